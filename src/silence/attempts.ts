// Attempts: what is counted of a history before any model is fitted. Contacts are folded into one row an attempt, so
// that a fit costs the same for a thousand contacts as for a million.

/** How many contacts were answered at each attempt, and how many went silent there; index 0 is attempt 1. */
export interface AttemptCounts {
  /** Contacts folded in, those without an attempt yet included. */
  contacts: number
  readonly answered: number[]
  readonly silent: number[]
}

/** One contact's run of attempts: its length, and whether its last attempt was answered or silence goes on. */
export interface AttemptRun {
  readonly attempts: number
  readonly isAnswered: boolean
}

/** One attempt over all contacts: how many got that far unanswered and were tried again, and how many answered. */
export interface AttemptRow {
  readonly attempt: number
  readonly atRisk: number
  readonly answered: number
}

export function noAttempts(): AttemptCounts {
  return { contacts: 0, answered: [], silent: [] }
}

/** Folds one contact in. A run of no attempts counts as a contact and tells nothing else. */
export function countRun(counts: AttemptCounts, run: AttemptRun): void {
  counts.contacts++
  if (run.attempts > 0) countAt(counts, run.attempts, run.isAnswered ? 1 : 0)
}

/**
 * Folds in a contact whose last touch is so fresh that an answer may still come. `settled` is the share of answers that
 * would have come by now (settledShare in delay.ts): the last attempt counts as silent by that share only, and for the
 * rest as not made. Against the exact likelihood the weight is off by a factor of at most 1 / (1 − chance).
 */
export function countPending(counts: AttemptCounts, attempts: number, settled: number): void {
  counts.contacts++
  if (attempts < 1) return
  extend(counts, attempts)
  counts.silent[attempts - 1]! += settled
  if (attempts > 1) counts.silent[attempts - 2]! += 1 - settled
}

export function addCounts(into: AttemptCounts, more: AttemptCounts): void {
  into.contacts += more.contacts
  extend(into, more.answered.length)
  for (let index = 0; index < more.answered.length; index++) {
    into.answered[index]! += more.answered[index]!
    into.silent[index]! += more.silent[index]!
  }
}

/** The rows that every model here is fitted on: attempt 1 up to the last one that anybody got. */
export function attemptRows(counts: AttemptCounts): AttemptRow[] {
  const rows: AttemptRow[] = []
  let atRisk = 0
  for (let index = counts.answered.length - 1; index >= 0; index--) {
    atRisk += counts.answered[index]! + counts.silent[index]!
    rows.push({ attempt: index + 1, atRisk, answered: counts.answered[index]! })
  }
  return rows.reverse()
}

export interface AttemptTotals {
  readonly attempts: number
  readonly answered: number
}

export function attemptTotals(rows: readonly AttemptRow[]): AttemptTotals {
  let attempts = 0
  let answered = 0
  for (const row of rows) {
    attempts += row.atRisk
    answered += row.answered
  }
  return { attempts, answered }
}

function countAt(counts: AttemptCounts, attempts: number, answered: 0 | 1): void {
  extend(counts, attempts)
  counts.answered[attempts - 1]! += answered
  counts.silent[attempts - 1]! += 1 - answered
}

function extend(counts: AttemptCounts, length: number): void {
  while (counts.answered.length < length) {
    counts.answered.push(0)
    counts.silent.push(0)
  }
}
