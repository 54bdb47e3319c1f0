// Takes a merge apart: both contacts are again what they were, with what came to each of them since. That they are not one
// person is remembered.
import type { Event, OptedOut } from '../../domain/event.ts'
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { followMeetings } from '../bookings/follow-meetings.ts'
import { foldContact } from '../fold-contact.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { dismissIn } from './dismiss-pair.ts'
import { unfollowPairs } from './follow-pairs.ts'
import { refuseOnTheirWay } from './merge-contacts.ts'
import { type MergeDocument, mergeNoun, mergesOf } from './merge-record.ts'
import { noteLikeness } from './note-likeness.ts'
import { splitHoldings } from './split-holdings.ts'

export interface Unmerging {
  /** The merge's id. */
  readonly merge: string
  readonly now: Instant
}

export interface Unmerged {
  /** Who stayed, and who is there again. */
  readonly kept: string
  readonly restored: string
}

/**
 * @throws Failure not_found without such a merge; conflict when a later merge of the same contact must be taken apart
 *   first, or while a mail is on its way
 */
export function unmergeContacts(tend: Tend, unmerging: Unmerging & { readonly workspace: string }): Promise<Unmerged> {
  return tend.store.write(unmerging.workspace, writer => unmergeIn(tend, writer, unmerging))
}

async function unmergeIn(tend: Tend, writer: Writer, { merge: id, now }: Unmerging): Promise<Unmerged> {
  const document = await findMerge(writer, id)
  const { kept, gone } = document.value
  await refuseUnlessNewest(writer, document)
  const current = await writer.holdings.of(kept)
  if (!current) throw new Failure('not_found', `The contact ${kept} is there no more`)
  refuseOnTheirWay([current])
  await refuseIfBack(writer, gone.record.contact.id)
  const apart = splitHoldings(current, document.value)
  await writer.documents.remove(mergeNoun, id)
  const isOther = ({ noun, id: other }: { noun: string; id: string }) => noun !== mergeNoun || other !== id
  await writer.holdings.empty(kept)
  await writer.holdings.put({ ...apart.kept, documents: apart.kept.documents.filter(isOther) })
  await writer.holdings.put(apart.gone)
  for (const { record } of [apart.kept, apart.gone]) await foldContact(tend, writer, { record, now })
  const restored = gone.record.contact.id
  const events = optOutsOf(apart.stayed, id)
  if (events.length > 0) await recordIn(tend, writer, { contact: restored, events, now })
  await unfollowPairs(writer, { kept, merge: id })
  await dismissIn(writer, { a: kept, b: restored, now })
  await noteLikeness(writer, [kept, restored], now)
  for (const contact of [kept, restored]) await followMeetings(writer, { contact, now })
  return { kept, restored }
}

async function findMerge(reader: Reader, id: string): Promise<MergeDocument> {
  const found = await reader.documents.find(mergeNoun, id)
  if (!found) throw new Failure('not_found', `There is no merge ${id}: it was taken apart, or never made`)
  return found as MergeDocument
}

/** A file of people without addresses gives them the ids that they had before. */
async function refuseIfBack(reader: Reader, id: string): Promise<void> {
  if (!(await reader.contacts.find(id))) return
  throw new Failure('conflict', `A contact ${id} was added again since the merge`, {
    act: 'Merge that one too, or leave the merge as it is.',
  })
}

/** Each merge knows what it changed, on top of those before it. */
async function refuseUnlessNewest(reader: Reader, document: MergeDocument): Promise<void> {
  const { kept, place } = document.value
  const later = (await mergesOf(reader, document.contact!)).filter(
    other => other.value.place > place && (other.value.kept === kept || other.key === kept),
  )
  const newest = later.sort((one, other) => other.value.place - one.value.place)[0]
  if (!newest) return
  throw new Failure('conflict', `The contact was merged again since, by ${newest.id}`, {
    act: 'Take that merge apart first.',
  })
}

/** Whoever of the two asked for silence while they were one: both are left in peace. */
function optOutsOf(stayed: readonly Event[], merge: string): OptedOut[] {
  return stayed
    .filter(event => event.kind === 'opted_out' || event.kind === 'complaint_received')
    .map(event => ({
      ...{ id: `suppression:${merge}:${event.id}`, at: event.at, kind: 'opted_out' },
      ...(event.kind === 'opted_out' && event.channel && { channel: event.channel }),
    }))
}
