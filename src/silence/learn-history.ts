// Learns a whole history of timelines: the chance of each next attempt, the outcomes beside it and the limit, for the
// whole and for each segment of source and channel.
import { addCounts, attemptRows, attemptTotals } from './attempts.ts'
import { type DelayCurve, delayCurve, settledBy, type TouchWait } from './delay.ts'
import { type AttemptChance, fewTable } from './fit.ts'
import { type LearnedLimit, learnLimit } from './limit.ts'
import {
  learnOutcomes,
  learnSegmentOutcomes,
  noOutcomes,
  type OutcomeChances,
  type OutcomeCounts,
  outcomes,
} from './outcomes.ts'
import { countTimelineRun, type TimelineRun, type TimelineRuns } from './runs.ts'

/** Of the whole, or of one segment. */
export interface LearnedPart {
  /** Runs of attempts: stretches from our first attempt to their response, or to now. */
  readonly runs: number
  readonly attempts: number
  /** Answered with anything but a no. */
  readonly answered: number
  readonly counts: OutcomeCounts
  /** Undefined while the whole is too short to fit. */
  readonly chances: OutcomeChances | undefined
  readonly limit: LearnedLimit | undefined
  /** The chance that each next attempt is answered; with the cited prior while there is too little to fit. */
  readonly nextAttempt: readonly AttemptChance[]
}

export interface LearnedHistory {
  readonly whole: LearnedPart
  /** By name, in order of it. */
  readonly segments: ReadonlyMap<string, LearnedPart>
  readonly delay: DelayCurve | undefined
}

/** Gathers timelines one by one, so that none has to be kept. */
export interface HistoryGathering {
  add(segmentOf: (run: TimelineRun) => string, runs: TimelineRuns): void
  learn(): LearnedHistory
}

/** @param ownWaitMs after how long a touch counts as silent while the delay of answers can't be learned */
export function gatherHistory(ownWaitMs: number): HistoryGathering {
  const segments = new Map<string, OutcomeCounts>()
  const pending: { readonly counts: OutcomeCounts; readonly run: TimelineRun }[] = []
  const waits: TouchWait[] = []
  const countsOf = (name: string) => {
    const known = segments.get(name) ?? noOutcomes()
    segments.set(name, known)
    return known
  }
  return {
    add(segmentOf, { runs, waits: more }) {
      for (const wait of more) waits.push(wait)
      for (const run of runs) {
        const counts = countsOf(segmentOf(run))
        // How far a fresh touch is silent is known only when the delays of all answers are.
        if (run.outcome === null) pending.push({ counts, run })
        else countTimelineRun(counts, run, always)
      }
    },
    learn() {
      const delay = delayCurve(waits)
      const settled = settledBy(delay, ownWaitMs)
      for (const { counts, run } of pending.splice(0)) countTimelineRun(counts, run, settled)
      return { ...learnParts(segments), delay }
    },
  }
}

const always = () => 1

function learnParts(segments: ReadonlyMap<string, OutcomeCounts>): Omit<LearnedHistory, 'delay'> {
  const whole = noOutcomes()
  for (const counts of segments.values()) for (const outcome of outcomes) addCounts(whole[outcome], counts[outcome])
  const bySegment = learnSegmentOutcomes(segments)
  const names = [...segments.keys()].sort()
  return {
    whole: partOf(whole, learnOutcomes(whole)),
    segments: new Map(names.map(name => [name, partOf(segments.get(name)!, bySegment.get(name))])),
  }
}

function partOf(counts: OutcomeCounts, chances: OutcomeChances | undefined): LearnedPart {
  const rows = attemptRows(counts.positive)
  const length = Math.max(rows.length, chances?.rows.length ?? 0) + 1
  const nextAttempt = chances
    ? Array.from({ length }, (_, index) => ({
        attempt: index + 1,
        ...chances.chanceOf('positive', index + 1),
        atRisk: rows[index]?.atRisk ?? 0,
        answered: rows[index]?.answered ?? 0,
      }))
    : fewTable(rows, length)
  return {
    runs: counts.positive.contacts,
    ...attemptTotals(rows),
    counts,
    chances,
    limit: chances && learnLimit(chances),
    nextAttempt,
  }
}
