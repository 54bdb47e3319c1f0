// What booking programs tell of a meeting → events: one id for a booking however it is told, so that a second telling, or
// a later one of the same, is one fact.
import type { Event, Party } from '../../domain/event.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'

export interface Booking {
  /** Of the provider, before which its name stands: `calcom:bFJeNb2u`. */
  readonly id: string
  readonly startsAt: Instant
  readonly endsAt?: Instant | undefined
}

const longestMinutes = 10_080

export function agreed(booking: Booking, told: { readonly at: Instant; readonly isMove?: boolean }): Event {
  const { id, startsAt, endsAt } = booking
  const minutes = endsAt === undefined ? 0 : Math.round((endsAt - startsAt) / MINUTE_MS)
  return {
    id: `${id}:agreed`,
    at: told.at,
    kind: told.isMove ? 'meeting_rescheduled' : 'meeting_scheduled',
    ...{ meeting: id, startsAt },
    ...(minutes >= 1 && minutes <= longestMinutes && { minutes }),
  }
}

export function cancelled(id: string, at: Instant, by: Party): Event {
  return { id: `${id}:cancelled`, at, kind: 'meeting_cancelled', meeting: id, by }
}

/** Marked as missed and unmarked again, by turns: each telling is a fact of its own. */
export function missed(id: string, at: Instant, by: Party): Event {
  return { id: `${id}:missed:${at}`, at, kind: 'meeting_missed', meeting: id, by }
}

export function held(id: string, at: Instant): Event {
  return { id: `${id}:held:${at}`, at, kind: 'meeting_held', meeting: id }
}
