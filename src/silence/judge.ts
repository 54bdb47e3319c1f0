// What leakage and chasing ask of the engine, which this floor does not know: a judgement of a timeline as it stood at an
// instant. A verdict is one.
import type { Contact } from '../domain/contact.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'

export interface Judgement {
  readonly kind: 'reply' | 'follow_up' | 'wait' | 'nurture' | 'stop'
  readonly rule: string
  /** The touch that is right now, and for a wait the one that it is for. */
  readonly touch: { readonly opensAt: Instant; readonly dueAt: Instant } | null
  readonly next: { readonly opensAt: Instant; readonly dueAt: Instant } | null
  /** For a wait: when it ends with no new event. */
  readonly until: Instant | null
}

/** Judges a contact by the events that had happened, at an instant no earlier than the last of them. */
export type Judge = (contact: Contact, events: readonly Event[], now: Instant) => Judgement
