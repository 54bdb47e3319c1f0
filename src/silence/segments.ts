// Segments (a source by a channel, say): each is fitted with shrinkage to the whole. How far segments differ is itself
// learned from all of them (empirical Bayes), so a segment of five contacts says what the whole says, and one of five
// thousand speaks for itself.
import type { AttemptRow } from './attempts.ts'
import { chanceOf, coordinate, type HazardModel, type Quantity } from './hazard.ts'
import type { Tie } from './likelihood.ts'
import { invert } from './linear.ts'
import { maximise, type Top } from './maximise.ts'
import { type ChanceRange, type FittedModel, hull } from './models.ts'
import { type Interval, NORMAL_95, standardError } from './profile.ts'

export interface SegmentFit {
  readonly model: HazardModel
  readonly top: Top
  /** Per coordinate, how much of the estimate is the segment's own: 0 is all the whole's, 1 all its own. */
  readonly ownShare: readonly number[]
}

const MOST_ROUNDS = 200
const SETTLED = 1e-4
// Segments as like as this (a chance of 5 % against 5.05 %) are alike; it keeps the tie's weight finite.
const LEAST_VARIANCE = 1e-4

/**
 * Fits every segment at once: a normal spread of the segments' coordinates about the whole's, its variances by the EM
 * algorithm with each segment's posterior taken as normal at its top (Morris, JASA 78, 1983).
 */
export function fitSegments(
  whole: FittedModel,
  segments: ReadonlyMap<string, readonly AttemptRow[]>,
): Map<string, SegmentFit> {
  const { model, top } = whole
  let variances = top.point.map(() => 0.25)
  let fits = new Map([...segments].map(([name, rows]) => [name, fitTied({ whole, variances, from: top.point }, rows)]))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = top.point.map((center, index) => spread([...fits.values()], index, center))
    const moved = Math.max(...next.map((variance, index) => Math.abs(Math.log(variance / variances[index]!))))
    variances = next
    if (moved < SETTLED) break
    fits = new Map(
      [...segments].map(([name, rows]) => [name, fitTied({ whole, variances, from: fits.get(name)!.point }, rows)]),
    )
  }
  return new Map([...fits].map(([name, fit]) => [name, { model, top: fit, ownShare: ownShare(fit, variances) }]))
}

/** The chance of an attempt in a segment by its first fit, with an interval that reaches over all of its fits. */
export function segmentChance(fits: readonly SegmentFit[], attempt: number): ChanceRange {
  const chances = fits.map(fit => segmentParameter(fit, chanceOf(fit.model, attempt)))
  return { chance: chances[0]!.value, ...hull(chances) }
}

/** A quantity of a segment with its 95 % interval, by the delta method on the quantity's own scale. */
export function segmentParameter({ top }: SegmentFit, quantity: Quantity): Interval & { readonly value: number } {
  const { value } = quantity.at(top.point)
  const error = standardError(top, quantity)
  return {
    value: quantity.toNatural(value),
    low: quantity.toNatural(value - NORMAL_95 * error),
    high: quantity.toNatural(value + NORMAL_95 * error),
  }
}

interface Frame {
  readonly whole: FittedModel
  readonly variances: readonly number[]
  readonly from: readonly number[]
}

function fitTied({ whole, variances, from }: Frame, rows: readonly AttemptRow[]): Top {
  const ties: Tie[] = whole.top.point.map((target, index) => ({
    quantity: coordinate(index, value => value),
    target,
    weight: 1 / variances[index]!,
  }))
  return maximise({ model: whole.model, rows, ties }, [from])
}

/** The mean square of what a segment's coordinate lies off the whole's, with what is not known of it. */
function spread(fits: readonly Top[], index: number, center: number): number {
  const sum = fits.reduce((total, fit) => total + (fit.point[index]! - center) ** 2 + posteriorVariance(fit, index), 0)
  return Math.max(LEAST_VARIANCE, sum / fits.length)
}

function posteriorVariance(fit: Top, index: number): number {
  return invert(fit.slope.information)?.[index]?.[index] ?? 0
}

function ownShare(fit: Top, variances: readonly number[]): number[] {
  return variances.map((variance, index) => Math.max(0, 1 - posteriorVariance(fit, index) / variance))
}
