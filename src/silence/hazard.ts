// Hazard: the chance that the next attempt is answered, given that all before it were not. This file says what a model
// of it offers; the four models have a file each, and likelihood.ts, maximise.ts and profile.ts work with any of them.
import type { AttemptRow } from './attempts.ts'

export type ModelName = 'constant' | 'geometric' | 'beta_geometric' | 'beta_geometric_never'

/** Chances of attempts 1, 2, …; `slopes[i][k]` is the derivative of `chances[k]` by the model's coordinate i. */
interface Curve {
  readonly chances: Float64Array
  readonly slopes: readonly Float64Array[]
}

/** A number read off a model's coordinates, on a scale where its likelihood is near a parabola (a log or a logit). */
export interface Quantity {
  at(point: readonly number[]): { readonly value: number; readonly gradient: readonly number[] }
  /** From that scale to the one that people read. */
  toNatural(value: number): number
  /** True when it has no value at a bound of the model: alpha and beta, which grow for ever as contacts become alike. */
  readonly isUnbounded?: boolean
}

/**
 * A model with its coordinates: unbounded in theory, kept within `low` and `high` so that a likelihood which rises for
 * ever (no heterogeneity in the data, say) ends at a bound that can be told.
 */
export interface HazardModel {
  readonly name: ModelName
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** Where to begin; several, where the likelihood may have more than one top. */
  starts(rows: readonly AttemptRow[]): number[][]
  curve(point: readonly number[], length: number): Curve
  /** The parameters by the names that the literature uses. */
  readonly parameters: Readonly<Record<string, Quantity>>
  /** The share who would never answer, however many attempts were made: the survivor function at infinity. */
  neverShare(point: readonly number[]): number
}

export function logit(share: number): number {
  return Math.log(share) - Math.log1p(-share)
}

export function logistic(value: number): number {
  return value >= 0 ? 1 / (1 + Math.exp(-value)) : Math.exp(value) / (1 + Math.exp(value))
}

/** Keeps a chance that rounding puts at 0 or 1 inside, so that its logs stay finite. */
export function insideUnit(chance: number): number {
  return Math.min(1 - 2 ** -53, Math.max(1e-300, chance))
}

export function emptyCurve(coordinates: number, length: number): { chances: Float64Array; slopes: Float64Array[] } {
  return {
    chances: new Float64Array(length),
    slopes: Array.from({ length: coordinates }, () => new Float64Array(length)),
  }
}

/** One of the model's own coordinates as a quantity. */
export function coordinate(index: number, toNatural: (value: number) => number): Quantity {
  return {
    at: point => ({ value: point[index]!, gradient: point.map((_, other) => (other === index ? 1 : 0)) }),
    toNatural,
  }
}

/** The chance of one attempt as a quantity, on the logit scale. */
export function chanceOf(model: HazardModel, attempt: number): Quantity {
  return {
    at: point => {
      const curve = model.curve(point, attempt)
      const chance = insideUnit(curve.chances[attempt - 1]!)
      return {
        value: logit(chance),
        gradient: curve.slopes.map(slope => slope[attempt - 1]! / (chance * (1 - chance))),
      }
    },
    toNatural: logistic,
  }
}

/** The first attempt's rate, kept off 0 and 1: where every model's search begins. */
export function firstRate(rows: readonly AttemptRow[]): number {
  const first = rows[0]
  return first ? (first.answered + 0.5) / (first.atRisk + 1) : 0.5
}
