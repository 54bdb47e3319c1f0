// Reads a timeline as runs of attempts, for the models to learn from: each run is the attempts since they last
// responded, and what ended it.
import type { Channel } from '../domain/channel.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import { countPending, countRun } from './attempts.ts'
import type { TouchWait } from './delay.ts'
import { type Attempt, isAttempt, isSameAttempt, responseOf } from './moves.ts'
import { type OutcomeCounts, type OutcomeRun, outcomes } from './outcomes.ts'

/** A run with what a segment may be made of. */
export interface TimelineRun extends OutcomeRun {
  readonly startedAt: Instant
  /** The channel of its first attempt. */
  readonly channel: Channel
  /** True when they had responded before the run: a conversation that fell silent, not a first approach. */
  readonly isWarm: boolean
  /** From the last attempt to its response, or to now. */
  readonly waitedMs: number
}

export interface TimelineRuns {
  readonly runs: readonly TimelineRun[]
  /** Each attempt's wait for a response: until it came, until the next attempt, or until now. */
  readonly waits: readonly TouchWait[]
}

/**
 * @param events the timeline in order; what lies after `now` is not known yet
 * Attempts whose mail bounced never arrived, and those after an opt-out or complaint should not have been made: neither
 * teaches anything, so both are left out.
 */
export function readRuns(events: readonly Event[], now: Instant): TimelineRuns {
  const reading: Reading = { runs: [], waits: [], attempts: [], isWarm: false, isBarred: false }
  for (const event of events) {
    if (event.at > now) break
    read(reading, event)
  }
  endRun(reading, null, now)
  return reading
}

/**
 * Folds a run in. While silence goes on its last attempt counts as silent only by the share of answers that would have
 * come by now, as `settled` says (settledBy in delay.ts).
 */
export function countTimelineRun(
  counts: OutcomeCounts,
  run: TimelineRun,
  settled: (elapsedMs: number) => number,
): void {
  for (const outcome of outcomes) {
    if (run.outcome === null) countPending(counts[outcome], run.attempts, settled(run.waitedMs))
    else countRun(counts[outcome], { attempts: run.attempts, isAnswered: run.outcome === outcome })
  }
}

interface Reading {
  readonly runs: TimelineRun[]
  readonly waits: TouchWait[]
  attempts: Attempt[]
  isWarm: boolean
  isBarred: boolean
}

function read(reading: Reading, event: Event): void {
  if (isAttempt(event) && !reading.isBarred && !isSameAttempt(event, reading.attempts.at(-1)))
    reading.attempts.push(event)
  if (event.kind === 'bounce_received' && event.severity === 'hard') dropBounced(reading, event.channel)
  if (event.kind === 'opted_in' || event.kind === 'reopened') reading.isBarred = false
  const response = responseOf(event)
  if (!response) return
  endRun(reading, response, event.at)
  reading.isWarm = true
  reading.isBarred = response === 'opt_out' || response === 'complaint'
}

function dropBounced(reading: Reading, channel: Channel): void {
  const last = reading.attempts.at(-1)
  if (last && channelOf(last) === channel) reading.attempts.pop()
}

function endRun(reading: Reading, outcome: TimelineRun['outcome'], at: Instant): void {
  const { attempts, isWarm } = reading
  const first = attempts[0]
  if (!first) return
  const waitedMs = at - attempts.at(-1)!.at
  for (const [index, attempt] of attempts.entries()) {
    const next = attempts[index + 1]
    reading.waits.push(
      next ? { waitedMs: next.at - attempt.at, isAnswered: false } : { waitedMs, isAnswered: outcome !== null },
    )
  }
  reading.runs.push({
    attempts: attempts.length,
    outcome,
    startedAt: first.at,
    channel: channelOf(first),
    isWarm,
    waitedMs,
  })
  reading.attempts = []
}

function channelOf(attempt: Attempt): Channel {
  return attempt.kind === 'touch_sent' ? attempt.channel : 'phone'
}
