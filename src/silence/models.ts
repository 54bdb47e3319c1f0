// The models that a history may speak for, from the plainest to the richest; which of them it chooses, and which it
// can't rule out.
import { type AttemptRow, attemptTotals } from './attempts.ts'
import { betaGeometric } from './beta-geometric.ts'
import { betaGeometricNever } from './beta-geometric-never.ts'
import { constant } from './constant.ts'
import { geometric } from './geometric.ts'
import { chanceOf, type HazardModel } from './hazard.ts'
import { maximise, type Top } from './maximise.ts'
import { type Interval, profileInterval } from './profile.ts'

export const models: readonly HazardModel[] = [constant, geometric, betaGeometric, betaGeometricNever]

// Ten events for each parameter, below which estimates are biased and their intervals too short (Peduzzi et al.,
// Journal of Clinical Epidemiology 49, 1996; the events are the rarer of the two outcomes).
export const EVENTS_PER_PARAMETER = 10

// Models this close to the best in AIC have support in the data, those past it considerably less (Burnham & Anderson,
// Model Selection and Multimodel Inference, 2002, §2.6).
const SUPPORTED_WITHIN = 4

/** A model at its maximum of likelihood, with what it costs in either currency (less is better). */
export interface FittedModel {
  readonly model: HazardModel
  readonly top: Top
  readonly aic: number
  readonly bic: number
}

/** A chance with its 95 % interval. */
export interface ChanceRange extends Interval {
  readonly chance: number
}

/** What a history chose: the model of least AIC, those that it can't rule out (the chosen first), and all tried. */
export interface Choice {
  readonly rows: readonly AttemptRow[]
  readonly chosen: FittedModel
  readonly supported: readonly FittedModel[]
  /** In order of AIC. */
  readonly candidates: readonly FittedModel[]
}

/**
 * Chooses by AIC among the models that the data are enough for; undefined when they are enough for none. AIC, because
 * the models are for foretelling the next attempt, which is what it estimates the loss of; BIC would wait for proof of
 * a never-answer share that five thousand contacts can't give, and promise answers meanwhile that never come.
 */
export function chooseModel(rows: readonly AttemptRow[]): Choice | undefined {
  const events = eventCount(rows)
  const enough = models.filter(model => events >= EVENTS_PER_PARAMETER * model.low.length)
  // The sort is stable, so of equals the plainer comes first.
  const candidates = enough.map(model => fitModel(model, rows)).sort((a, b) => a.aic - b.aic)
  const chosen = candidates[0]
  if (!chosen) return undefined
  const supported = candidates.filter(({ aic }) => aic - chosen.aic <= SUPPORTED_WITHIN)
  return { rows, chosen, supported, candidates }
}

export function fitModel(model: HazardModel, rows: readonly AttemptRow[]): FittedModel {
  const top = maximise({ model, rows }, model.starts(rows))
  const parameters = model.low.length
  const deviance = -2 * top.slope.logLikelihood
  // Under censoring BIC counts events, not contacts (Volinsky & Raftery, Biometrics 56, 2000).
  const events = Math.max(1, attemptTotals(rows).answered)
  return { model, top, aic: deviance + 2 * parameters, bic: deviance + parameters * Math.log(events) }
}

/** The rarer of answered and unanswered attempts: what the precision of a fit depends on. */
export function eventCount(rows: readonly AttemptRow[]): number {
  const totals = attemptTotals(rows)
  return Math.min(totals.answered, totals.attempts - totals.answered)
}

/**
 * The chance of an attempt by the chosen model. Its interval reaches over those of every supported model: an interval
 * that takes the choice for granted holds the truth far too seldom, worst beyond the attempts seen.
 */
export function chanceAt(choice: Choice, attempt: number): ChanceRange {
  const { model, top } = choice.chosen
  const intervals = choice.supported.map(fit =>
    profileInterval({ model: fit.model, rows: choice.rows }, fit.top, chanceOf(fit.model, attempt)),
  )
  return { chance: model.curve(top.point, attempt).chances[attempt - 1]!, ...hull(intervals) }
}

/** The least interval that holds all of these. */
export function hull(intervals: readonly Interval[]): Interval {
  return {
    low: Math.min(...intervals.map(interval => interval.low)),
    high: Math.max(...intervals.map(interval => interval.high)),
  }
}
