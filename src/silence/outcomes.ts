// What an attempt may bring, good and bad, learned side by side: each kind has its own chance at each attempt, and a
// contact whom one kind ended is censored for the others (cause-specific hazards; Prentice et al., Biometrics 34, 1978).
import {
  type AttemptCounts,
  type AttemptRow,
  addCounts,
  attemptRows,
  attemptTotals,
  countRun,
  noAttempts,
} from './attempts.ts'
import { type ChanceRange, type Choice, chanceAt, chooseModel } from './models.ts'
import { describeFew } from './prior.ts'
import { fitSegments, type SegmentFit, segmentChance } from './segments.ts'

export const outcomes = ['positive', 'negative', 'opt_out', 'complaint'] as const
export type Outcome = (typeof outcomes)[number]

/** A contact's run of attempts and what ended it; null while silence goes on. A neutral reply counts as positive. */
export interface OutcomeRun {
  readonly attempts: number
  readonly outcome: Outcome | null
}

export type OutcomeCounts = Readonly<Record<Outcome, AttemptCounts>>

export function noOutcomes(): OutcomeCounts {
  return { positive: noAttempts(), negative: noAttempts(), opt_out: noAttempts(), complaint: noAttempts() }
}

export function countOutcome(counts: OutcomeCounts, run: OutcomeRun): void {
  for (const outcome of outcomes) {
    countRun(counts[outcome], { attempts: run.attempts, isAnswered: run.outcome === outcome })
  }
}

/** The chance of each outcome at an attempt, and how many contacts got the attempts that it was learned from. */
export interface OutcomeChances {
  readonly rows: readonly AttemptRow[]
  chanceOf(outcome: Outcome, attempt: number): ChanceRange
}

/** Learns the outcomes of a whole history; undefined when its positive replies are too few to fit. */
export function learnOutcomes(counts: OutcomeCounts): OutcomeChances | undefined {
  const choices = chooseEach(counts)
  if (!choices.positive) return undefined
  return {
    rows: attemptRows(counts.positive),
    chanceOf: (outcome, attempt) => {
      const choice = choices[outcome]
      return choice ? chanceAt(choice, attempt) : fewOf(counts[outcome])
    },
  }
}

/** Learns the outcomes per segment, each shrunk to the whole; empty when the whole is too short to fit. */
export function learnSegmentOutcomes(segments: ReadonlyMap<string, OutcomeCounts>): Map<string, OutcomeChances> {
  const whole = noOutcomes()
  for (const counts of segments.values()) for (const outcome of outcomes) addCounts(whole[outcome], counts[outcome])
  const choices = chooseEach(whole)
  if (!choices.positive) return new Map()
  const fits = fitEach(choices, segments)
  const rows = attemptRows(whole.positive)
  const chancesOf = (name: string): OutcomeChances => ({
    rows,
    chanceOf: (outcome, attempt) => {
      const fitted = fits.get(outcome)
      return fitted
        ? segmentChance(
            fitted.map(bySegment => bySegment.get(name)!),
            attempt,
          )
        : fewOf(whole[outcome])
    },
  })
  return new Map([...segments.keys()].map(name => [name, chancesOf(name)]))
}

type Choices = Readonly<Record<Outcome, Choice | undefined>>

function chooseEach(counts: OutcomeCounts): Choices {
  const choose = (outcome: Outcome) => chooseModel(attemptRows(counts[outcome]))
  return {
    positive: choose('positive'),
    negative: choose('negative'),
    opt_out: choose('opt_out'),
    complaint: choose('complaint'),
  }
}

/** Per outcome that was fitted, by each supported model, the fits of all segments. */
function fitEach(
  choices: Choices,
  segments: ReadonlyMap<string, OutcomeCounts>,
): Map<Outcome, Map<string, SegmentFit>[]> {
  const fits = new Map<Outcome, Map<string, SegmentFit>[]>()
  for (const outcome of outcomes) {
    const rows = new Map([...segments].map(([name, counts]) => [name, attemptRows(counts[outcome])]))
    const choice = choices[outcome]
    if (choice)
      fits.set(
        outcome,
        choice.supported.map(whole => fitSegments(whole, rows)),
      )
  }
  return fits
}

/** Too few of a kind to fit: one rate for all attempts, under the even-handed prior Beta(½, ½) (Jeffreys). */
function fewOf(counts: AttemptCounts): ChanceRange {
  const { attempts, answered } = attemptTotals(attemptRows(counts))
  return describeFew({ a: answered + 0.5, b: attempts - answered + 0.5 })
}
