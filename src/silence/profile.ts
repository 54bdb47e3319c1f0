// Intervals by profile likelihood: all values of a quantity that some setting of the other parameters makes about as
// likely as the best (twice the log-likelihood within the 95 % point of chi-square with one degree of freedom; Venzon &
// Moolgavkar, Applied Statistics 37, 1988). Unlike estimate ± error they need no symmetry and stay where they belong.
import type { Quantity } from './hazard.ts'
import type { Problem, Tie } from './likelihood.ts'
import { invert, quadratic } from './linear.ts'
import { maximise, type Top } from './maximise.ts'

/** Where the data set no end (the likelihood never falls far enough) it is the scale's own: 0, 1 or Infinity. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The standard normal's 97.5 % point; its square is the 95 % point of chi-square with one degree of freedom. */
export const NORMAL_95 = 1.959963984540054

const MOST_STEPS = 30
// On a log or logit scale this is a factor of e^25: beyond, an end is as good as none.
const FARTHEST = 25
const CLOSE_ENOUGH = 1e-3
// An end is where the log-likelihood has fallen by 1.92: it need be no surer than that.
const LEAST_GAIN = 1e-6

/** The 95 % interval of a quantity at the top of a problem, on the quantity's natural scale. */
export function profileInterval(problem: Problem, top: Top, quantity: Quantity): Interval {
  return {
    low: quantity.toNatural(findEnd({ problem, top, quantity, side: -1 })),
    high: quantity.toNatural(findEnd({ problem, top, quantity, side: 1 })),
  }
}

/** The standard error of a quantity by the delta method, on its own scale; infinite where the data set none. */
export function standardError(top: Top, quantity: Quantity): number {
  const covariance = invert(top.slope.information)
  const variance = covariance ? quadratic(covariance, quantity.at(top.point).gradient) : Number.POSITIVE_INFINITY
  return variance >= 0 ? Math.sqrt(variance) : Number.POSITIVE_INFINITY
}

interface Search {
  readonly problem: Problem
  readonly top: Top
  readonly quantity: Quantity
  readonly side: -1 | 1
}

interface ProfilePoint {
  /** Where the tie pulled; the quantity ends a little short of it, so the search steers by this. */
  readonly target: number
  /** Distance from the best value, toward the side that is searched. */
  readonly distance: number
  /** The signed root of the likelihood ratio: near a straight line in distance, and NORMAL_95 at the end sought. */
  readonly root: number
  readonly point: readonly number[]
  /** True when getting there took a coordinate that knows no bound to the model's. */
  readonly isBeyond: boolean
}

/** A secant search kept inside a bracket; answers the value at the end, or an infinity where there is none. */
function findEnd(search: Search): number {
  const none = search.side * Number.POSITIVE_INFINITY
  const best = search.quantity.at(search.top.point).value
  const error = Math.min(standardError(search.top, search.quantity), FARTHEST / 4)
  let inside: ProfilePoint = { target: 0, distance: 0, root: 0, point: search.top.point, isBeyond: false }
  let outside: ProfilePoint | undefined
  let target = NORMAL_95 * error
  for (let step = 0; step < MOST_STEPS; step++) {
    const found = profileAt(search, { target, error, from: inside.point })
    if (found.isBeyond) return none
    if (Math.abs(found.root - NORMAL_95) < CLOSE_ENOUGH) return best + search.side * found.distance
    if (found.root > NORMAL_95) outside = found
    else inside = found
    if (!outside && (inside.distance > FARTHEST || inside.distance < target / 2)) return none
    target = nextTarget(inside, outside)
  }
  return outside ? best + search.side * ((inside.distance + outside.distance) / 2) : none
}

function nextTarget(inside: ProfilePoint, outside: ProfilePoint | undefined): number {
  if (!outside) return inside.target * Math.min(4, (1.02 * NORMAL_95) / Math.max(inside.root, 0.1))
  const width = outside.target - inside.target
  const share = (NORMAL_95 - inside.root) / (outside.root - inside.root)
  return inside.target + width * Math.min(0.95, Math.max(0.05, share))
}

/**
 * The best setting with the quantity tied near a target. Whatever value it ends at, no setting with that value is more
 * likely, so the point lies on the profile: the tie only has to lead there, and may be soft.
 */
function profileAt(
  { problem, top, quantity, side }: Search,
  { target, error, from }: { target: number; error: number; from: readonly number[] },
): ProfilePoint {
  const best = quantity.at(top.point).value
  const tie: Tie = { quantity, target: best + side * target, weight: 1000 / (error * error) }
  const tied = maximise({ ...problem, ties: [...(problem.ties ?? []), tie] }, [from], LEAST_GAIN)
  const { value } = quantity.at(tied.point)
  const untied = tied.slope.value + (tie.weight / 2) * (value - tie.target) ** 2
  return {
    target,
    distance: side * (value - best),
    root: Math.sqrt(Math.max(0, 2 * (top.slope.value - untied))),
    point: tied.point,
    isBeyond: quantity.isUnbounded === true && tied.isAtBound,
  }
}
