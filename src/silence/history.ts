// A whole history and its segments, fitted together: the model is chosen on the whole, and each segment is that model
// shrunk to the whole.
import { type AttemptCounts, type AttemptRow, addCounts, attemptRows, noAttempts } from './attempts.ts'
import { fitSilence, type SilenceFit, type TooFew } from './fit.ts'
import type { FittedModel } from './models.ts'
import { fitSegments, type SegmentFit } from './segments.ts'

/** Counts by segment; what belongs to no segment is under ''. */
export type History = ReadonlyMap<string, AttemptCounts>

export interface SegmentHistory {
  readonly counts: AttemptCounts
  readonly rows: readonly AttemptRow[]
  /** By each supported model, the chosen first; none when the whole history is too short to fit. */
  readonly fits: readonly SegmentFit[]
  readonly betaGeometric: SegmentFit | undefined
}

export interface HistoryFit {
  readonly counts: AttemptCounts
  readonly rows: readonly AttemptRow[]
  readonly whole: SilenceFit | TooFew
  /** The better of the two beta-geometric models, chosen or not: what alpha, beta and the never share are read from. */
  readonly betaGeometric: FittedModel | undefined
  readonly segments: ReadonlyMap<string, SegmentHistory>
}

/** @param horizon how many attempts the tables list, at least */
export function fitHistory(history: History, horizon = 0): HistoryFit {
  const counts = noAttempts()
  for (const segment of history.values()) addCounts(counts, segment)
  const whole = fitSilence(counts, horizon)
  const choice = whole.model === 'too_few' ? undefined : whole.choice
  const betaGeometric = choice?.candidates.find(({ model }) => 'alpha' in model.parameters)
  const segments = fitEach({ history, supported: choice?.supported ?? [], betaGeometric })
  return { counts, rows: attemptRows(counts), whole, betaGeometric, segments }
}

interface Wholes {
  readonly history: History
  readonly supported: readonly FittedModel[]
  readonly betaGeometric: FittedModel | undefined
}

function fitEach({ history, supported, betaGeometric }: Wholes): Map<string, SegmentHistory> {
  const named = [...history].filter(([name]) => name !== '')
  const rows = new Map(named.map(([name, counts]) => [name, attemptRows(counts)]))
  const wholes = betaGeometric && !supported.includes(betaGeometric) ? [...supported, betaGeometric] : supported
  const fits = new Map(wholes.map(whole => [whole, fitSegments(whole, rows)]))
  return new Map(
    named.map(([name, counts]) => [
      name,
      {
        counts,
        rows: rows.get(name)!,
        fits: supported.map(whole => fits.get(whole)!.get(name)!),
        betaGeometric: betaGeometric && fits.get(betaGeometric)!.get(name),
      },
    ]),
  )
}
