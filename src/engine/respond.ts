// What any response of theirs does to a standing: the silence is over, a dead lead is alive (F7), holds that we
// guessed are void, and whatever was closed opens again.
import type { Event } from '../domain/event.ts'
import type { Standing } from './standing.ts'

export function respond(standing: Standing, event: Event): void {
  standing.responses++
  standing.lastResponse = { id: event.id, at: event.at, name: event.kind }
  standing.attempts = 0
  standing.firstAttempt = null
  standing.heldMs = 0
  if (standing.heldUntil !== 0) standing.heldUntil = 0
  if (standing.noShow) standing.noShowAnswer ??= { id: event.id, at: event.at }
  standing.closed = null
  standing.declined = null
  standing.negative = null
  standing.snooze = null
  standing.askedToWait = null
}
