// The models that a history may speak for, from the plainest to the richest, and the choice among them.
import { type AttemptRow, attemptTotals } from './attempts.ts'
import { betaGeometric } from './beta-geometric.ts'
import { betaGeometricNever } from './beta-geometric-never.ts'
import { constant } from './constant.ts'
import { geometric } from './geometric.ts'
import type { HazardModel } from './hazard.ts'
import { maximise, type Top } from './maximise.ts'

export const models: readonly HazardModel[] = [constant, geometric, betaGeometric, betaGeometricNever]

// Ten events for each parameter, below which estimates are biased and their intervals too short (Peduzzi et al.,
// Journal of Clinical Epidemiology 49, 1996; the events are the rarer of the two outcomes).
export const EVENTS_PER_PARAMETER = 10

/** A model at its maximum of likelihood, with what it costs in either currency (less is better). */
export interface FittedModel {
  readonly model: HazardModel
  readonly top: Top
  readonly aic: number
  readonly bic: number
}

/** Every model that the data are enough for, at its best; empty when they are too few for any. */
export function fitModels(rows: readonly AttemptRow[]): FittedModel[] {
  const events = eventCount(rows)
  return models.filter(model => events >= EVENTS_PER_PARAMETER * model.low.length).map(model => fitModel(model, rows))
}

export function fitModel(model: HazardModel, rows: readonly AttemptRow[]): FittedModel {
  const top = maximise({ model, rows }, model.starts(rows))
  const parameters = model.low.length
  const deviance = -2 * top.slope.logLikelihood
  return { model, top, aic: deviance + 2 * parameters, bic: deviance + parameters * bicPenalty(rows) }
}

/**
 * The fitted model of least BIC; of equals the plainer. BIC, because what is chosen is read by people as a statement
 * (there is a share who never answer; contacts differ): AIC keeps a needless parameter in about one history of six
 * however long it grows, where BIC's chance of it goes to nothing.
 */
export function chooseModel(fitted: readonly FittedModel[]): FittedModel | undefined {
  return fitted.reduce<FittedModel | undefined>((best, next) => (best && best.bic <= next.bic ? best : next), undefined)
}

/** The rarer of answered and unanswered attempts: what the precision of a fit depends on. */
export function eventCount(rows: readonly AttemptRow[]): number {
  const totals = attemptTotals(rows)
  return Math.min(totals.answered, totals.attempts - totals.answered)
}

/** Under censoring the number of events, not of contacts, says how much was seen (Volinsky & Raftery, Biometrics 56, 2000). */
function bicPenalty(rows: readonly AttemptRow[]): number {
  return Math.log(Math.max(1, attemptTotals(rows).answered))
}
