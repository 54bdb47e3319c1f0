// A merge as it is kept: what was joined to what, and all of the contact that is gone, so that it can be taken apart
// again. It is a document about the contact that stays, and so it is erased with them.
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import type { ContactRecord } from '../kept.ts'
import type { Holdings, Reader } from '../ports.ts'

export const mergeNoun = 'merge'

export interface MergeRecord {
  readonly kept: string
  /** As they were when they were merged. */
  readonly gone: Holdings
  /** The one who stays, before and right after. */
  readonly before: ContactRecord
  readonly after: ContactRecord
  readonly keptPlaybook: string | null
  /** The events that the one who stays had. */
  readonly keptEvents: readonly string[]
  readonly names: Renamings
  /** Events that both had, told once since. */
  readonly joined: readonly string[]
  /** Opt-outs that the merge itself added, so that either's binds. */
  readonly added: readonly string[]
  readonly mergedAt: Instant
  /** Above those of all merges that either had been through: two may happen at one instant. */
  readonly place: number
  /** Merged with all that were certain, or since a person said so. */
  readonly because: 'certain' | 'asked'
}

/** New names of what both had under one name: by the old name. */
export interface Renamings {
  readonly events: Readonly<Record<string, string>>
  readonly meetings: Readonly<Record<string, string>>
  readonly promises: Readonly<Record<string, string>>
  readonly occasions: Readonly<Record<string, string>>
}

export type MergeDocument = Document<MergeRecord>

/** The merge by which a contact went into another, while it holds. */
export async function findMergeOf(reader: Reader, gone: string): Promise<MergeDocument | undefined> {
  const [found] = await reader.documents.list(mergeNoun, { key: gone, state: 'merged', limit: 1 })
  return found as MergeDocument | undefined
}

/** All merges that made a contact what they are, those of whoever went into them too. */
export async function mergesOf(reader: Reader, contact: string): Promise<MergeDocument[]> {
  return (await reader.documents.list(mergeNoun, { contact, limit: 10_000 })) as MergeDocument[]
}

/** Of those of the ids who were merged: by the id that is gone, that of the contact who stayed. */
export function findMerged(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  return reader.many.aboutWhom(mergeNoun, 'merged', ids)
}

/** The contact of an id, or the one that it was merged into; undefined where there is neither. */
export async function findKept(reader: Reader, id: string): Promise<ContactRecord | undefined> {
  const found = await reader.contacts.find(id)
  if (found) return found
  // The document follows its contact through further merges, so one step leads to the one who stays.
  const merge = await findMergeOf(reader, id)
  return merge?.contact ? reader.contacts.find(merge.contact) : undefined
}
