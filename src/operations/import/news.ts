// What a found person brings: a contact where they are new, and what is news of one who is known. Nothing that is known
// is written over.
import { type Address, addressKey } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { Event } from '../../domain/event.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'
import type { Filling } from './batch-change.ts'
import { eventsOfDraft, firstEvent } from './draft-events.ts'
import type { Finding } from './finding.ts'
import type { Storing } from './storing.ts'

export function contactOf(draft: ContactDraft, id: string, timeZone: string): Contact {
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

/** The first events of a new contact. */
export function firstEvents(finding: Finding, storing: Storing): Event[] {
  return [firstEvent(finding, storing), ...toldEvents(finding, storing)]
}

/** What is told of someone, known or new, each event once. */
export function toldEvents({ draft, events }: Finding, { now }: Storing): Event[] {
  const all = [...eventsOfDraft(draft, now), ...events]
  return all.length < 2 ? all : [...new Map(all.map(event => [event.id, event])).values()]
}

/** What the draft knows and the contact lacks; undefined when that is nothing. */
export function fillingOf(contact: Contact, draft: ContactDraft): Filling | undefined {
  const addresses = draft.addresses.filter(address => !contact.addresses.some(known => isSameAddress(known, address)))
  const name = contact.name ? undefined : writtenName(draft.name)
  const filling = {
    ...(name && { name }),
    ...(!contact.company && draft.company && { company: draft.company }),
    ...(!contact.country && draft.country && { country: draft.country }),
    ...(addresses.length > 0 && { addresses: [...contact.addresses, ...addresses] }),
  }
  return Object.keys(filling).length > 0 ? filling : undefined
}

/** A number that was once read with its country is known without it too. */
function isSameAddress(known: Address, address: Address): boolean {
  if (known.channel !== address.channel) return false
  const [kept, found] = [addressKey(known), addressKey(address)]
  if (kept === found) return true
  const local = found.replace(/^0+/, '')
  return address.channel === 'phone' && !found.startsWith('+') && local.length >= 6 && kept.endsWith(local)
}
