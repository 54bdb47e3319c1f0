// A timeline: all events of one contact, in order.
import type { Contact } from './contact.ts'
import type { Event } from './event.ts'

export interface Timeline {
  readonly contact: Contact
  readonly events: readonly Event[]
}

// At one instant the contact comes first, then what we sent, then what reached us, then what was made of it (a date or
// a no that a reply held, the outcome of a meeting, a promise kept), and an opt-out last: a reply and a touch in the
// same second leave the reply unanswered, which a person can mend, where the other order would lose it.
const reached = 2
const madeOfIt = 3
const rankAtOneInstant: Readonly<Record<string, number>> = {
  contact_added: 0,
  touch_sent: 1,
  meeting_held: madeOfIt,
  meeting_missed: madeOfIt,
  meeting_cancelled: madeOfIt,
  promise_kept: madeOfIt,
  asked_to_wait: madeOfIt,
  declined: madeOfIt,
  qualified: madeOfIt,
  snoozed: madeOfIt,
  closed: madeOfIt,
  opted_out: 4,
}

/**
 * The order of a timeline: by instant, then by the rank above, then by id. It depends on nothing but the events, so a
 * file, a database and an export of it fold alike.
 */
export function compareEvents(a: Event, b: Event): number {
  if (a.at !== b.at) return a.at - b.at
  const rank = (rankAtOneInstant[a.kind] ?? reached) - (rankAtOneInstant[b.kind] ?? reached)
  if (rank !== 0) return rank
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
