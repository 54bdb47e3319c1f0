// A fitted history as the document that programs and pages read: numbers with their intervals and counts, nothing else.
import { attemptTotals } from './attempts.ts'
import { type AttemptChance, type Estimate, estimates, fewTable, type TooFew } from './fit.ts'
import type { HistoryFit, SegmentHistory } from './history.ts'
import type { Choice, FittedModel } from './models.ts'
import { type SegmentFit, segmentChance, segmentParameter } from './segments.ts'

type Estimates = Readonly<Record<string, Estimate>>

/** Of the beta-geometric model with or without a never share, whichever fits better, even when neither was chosen. */
interface BetaGeometricNumbers {
  readonly alpha: number | null
  readonly beta: number | null
  readonly neverShare: number | null
}

interface Sizes {
  /** Contacts. */
  readonly n: number
  readonly attempts: number
  readonly answered: number
}

interface ModelDocument {
  readonly model: string
  /** False when the data speak against it; the intervals of `nextAttempt` reach over all the others. */
  readonly isSupported: boolean
  readonly parameters: Readonly<Record<string, number>>
  /** The share who would never answer, however many attempts were made. */
  readonly neverShare: number
  readonly logLikelihood: number
  readonly aic: number
  readonly bic: number
  /** True when the likelihood would still rise beyond the model's bounds: its parameters then say little. */
  readonly isAtBound: boolean
}

export interface SegmentDocument extends BetaGeometricNumbers, Sizes {
  readonly segment: string
  readonly parameters: Estimates
  /** Per coordinate of the model: 0 when all is borrowed from the whole, 1 when all is the segment's own. */
  readonly ownShare: readonly number[]
  readonly nextAttempt: readonly AttemptChance[]
}

export interface FitDocument extends BetaGeometricNumbers, Sizes {
  readonly model: string
  readonly logLikelihood: number | null
  /** Of the chosen model. */
  readonly parameters: Estimates
  readonly betaGeometric: { readonly model: string; readonly parameters: Estimates } | null
  readonly models: readonly ModelDocument[]
  readonly nextAttempt: readonly AttemptChance[]
  readonly segments: readonly SegmentDocument[]
  readonly tooFew: Pick<TooFew, 'events' | 'needed' | 'prior'> | null
}

/** @param horizon how many attempts a segment's table lists, at least */
export function writeFit(fitted: HistoryFit, horizon = 0): FitDocument {
  const { whole, betaGeometric, rows, counts } = fitted
  const isFitted = whole.model !== 'too_few'
  return {
    model: whole.model,
    ...betaGeometricNumbers(betaGeometric),
    logLikelihood: isFitted ? whole.logLikelihood : null,
    n: counts.contacts,
    ...attemptTotals(rows),
    parameters: isFitted ? whole.parameters : {},
    betaGeometric: betaGeometric
      ? { model: betaGeometric.model.name, parameters: estimates(betaGeometric, rows) }
      : null,
    models: isFitted ? whole.choice.candidates.map(fit => writeModel(fit, whole.choice)) : [],
    nextAttempt: whole.nextAttempt,
    segments: [...fitted.segments].map(([name, segment]) => writeSegment({ name, horizon }, segment)),
    tooFew: isFitted ? null : { events: whole.events, needed: whole.needed, prior: whole.prior },
  }
}

function writeModel(fit: FittedModel, { supported }: Choice): ModelDocument {
  const { model, top, aic, bic } = fit
  return {
    model: model.name,
    isSupported: supported.includes(fit),
    parameters: Object.fromEntries(
      Object.entries(model.parameters).map(([name, { at, toNatural }]) => [name, toNatural(at(top.point).value)]),
    ),
    neverShare: model.neverShare(top.point),
    logLikelihood: top.slope.logLikelihood,
    aic,
    bic,
    isAtBound: top.isAtBound,
  }
}

function writeSegment({ name, horizon }: { name: string; horizon: number }, segment: SegmentHistory): SegmentDocument {
  const { counts, rows, fits } = segment
  const fit = fits[0]
  const length = Math.max(rows.length + 1, horizon)
  return {
    segment: name,
    ...betaGeometricNumbers(segment.betaGeometric),
    n: counts.contacts,
    ...attemptTotals(rows),
    parameters: fit ? segmentParameters(fit) : {},
    ownShare: fit?.ownShare ?? [],
    nextAttempt: fit ? segmentTable(segment, length) : fewTable(rows, length),
  }
}

function segmentParameters(fit: SegmentFit): Estimates {
  return Object.fromEntries(
    Object.entries(fit.model.parameters).map(([name, quantity]) => [name, segmentParameter(fit, quantity)]),
  )
}

function segmentTable({ rows, fits }: SegmentHistory, length: number): AttemptChance[] {
  return Array.from({ length }, (_, index) => ({
    attempt: index + 1,
    ...segmentChance(fits, index + 1),
    atRisk: rows[index]?.atRisk ?? 0,
    answered: rows[index]?.answered ?? 0,
  }))
}

function betaGeometricNumbers(fit: Pick<FittedModel, 'model' | 'top'> | undefined): BetaGeometricNumbers {
  const read = (name: string) => {
    const quantity = fit?.model.parameters[name]
    return fit && quantity ? quantity.toNatural(quantity.at(fit.top.point).value) : null
  }
  return { alpha: read('alpha'), beta: read('beta'), neverShare: fit ? fit.model.neverShare(fit.top.point) : null }
}
