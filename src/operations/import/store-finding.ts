// Brings one finding into the store, inside the caller's transaction: a new contact, or what is news of a known one.
import { addIn } from '../add-contact.ts'
import { findRecord } from '../find-record.ts'
import type { Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { updateIn } from '../update-contact.ts'
import { contactIdOf } from './contact-id.ts'
import type { Finding } from './finding.ts'
import { findMatch } from './match-contacts.ts'
import { newEvents } from './new-events.ts'
import { contactOf, fillingOf, firstEvents, toldEvents } from './news.ts'
import { ownIdOf, type Stored, type Storing } from './storing.ts'

export async function storeFinding(
  tend: Tend,
  writer: Writer,
  { finding, storing }: { finding: Finding; storing: Storing },
): Promise<Stored> {
  const { draft } = finding
  const { now, load, batch } = storing
  const match = await findMatch(writer, draft, contactIdOf(draft))
  if (match) return merge(tend, writer, { finding, storing, id: match })
  if (!finding.isContact) return { contact: undefined, outcome: 'skipped', events: 0 }
  const id = ownIdOf(draft, storing) ?? load!.nextId()
  const events = firstEvents(finding, storing)
  const contact = contactOf(draft, id, storing.timeZone)
  const owner = load?.ownerOf(finding)
  await addIn(tend, writer, { contact, events, ...(owner && { owner }), ...(batch && { batch }), now })
  return { contact: id, outcome: 'created', events: events.length }
}

interface Merging {
  readonly finding: Finding
  readonly storing: Storing
  /** Of the contact who is known. */
  readonly id: string
}

async function merge(tend: Tend, writer: Writer, { finding, storing, id }: Merging): Promise<Stored> {
  const { now, load } = storing
  const { contact, batch } = await findRecord(writer, id)
  const filling = fillingOf(contact, finding.draft)
  if (filling) await updateIn(tend, writer, { contact: id, change: filling, now })
  const { recorded } = await writer.timelines.whole(id)
  const known = new Map(recorded.map(({ event }) => [event.id, event]))
  const events = newEvents(known, toldEvents(finding, storing))
  if (events.length > 0) await recordIn(tend, writer, { contact: id, events, now })
  const isNews = filling !== undefined || events.length > 0
  const isOwn = load !== undefined && batch === storing.batch
  if (isNews && !isOwn) load?.note({ contact, filling, events })
  // Two rows of one person in the files were joined, even where the second said nothing new.
  return { contact: id, outcome: isNews || isOwn ? 'merged' : 'skipped', events: events.length }
}
