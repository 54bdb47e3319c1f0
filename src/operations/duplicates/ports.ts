// What finding and merging duplicates needs of the store: the pairs that were found, and all that is kept of one contact
// as one value that can be put elsewhere. The store implements both.
import type { Instant } from '../../domain/instant.ts'
import type { Dispatch, Draft, Message, Offer } from '../mail/ports.ts'
import type { ContactRecord, RecordedEvent, Retraction } from '../ports.ts'

/** Two contacts who may be one person; `a` sorts before `b`. */
export interface LikePair {
  readonly a: string
  readonly b: string
  /** From 0 to 1. */
  readonly score: number
  readonly kind: 'certain' | 'likely'
  readonly foundAt: Instant
}
export interface PairQuery {
  readonly kind?: LikePair['kind']
  /** Pairs that this contact is in. */
  readonly contact?: string
  /** The last pair of the page before. */
  readonly after?: LikePair
  readonly limit: number
}
export interface PairReader {
  /** The surest first. */
  list(query: PairQuery): Promise<LikePair[]>
  count(kind: LikePair['kind']): Promise<number>
}
export interface PairWriter extends PairReader {
  /** Pairs that are kept already get the newer score. */
  save(pairs: readonly LikePair[]): Promise<void>
  remove(pair: Pick<LikePair, 'a' | 'b'>): Promise<void>
  /** Those that were found before the instant: a whole pass has found anew what still holds. */
  removeOlder(foundBefore: Instant): Promise<void>
}

/** Everything about a contact that is a fact or a choice. Standing and verdict follow from it. */
export interface Holdings {
  readonly record: ContactRecord
  readonly recorded: readonly RecordedEvent[]
  readonly retractions: readonly Retraction[]
  readonly drafts: readonly Draft[]
  readonly dispatches: readonly Dispatch[]
  readonly messages: readonly Message[]
  readonly offers: readonly Offer[]
  /** Documents about them, which stay where they are and point to them. */
  readonly documents: readonly DocumentPlace[]
  /** The playbook that was chosen for them alone. */
  readonly playbook: string | null
}
export interface DocumentPlace {
  readonly noun: string
  readonly id: string
}
export interface HoldingReader {
  /** Undefined without such a contact. */
  of(contact: string): Promise<Holdings | undefined>
}
export interface HoldingWriter extends HoldingReader {
  /** Takes away all that is kept of the contact but the contact itself; documents about them stay. */
  empty(contact: string): Promise<void>
  /** Adds the contact where there is none, and to it all that is given. Documents are made to point to them. */
  put(holdings: Holdings): Promise<void>
}
