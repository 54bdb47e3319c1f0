// What an attempt may bring, good and bad, learned side by side: each kind has its own chance at each attempt, and a
// contact whom one kind ended is censored for the others (cause-specific hazards; Prentice et al., Biometrics 34, 1978).
import { type AttemptCounts, attemptRows, countRun, noAttempts } from './attempts.ts'
import { type Choice, chooseModel } from './models.ts'

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

/** What each outcome's attempts chose; undefined where too few were seen. */
export type OutcomeFits = Readonly<Record<Outcome, Choice | undefined>>

export function fitOutcomes(counts: OutcomeCounts): OutcomeFits {
  const chosen = (outcome: Outcome) => chooseModel(attemptRows(counts[outcome]))
  return {
    positive: chosen('positive'),
    negative: chosen('negative'),
    opt_out: chosen('opt_out'),
    complaint: chosen('complaint'),
  }
}
