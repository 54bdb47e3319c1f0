// The one timer: it sleeps until the next verdict changes with no new event, has the due ones renewed, and sleeps
// again. Nothing polls the contacts; the index on the time of next change says when to wake.
//
//   asleep ──(time, or wake)──▶ renewing ──(nothing due)──▶ asleep
//                                  ▲  └──(woken meanwhile)──┘

import type { Instant } from '../domain/instant.ts'
import { type After, afterTimeout } from './after.ts'

export interface TimerParts {
  now(): Instant
  /** When the next verdict changes with no new event; null when none does. */
  nextChangeAt(): Promise<Instant | null>
  /** Renews a batch of those due and answers whose verdicts it renewed; none = nothing was due. */
  renewDue(): Promise<readonly string[]>
  onRenewed(contacts: readonly string[]): void
  onError(error: unknown): void
  readonly after?: After
}

export interface RenewTimer {
  /** To be called after every write: the next change may be sooner now. */
  wake(): void
  /** Resolves when nothing is being renewed any more. */
  stop(): Promise<void>
}

// A machine that was asleep, a clock that was set and a write that nobody told of are noticed within this time.
const longestSleepMs = 60_000
// Should a renewed verdict be due again at once, that is a fault of the engine: it must not take the processor.
const shortestSleepMs = 250

export function startRenewTimer(parts: TimerParts): RenewTimer {
  const after = parts.after ?? afterTimeout
  let callOff = () => {}
  let running: Promise<void> | undefined
  let isWoken = false
  let isStopped = false

  async function work(): Promise<void> {
    let sleepMs: number
    do {
      isWoken = false
      await renewAll(parts, () => isStopped)
      sleepMs = await sleepUntilNext(parts)
    } while (isWoken && !isStopped)
    running = undefined
    if (!isStopped) callOff = after(sleepMs, wake)
  }
  function wake(): void {
    callOff()
    isWoken = true
    if (!isStopped) running ??= work()
  }

  wake()
  return {
    wake,
    async stop() {
      isStopped = true
      callOff()
      await running
    },
  }
}

async function renewAll(parts: TimerParts, isStopped: () => boolean): Promise<void> {
  let lastFirst: string | undefined
  try {
    while (!isStopped()) {
      const renewed = await parts.renewDue()
      // The longest due comes first: the same one again means that its renewal did not move its time.
      if (renewed.length === 0 || renewed[0] === lastFirst) return
      lastFirst = renewed[0]
      parts.onRenewed(renewed)
    }
  } catch (error) {
    parts.onError(error)
  }
}

async function sleepUntilNext(parts: TimerParts): Promise<number> {
  try {
    const next = await parts.nextChangeAt()
    const ms = next === null ? longestSleepMs : next - parts.now()
    return Math.min(Math.max(ms, shortestSleepMs), longestSleepMs)
  } catch (error) {
    parts.onError(error)
    return longestSleepMs
  }
}
