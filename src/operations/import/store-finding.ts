// Brings one finding into the store, inside the import's transaction: a new contact, or what is news of a known one.
import { type Address, addressKey } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Event, Source } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'
import { addIn } from '../add-contact.ts'
import { findRecord } from '../find-record.ts'
import type { Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { updateIn } from '../update-contact.ts'
import { contactIdOf } from './contact-id.ts'
import { eventsOfDraft, firstEvent } from './draft-events.ts'
import type { Finding } from './finding.ts'
import { findMatch } from './match-contacts.ts'
import { newEvents } from './new-events.ts'

export interface Storing {
  readonly source: Source | undefined
  /** IANA: of contacts whose own is not known. */
  readonly timeZone: string
  readonly now: Instant
  /** Names this import, so that it can be taken back; left out where a person came by themselves. */
  readonly batch?: string
  /** Contacts that this import created. */
  readonly created: Set<string>
}

export interface Stored {
  /** Who it is; undefined where nobody was known and nobody was added. */
  readonly contact: string | undefined
  readonly outcome: 'created' | 'merged' | 'skipped'
  readonly events: number
}

export async function storeFinding(
  tend: Tend,
  writer: Writer,
  { finding, storing }: { finding: Finding; storing: Storing },
): Promise<Stored> {
  const id = contactIdOf(finding.draft)
  const match = await findMatch(writer, finding.draft, id)
  if (match) return merge(tend, writer, { finding, storing, id: match })
  if (!finding.isContact) return { contact: undefined, outcome: 'skipped', events: 0 }
  const contact = contactOf(finding.draft, id, storing.timeZone)
  const events = [firstEvent(finding, storing), ...eventsOfDraft(finding.draft, storing.now), ...once(finding.events)]
  await addIn(tend, writer, { contact, events, ...(storing.batch && { batch: storing.batch }), now: storing.now })
  storing.created.add(id)
  return { contact: id, outcome: 'created', events: events.length }
}

interface Merging {
  readonly finding: Finding
  readonly storing: Storing
  /** Of the contact who is known. */
  readonly id: string
}

async function merge(tend: Tend, writer: Writer, { finding, storing, id }: Merging): Promise<Stored> {
  const { contact } = await findRecord(writer, id)
  const change = newsOf(contact, finding.draft)
  if (change) await updateIn(tend, writer, { contact: id, change, now: storing.now })
  const told = [...eventsOfDraft(finding.draft, storing.now), ...once(finding.events)]
  const events = await newEvents(writer, id, told)
  if (events.length > 0) await recordIn(tend, writer, { contact: id, events, now: storing.now })
  // Two rows of one person in the files were joined, even where the second said nothing new.
  const isNews = change !== undefined || events.length > 0 || storing.created.has(id)
  return { contact: id, outcome: isNews ? 'merged' : 'skipped', events: events.length }
}

function contactOf(draft: ContactDraft, id: string, timeZone: string): Contact {
  const name = writtenName(draft.name)
  return {
    id,
    ...(name && { name }),
    ...(draft.company && { company: draft.company }),
    timeZone: draft.timeZone ?? timeZone,
    ...(draft.country && { country: draft.country }),
    addresses: draft.addresses,
  }
}

/** What the draft knows and the contact lacks; nothing that is known is written over. */
function newsOf(contact: Contact, draft: ContactDraft): Partial<Contact> | undefined {
  const addresses = draft.addresses.filter(address => !contact.addresses.some(known => isSameAddress(known, address)))
  const name = contact.name ? undefined : writtenName(draft.name)
  const change = {
    ...(name && { name }),
    ...(!contact.company && draft.company && { company: draft.company }),
    ...(!contact.country && draft.country && { country: draft.country }),
    ...(addresses.length > 0 && { addresses: [...contact.addresses, ...addresses] }),
  }
  return Object.keys(change).length > 0 ? change : undefined
}

/** A number that was once read with its country is known without it too. */
function isSameAddress(known: Address, address: Address): boolean {
  if (known.channel !== address.channel) return false
  const [kept, found] = [addressKey(known), addressKey(address)]
  if (kept === found) return true
  const local = found.replace(/^0+/, '')
  return address.channel === 'phone' && !found.startsWith('+') && local.length >= 6 && kept.endsWith(local)
}

function once(events: readonly Event[]): Event[] {
  return [...new Map(events.map(event => [event.id, event])).values()]
}
