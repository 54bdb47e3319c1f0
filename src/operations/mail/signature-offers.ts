// Offers: what a reply's signature tells of its writer (phone, title, company) and the contact does not have yet. They
// are kept beside the contact for a person to take or leave, and never applied by themselves.
import { addressKey } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { readPhone } from '../../formats/person/phone.ts'
import { countryOfZone } from '../../formats/person/zone-of-place.ts'
import { findRecord } from '../find-record.ts'
import type { Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { updateIn } from '../update-contact.ts'
import type { MailRecord } from './mail-record.ts'
import type { Offer } from './ports.ts'

const fields = ['phone', 'title', 'company'] as const

/** Keeps what is news of a reply's own writer. */
export async function keepOffers(
  writer: Writer,
  { contact, record }: { contact: string; record: MailRecord },
): Promise<void> {
  const { offers, id, at } = record
  if (Object.keys(offers).length === 0) return
  const known = (await findRecord(writer, contact)).contact
  for (const field of fields) {
    const value = readOffer(known, field, offers[field])
    if (value !== undefined) await writer.mail.offers.save({ contact, field, value, messageId: id, at })
  }
}

/** As it would be kept; undefined when it is no news. */
function readOffer(contact: Contact, field: Offer['field'], value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (field === 'company') return contact.company ? undefined : value
  if (field === 'title') return value
  const country = contact.country ?? countryOfZone(contact.timeZone)
  const phone = readPhone(value, country ? { usual: country } : {})?.value
  const key = phone && addressKey({ channel: 'phone', value: phone })
  const isKnown = contact.addresses.some(address => address.channel === 'phone' && addressKey(address) === key)
  return isKnown ? undefined : phone
}

export interface OfferAnswer {
  readonly workspace: string
  readonly contact: string
  readonly field: Offer['field']
  readonly isTaken: boolean
  readonly now: Instant
}

/**
 * Takes an offer over (a phone as an address, a company as the contact's, a title as a note) or lets it go.
 *
 * @throws Failure not_found where there is no such offer
 */
export function answerOffer(tend: Tend, { workspace, contact, field, isTaken, now }: OfferAnswer): Promise<void> {
  return tend.store.write(workspace, async writer => {
    const offer = (await writer.mail.offers.of(contact)).find(found => found.field === field)
    if (!offer) throw new Failure('not_found', `No signature offers a ${field} for contact ${contact}`)
    if (isTaken) await take(tend, writer, { offer, now })
    await writer.mail.offers.remove(contact, field)
  })
}

async function take(tend: Tend, writer: Writer, { offer, now }: { offer: Offer; now: Instant }): Promise<void> {
  const { contact, field, value, messageId } = offer
  const { addresses } = (await findRecord(writer, contact)).contact
  const phone = { channel: 'phone', value } as const
  if (field === 'company') await updateIn(tend, writer, { contact, change: { company: value }, now })
  else if (field === 'phone')
    await updateIn(tend, writer, { contact, change: { addresses: [...addresses, phone] }, now })
  else {
    const note = { id: `mail:${messageId}:title`, at: now, kind: 'note_added', text: `Job title: ${value}` } as const
    await recordIn(tend, writer, { contact, events: [note], now })
  }
}
