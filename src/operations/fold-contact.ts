// Folds one contact anew from the events that count, inside a transaction: after an undo, a mended address, an event
// older than the last, a rebuild.
import type { Event, Source } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import { fold } from '../engine/fold.ts'
import type { ContactRecord, StoredVerdict } from './kept.ts'
import type { Tend, Writer } from './ports.ts'
import { renewVerdict } from './renew-verdict.ts'

export interface Folding {
  readonly record: ContactRecord
  readonly now: Instant
}

export async function foldContact(tend: Tend, writer: Writer, { record, now }: Folding): Promise<StoredVerdict> {
  const events = await writer.timelines.events(record.contact.id)
  const sourced = await keepSource(writer, record, sourceOf(events))
  const standing = fold(record.contact, events)
  await writer.timelines.saveStanding(record.contact.id, standing)
  return renewVerdict(tend, writer, { record: sourced, standing, now })
}

/** Where the contact came from first. */
export function sourceOf(events: readonly Event[]): Source | null {
  return events.find(event => event.kind === 'contact_added')?.source ?? null
}

/** The record with the source that its timeline tells, saved where that is news. */
async function keepSource(writer: Writer, record: ContactRecord, source: Source | null): Promise<ContactRecord> {
  if (record.source?.kind === source?.kind && record.source?.name === source?.name) return record
  const sourced = { ...record, source }
  await writer.contacts.save(sourced)
  return sourced
}
