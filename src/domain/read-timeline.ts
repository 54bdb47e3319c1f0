// Reads a timeline file and writes it back: one contact and their events.
import { type Address, channels } from './channel.ts'
import { type Contact, stages } from './contact.ts'
import type { Event } from './event.ts'
import { type Fault, showFound } from './fault.ts'
import { anObject, aText, aZone, type Field, isRecord, oneOf, optional, readFields } from './field.ts'
import { formatInstant } from './instant.ts'
import { readEvent, writeEvent } from './read-event.ts'
import { compareEvents, type Timeline } from './timeline.ts'
import { zoneOf } from './zone.ts'

const aList: Field = { allowed: 'a list', read: value => (Array.isArray(value) ? value : undefined) }
const aCountry: Field = {
  allowed: 'two capital letters of ISO 3166-1, such as ES',
  read: value => (typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined),
}

export const contactFields: Readonly<Record<string, Field>> = {
  id: aText,
  name: optional(aText),
  company: optional(aText),
  timeZone: optional(aZone),
  country: optional(aCountry),
  stage: optional(oneOf(stages)),
  addresses: optional(aList),
}
const addressFields = { channel: oneOf(channels), value: aText }

/** What a contact gets who has no zone of their own. */
const defaultTimeZone = 'UTC'

/**
 * Reads a timeline from JSON; the events come back in the timeline's order. Answers every fault at once. A contact
 * without a zone is read as living in `timeZone`.
 */
export function readTimeline(value: unknown, timeZone = defaultTimeZone): Timeline | Fault[] {
  if (!isRecord(value)) return [{ where: 'timeline', field: '', found: showFound(value), allowed: 'an object' }]
  const outer = readFields(
    { fields: { contact: anObject({}), events: aList }, where: 'timeline', isOpen: false },
    {
      ...value,
      contact: isRecord(value.contact) ? {} : value.contact,
    },
  )
  if (Array.isArray(outer)) return outer
  const contact = readContact(value.contact as Record<string, unknown>, timeZone)
  const events = readEvents(value.events as unknown[])
  const faults = [...(Array.isArray(contact) ? contact : []), ...events.faults]
  return faults.length > 0 ? faults : { contact: contact as Contact, events: events.read }
}

export function readContact(value: Record<string, unknown>, timeZone = defaultTimeZone): Contact | Fault[] {
  const where = typeof value.id === 'string' ? `contact ${value.id}` : 'contact'
  const read = readFields({ fields: contactFields, where }, value)
  const addresses: Address[] = []
  const faults: Fault[] = Array.isArray(read) ? read : []
  for (const [place, address] of (Array.isArray(value.addresses) ? value.addresses : []).entries()) {
    const inside = readFields(
      { fields: addressFields, where, prefix: `addresses[${place}].` },
      isRecord(address) ? address : {},
    )
    if (Array.isArray(inside)) faults.push(...inside)
    else addresses.push(inside as unknown as Address)
  }
  return faults.length > 0 ? faults : ({ timeZone, ...(read as object), addresses } as unknown as Contact)
}

function readEvents(values: readonly unknown[]): { read: Event[]; faults: Fault[] } {
  const read: Event[] = []
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const [place, value] of values.entries()) {
    const event = readEvent(value, `events[${place}]`)
    if (Array.isArray(event)) faults.push(...event)
    else if (seen.has(event.id))
      faults.push({ where: `event ${event.id}`, field: 'id', found: showFound(event.id), allowed: 'an id used once' })
    else {
      seen.add(event.id)
      read.push(event)
    }
  }
  return { read: read.sort(compareEvents), faults }
}

/** The timeline as a file holds it, its instants in the contact's own zone. */
export function writeTimeline({ contact, events }: Timeline): Record<string, unknown> {
  const zone = zoneOf(contact.timeZone)
  const text = (instant: number) => formatInstant(instant, zone.offsetAt(instant))
  return { contact, events: events.map(event => writeEvent(event, text)) }
}
