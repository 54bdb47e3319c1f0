// What the store keeps of a contact, in the shapes that the operations see: the record, the timeline, the verdict.
import type { Contact } from '../domain/contact.ts'
import type { Event, Source } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Verdict } from '../engine/verdict.ts'

/** A contact as it is kept: the person, and what the store knows beside. */
export interface ContactRecord {
  readonly contact: Contact
  /** The user answerable for the contact. */
  readonly owner: string
  /** From the first contact_added of the timeline; null until there is one. */
  readonly source: Source | null
  /** Names the load that brought the contact (`sample`, an import's id), so that it can be taken back; else null. */
  readonly batch: string | null
  readonly addedAt: Instant
}

export interface Page {
  /** The last id of the page before; left out = from the start. */
  readonly after?: string
  readonly limit: number
}

export interface WholeTimeline {
  /** In the timeline's order, retracted ones too. */
  readonly recorded: readonly RecordedEvent[]
  readonly retractions: readonly Retraction[]
}

export interface RecordedEvent {
  readonly event: Event
  readonly recordedAt: Instant
}

/** An undo: an appended fact that makes folds skip the event. */
export interface Retraction {
  readonly event: string
  readonly at: Instant
}

export interface PlaybookReference {
  readonly id: string
  readonly version: string
}

export interface StoredVerdict {
  readonly contact: string
  readonly verdict: Verdict
  readonly playbook: PlaybookReference
  readonly decidedAt: Instant
}

/** Where a verdict stands on the day list; null when it is on none. */
export interface DayPlace {
  /** 0 while it is open; for a wait, the owner's day (days since 1970-01-01) on which its touch opens. */
  readonly day: number
  /** Lower is sooner. */
  readonly rank: number
}

export interface VerdictRow extends StoredVerdict {
  readonly owner: string
  readonly place: DayPlace | null
}
