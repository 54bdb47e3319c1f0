// Draws from the distributions of this floor, and contacts' runs of attempts from the beta-geometric model with a share
// who never answer: the known truth that a fit is tried on.
import type { AttemptRun } from './attempts.ts'
import type { Random } from './random.ts'

/** A standard normal draw, by Box and Muller. */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** A gamma draw with the given shape and scale 1 (Marsaglia & Tsang, ACM TOMS 26, 2000). */
function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random.next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = drawNormal(random)
    const cube = (1 + c * normal) ** 3
    if (cube > 0 && Math.log(1 - random.next()) < (normal * normal) / 2 + d - d * cube + d * Math.log(cube)) {
      return d * cube
    }
  }
}

export function drawBeta(random: Random, alpha: number, beta: number): number {
  const first = drawGamma(random, alpha)
  return first / (first + drawGamma(random, beta))
}

export interface Truth {
  readonly alpha: number
  readonly beta: number
  readonly neverShare: number
}

/** One contact's run up to an answer, or to the attempt at which we stopped looking. */
export function drawRun(random: Random, truth: Truth, lookedFor: number): AttemptRun {
  const chance = random.next() < truth.neverShare ? 0 : drawBeta(random, truth.alpha, truth.beta)
  for (let attempt = 1; attempt <= lookedFor; attempt++) {
    if (random.next() < chance) return { attempts: attempt, isAnswered: true }
  }
  return { attempts: lookedFor, isAnswered: false }
}
