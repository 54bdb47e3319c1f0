// Fits a history of attempts: chooses the model, gives its parameters and the chance of each next attempt with 95 %
// intervals, or says that the data are too few and shows the prior.
import { type AttemptCounts, type AttemptRow, attemptRows, attemptTotals } from './attempts.ts'
import type { ModelName } from './hazard.ts'
import { type Choice, chanceAt, chooseModel, EVENTS_PER_PARAMETER, eventCount, type FittedModel } from './models.ts'
import { chanceFromFew, describeFew, publishedPrior } from './prior.ts'
import { type Interval, profileInterval } from './profile.ts'

/** The chance that an attempt is answered when all before it were not, and what of it was seen. */
export interface AttemptChance {
  readonly attempt: number
  readonly chance: number
  readonly low: number
  readonly high: number
  /** Contacts who got this attempt, and how many answered it. 0 for an attempt that nobody got: extrapolated. */
  readonly atRisk: number
  readonly answered: number
}

export interface Estimate extends Interval {
  readonly value: number
}

interface FitCounts {
  readonly contacts: number
  readonly attempts: number
  readonly answered: number
  readonly nextAttempt: readonly AttemptChance[]
}

export interface TooFew extends FitCounts {
  readonly model: 'too_few'
  /** The rarer of answered and unanswered attempts, and how many are needed before anything is fitted. */
  readonly events: number
  readonly needed: number
  readonly prior: { readonly source: string; readonly weight: number }
}

export interface SilenceFit extends FitCounts {
  readonly model: ModelName
  readonly parameters: Readonly<Record<string, Estimate>>
  readonly neverShare: number
  readonly logLikelihood: number
  readonly choice: Choice
}

/** @param horizon how many attempts the table lists, at least; those seen are always listed */
export function fitSilence(counts: AttemptCounts, horizon = 0): SilenceFit | TooFew {
  const rows = attemptRows(counts)
  const choice = chooseModel(rows)
  const totals = { contacts: counts.contacts, ...attemptTotals(rows) }
  const length = Math.max(rows.length + 1, horizon)
  if (!choice) return { ...totals, ...tooFew(rows), nextAttempt: fewTable(rows, length) }
  const { model, top } = choice.chosen
  return {
    ...totals,
    model: model.name,
    parameters: estimates(choice.chosen, rows),
    neverShare: model.neverShare(top.point),
    logLikelihood: top.slope.logLikelihood,
    choice,
    nextAttempt: Array.from({ length }, (_, index) => ({ ...seen(rows, index), ...chanceAt(choice, index + 1) })),
  }
}

/** The parameters of a fitted model with their profile intervals. */
export function estimates({ model, top }: FittedModel, rows: readonly AttemptRow[]): Record<string, Estimate> {
  return Object.fromEntries(
    Object.entries(model.parameters).map(([name, quantity]) => {
      const value = quantity.toNatural(quantity.at(top.point).value)
      return [name, { value, ...profileInterval({ model, rows }, top, quantity) }]
    }),
  )
}

function tooFew(rows: readonly AttemptRow[]): Pick<TooFew, 'model' | 'events' | 'needed' | 'prior'> {
  const { source, weight } = publishedPrior
  return { model: 'too_few', events: eventCount(rows), needed: EVENTS_PER_PARAMETER, prior: { source, weight } }
}

/** The chances while data are few, with the prior; always as long as the published curve at least. */
export function fewTable(rows: readonly AttemptRow[], length: number): AttemptChance[] {
  return Array.from({ length: Math.max(length, publishedPrior.chances.length) }, (_, index) => ({
    ...seen(rows, index),
    ...describeFew(chanceFromFew(index + 1, rows[index])),
  }))
}

function seen(rows: readonly AttemptRow[], index: number): { attempt: number; atRisk: number; answered: number } {
  const row = rows[index]
  return { attempt: index + 1, atRisk: row?.atRisk ?? 0, answered: row?.answered ?? 0 }
}
