// Climbs to the top of a likelihood: Fisher's scoring with the damping of Levenberg and Marquardt, and the model's
// bounds. The information needs no second derivatives and is never indefinite, so a step always points upward.

import { type Problem, type Slope, slopeAt } from './likelihood.ts'
import { type Matrix, solve } from './linear.ts'

export interface Top {
  readonly point: readonly number[]
  readonly slope: Slope
  /** True when a coordinate ended at a bound of the model: the likelihood would still rise beyond. */
  readonly isAtBound: boolean
}

const MOST_STEPS = 200
// A step that could gain less than this in log-likelihood moves a parameter by under a hundred-thousandth of its error.
const LEAST_GAIN = 1e-11
// Rounding in a sum of this size hides gains below this share of it.
const ROUNDING = 1e-13
const MOST_DAMPING = 1e6

/**
 * The highest top that is reached from the given starts.
 * @param leastGain a climb ends where the next step could gain less than this
 */
export function maximise(problem: Problem, starts: readonly (readonly number[])[], leastGain = LEAST_GAIN): Top {
  const tops = starts.map(start => climb(problem, start, leastGain))
  return tops.reduce((best, top) => (top.slope.value > best.slope.value ? top : best))
}

function climb(problem: Problem, start: readonly number[], leastGain: number): Top {
  let point: readonly number[] = clamp(problem, start)
  let slope = slopeAt(problem, point)
  let damping = 1e-4
  for (let step = 0; step < MOST_STEPS; step++) {
    const free = freeCoordinates(problem, point, slope)
    if (expectedGain(slope, free) < Math.max(leastGain, ROUNDING * Math.abs(slope.value))) break
    const better = stepUp({ problem, point, slope, free, damping })
    if (!better) break
    ;({ point, slope } = better)
    damping = Math.max(1e-9, better.damping / 10)
  }
  return { point, slope, isAtBound: freeCoordinates(problem, point, slope).length < point.length }
}

interface Position {
  readonly problem: Problem
  readonly point: readonly number[]
  readonly slope: Slope
  readonly free: readonly number[]
  readonly damping: number
}

function stepUp(from: Position): { point: readonly number[]; slope: Slope; damping: number } | undefined {
  for (let damping = from.damping; damping <= MOST_DAMPING; damping *= 10) {
    const step = dampedStep(from.slope, from.free, damping)
    if (!step) continue
    const moved = [...from.point]
    for (const [index, coordinate] of from.free.entries()) moved[coordinate]! += step[index]!
    const point = clamp(from.problem, moved)
    const slope = slopeAt(from.problem, point)
    if (slope.value > from.slope.value) return { point, slope, damping }
  }
  return undefined
}

function dampedStep(slope: Slope, free: readonly number[], damping: number): number[] | undefined {
  const matrix: Matrix = free.map(row => free.map(column => slope.information[row]![column]!))
  for (const [index, row] of matrix.entries()) row[index] = row[index]! * (1 + damping) + 1e-12
  return solve(
    matrix,
    free.map(index => slope.gradient[index]!),
  )
}

function expectedGain(slope: Slope, free: readonly number[]): number {
  const step = dampedStep(slope, free, 1e-9)
  if (!step) return Number.POSITIVE_INFINITY
  return step.reduce((sum, move, index) => sum + (move * slope.gradient[free[index]!]!) / 2, 0)
}

/** The coordinates that may move: not those at a bound whose gradient points out of it. */
function freeCoordinates(problem: Problem, point: readonly number[], slope: Slope): number[] {
  const { low, high } = problem.model
  return point.flatMap((value, index) => {
    const uphill = slope.gradient[index]!
    const isStuck = (value <= low[index]! && uphill <= 0) || (value >= high[index]! && uphill >= 0)
    return isStuck ? [] : [index]
  })
}

function clamp(problem: Problem, point: readonly number[]): number[] {
  const { low, high } = problem.model
  return point.map((value, index) => Math.min(high[index]!, Math.max(low[index]!, value)))
}
