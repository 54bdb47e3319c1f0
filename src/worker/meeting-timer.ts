// The timer of meetings: a pass every minute, never two at once. What is due is in the data, so nothing is lost while
// nobody serves.
import { type After, afterTimeout } from './after.ts'

export interface MeetingTimerParts {
  pass(): Promise<void>
  onError(error: unknown): void
  readonly after?: After
}

// A question that comes a minute after the meeting still comes right after it.
const everyMs = 60_000
/** Soon after the start, once the first page has been served. */
const firstMs = 3_000

export function startMeetingTimer(parts: MeetingTimerParts): { stop(): Promise<void> } {
  const after = parts.after ?? afterTimeout
  let isStopped = false
  let running: Promise<void> | undefined
  let callOff = after(firstMs, run)

  function run(): void {
    running = parts
      .pass()
      .catch(parts.onError)
      .finally(() => {
        if (!isStopped) callOff = after(everyMs, run)
      })
  }

  return {
    /** Resolves when nothing is under way any more. */
    async stop() {
      isStopped = true
      callOff()
      await running
    },
  }
}
