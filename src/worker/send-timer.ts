// The timer of sending: a pass over what is to go out every so often, and soon after a change; never two at once.
//
//   asleep ──(time, or wake)──▶ sending ──▶ asleep
import { type After, afterTimeout } from './after.ts'

export interface SendTimerParts {
  /** One pass; the signal ends it after the messages that are on their way. */
  pass(signal: AbortSignal): Promise<void>
  onError(error: unknown): void
  readonly after?: After
}

export interface SendTimer {
  /** To be called when something changed: a draft was approved, an answer came. */
  wake(): void
  /** Resolves when nothing is on its way any more. */
  stop(): Promise<void>
}

// Gaps between messages are of this size; limits and hours are checked by the pass itself.
const usualSleepMs = 20_000
// Changes come in bursts: an import, an approval of all.
const wakeMs = 1_000

export function startSendTimer(parts: SendTimerParts): SendTimer {
  const after = parts.after ?? afterTimeout
  const ending = new AbortController()
  let running: Promise<void> | undefined
  let isWoken = false
  let callOff = after(wakeMs, run)

  function run(): void {
    isWoken = false
    running ??= parts
      .pass(ending.signal)
      .catch(parts.onError)
      .finally(() => {
        running = undefined
        if (!ending.signal.aborted) callOff = after(isWoken ? wakeMs : usualSleepMs, run)
      })
  }

  return {
    wake() {
      if (isWoken || ending.signal.aborted) return
      isWoken = true
      if (running) return
      callOff()
      callOff = after(wakeMs, run)
    },
    async stop() {
      ending.abort()
      callOff()
      await running
    },
  }
}
