// The timer of learning: it sleeps until a look is due, has it done, and sleeps again; never two at once.
//
//   asleep ──(time, or wake)──▶ asking ──(due)──▶ learning ──▶ asleep
//                                 └────(not due)────────────────▲

import type { Instant } from '../domain/instant.ts'
import { type After, afterTimeout } from './after.ts'

export interface LearnTimerParts {
  now(): Instant
  /** When the next look is due; null while learning is switched off. */
  dueAt(): Promise<Instant | null>
  /** Learns, or finds that there is too little; the signal gives it up. */
  learn(signal: AbortSignal): Promise<void>
  onError(error: unknown): void
  readonly after?: After
}

export interface LearnTimer {
  /** To be called when something changed that may bring the time forward. */
  wake(): void
  /** Resolves when nothing is being learned any more. */
  stop(): Promise<void>
}

// A machine that was asleep and a clock that was set are noticed within this time.
const longestSleepMs = 15 * 60_000
// Changes come in bursts; and a failing look must not follow upon itself.
const shortestSleepMs = 1_000
const afterFailureMs = 15 * 60_000

export function startLearnTimer(parts: LearnTimerParts): LearnTimer {
  const after = parts.after ?? afterTimeout
  const ending = new AbortController()
  let running: Promise<void> | undefined
  let hasFailed = false
  let callOff = after(shortestSleepMs, run)

  async function work(): Promise<void> {
    const dueAt = await parts.dueAt()
    if (dueAt !== null && dueAt <= parts.now() && !ending.signal.aborted) await parts.learn(ending.signal)
    const next = dueAt === null || dueAt <= parts.now() ? longestSleepMs : dueAt - parts.now()
    sleep(Math.min(Math.max(next, shortestSleepMs), longestSleepMs))
  }
  function run(): void {
    hasFailed = false
    running ??= work()
      .catch(error => {
        hasFailed = true
        parts.onError(error)
        sleep(afterFailureMs)
      })
      .finally(() => {
        running = undefined
      })
  }
  function sleep(ms: number): void {
    callOff()
    if (!ending.signal.aborted) callOff = after(ms, run)
  }
  return {
    wake() {
      // While it learns it changes things itself; after a failure the next change would only fail again.
      if (!running && !hasFailed) sleep(shortestSleepMs)
    },
    async stop() {
      ending.abort()
      callOff()
      await running
    },
  }
}
