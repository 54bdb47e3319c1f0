// When a message that the server did not take is tried again.
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'

/** Greylisting asks for minutes, a full disk for hours (RFC 5321 §4.5.4.1); a touch a day late is none. */
const retryMs = [5, 15, 45, 120, 240, 480, 720].map(minutes => minutes * MINUTE_MS)

export interface Tried {
  /** How often by now. */
  readonly attempts: number
  readonly now: Instant
  /** From 0 to 1: spreads the tries. */
  readonly chance: number
}

/** Undefined when it was tried often enough. */
export function nextTryAt({ attempts, now, chance }: Tried): Instant | undefined {
  const delay = retryMs[attempts - 1]
  return delay === undefined ? undefined : now + Math.round(delay * (1 + chance / 5))
}
