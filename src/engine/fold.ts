// Folding: a whole timeline, or one more event, into a standing.
import type { Contact } from '../domain/contact.ts'
import type { Event } from '../domain/event.ts'
import { apply } from './apply.ts'
import { newStanding, type Standing } from './standing.ts'

/** The standing after all events, which must be in the timeline's order (compareEvents). */
export function fold(contact: Contact, events: readonly Event[]): Standing {
  const standing = newStanding(contact)
  for (const event of events) apply(standing, event)
  return standing
}

/**
 * The standing after one more event; the given one is left as it was.
 * @throws when the event is older than the last one: the timeline must then be folded anew (ask isNext first)
 */
export function advance(standing: Standing, event: Event): Standing {
  if (!isNext(standing, event)) throw new Error(`event ${event.id} is older than the last one: fold the timeline anew`)
  const next = { ...standing, recentTouches: standing.recentTouches.slice() }
  apply(next, event)
  return next
}

/** Whether the event comes after all that the standing has seen; at the very instant of the last one, it may not. */
export function isNext(standing: Standing, event: Event): boolean {
  return event.at > standing.lastEventAt
}
