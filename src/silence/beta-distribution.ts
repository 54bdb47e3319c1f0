// The Beta distribution: its cumulative share and its quantiles, for intervals from few data.

// Lanczos' approximation with g = 7 and nine terms (Numerical Recipes 3rd ed., §6.1 has the method); good to 1e-14.
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The logarithm of the gamma function, for x above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  const base = shifted + 7.5
  const series = lanczos.reduce((sum, term, index) => (index === 0 ? term : sum + term / (shifted + index)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series)
}

export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

export interface BetaShape {
  readonly a: number
  readonly b: number
}

/** The share of a Beta(a, b) at or below x: the regularised incomplete beta function (DLMF 8.17). */
export function betaShare({ a, b }: BetaShape, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  // The fraction converges fast on one side of the mean only; the other side is its mirror.
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction({ a, b }, x)) / a
    : 1 - (front * continuedFraction({ a: b, b: a }, 1 - x)) / b
}

/** The value below which a share of a Beta(a, b) lies, by bisection to full precision. */
export function betaQuantile(shape: BetaShape, share: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < 200 && low < high; step++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (betaShare(shape, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** DLMF 8.17.22, evaluated by Lentz's method. */
function continuedFraction({ a, b }: BetaShape, x: number): number {
  const tiny = 1e-300
  let numerator = 1
  let denominator = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny)
  let value = denominator
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    let change = 1
    for (const term of [even, odd]) {
      denominator = 1 / nonZero(1 + term * denominator, tiny)
      numerator = nonZero(1 + term / numerator, tiny)
      change = numerator * denominator
      value *= change
    }
    if (Math.abs(change - 1) < 1e-15) break
  }
  return value
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value
}
