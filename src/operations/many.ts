// Many contacts at once: what an import of a million rows, its undo and a search for duplicates ask of the store. For one
// contact there are the nouns of ports.ts; both leave the same rows.
import type { Address } from '../domain/channel.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Standing } from '../engine/standing.ts'
import type { Document } from './documents.ts'
import type { ContactRecord, Page, VerdictRow, WholeTimeline } from './kept.ts'

export interface ManyReader {
  /** The contacts of the ids, by id; those that are not there are left out. */
  contacts(ids: readonly string[]): Promise<Map<string, ContactRecord>>
  /** Who has the addresses: by addressPlace, the ids of the contacts in order; where more than `most` have one, some. */
  holders(addresses: readonly Address[], most: number): Promise<Map<string, string[]>>
  /** Which of the addresses, by addressPlace, someone has who ever opted out or complained. */
  withOptOut(addresses: readonly Address[]): Promise<Set<string>>
  /** By key, the contacts whom the documents of a noun and state are about. */
  aboutWhom(noun: string, state: string, keys: readonly string[]): Promise<Map<string, string>>
  /** By contact; one on whose timeline nothing stands is left out. */
  timelines(contacts: readonly string[]): Promise<Map<string, WholeTimeline>>
  /** Which of the hashes are suppressed. */
  suppressed(hashes: readonly string[]): Promise<Set<string>>
  /** Those that a load brought, in order of id. */
  ofBatch(batch: string, page: Page): Promise<ContactRecord[]>
}

export interface ManyWriter extends ManyReader {
  /** Adds contacts who are new, and puts others in the place of what was kept of them, each with what is new. */
  keep(people: KeptPeople): Promise<void>
  retract(
    retractions: readonly { readonly contact: string; readonly event: string; readonly at: Instant }[],
  ): Promise<void>
  /** Documents whose ids are free. */
  addDocuments(noun: string, documents: readonly Document[]): Promise<void>
  /** As ContactWriter.remove. */
  remove(contacts: readonly string[]): Promise<void>
  /**
   * Prepares the transaction for a load larger than what is kept. Where nobody waits for this process (`isOffline`), the
   * indexes that no import reads may be left until its end.
   */
  beginLoad(how: { readonly isOffline: boolean }): Promise<LargeLoad>
}

export interface LargeLoad {
  /** To be called when a page is written. */
  afterPage(): Promise<void>
  end(): Promise<void>
}

export interface KeptPeople {
  readonly added: readonly Person[]
  readonly changed: readonly Person[]
  readonly recordedAt: Instant
}

/** A contact with all that is worked out of their timeline. */
export interface Person {
  readonly record: ContactRecord
  readonly standing: Standing
  readonly verdict: VerdictRow
  /** Those that are not stored yet. */
  readonly news: readonly Event[]
}
