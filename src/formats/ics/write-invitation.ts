// A meeting of ours as an iCalendar text: the invitation that goes out by mail (iTIP, RFC 5546), its changes, its
// cancellation, and the file that a visitor downloads. Times are in UTC, which every calendar shows on its own clock.
import ICAL from 'ical.js'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { foldLine } from '../vcard/fold-line.ts'

export interface Invitation {
  /** PUBLISH for a file that nobody answers. */
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  /** The same through all changes. */
  readonly uid: string
  /** Rises with each change; a calendar ignores what is lower than what it has. */
  readonly sequence: number
  readonly title: string
  readonly description: string
  readonly place: string
  readonly startsAt: Instant
  readonly minutes: number
  /** Null only in a file: an invitation names who invites. */
  readonly organizer: Attendee | null
  readonly attendee: Attendee
  readonly now: Instant
}

interface Attendee {
  readonly name: string
  readonly address: string
}

export function writeInvitation(invitation: Invitation): string {
  const { method } = invitation
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Tend//Booking//EN')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', method)
  calendar.addSubcomponent(eventOf(invitation))
  // The library counts without the space that a folded line begins with, and so comes to 76 octets.
  const lines = calendar.toString().replaceAll('\r\n ', '').split('\r\n')
  return lines.map(foldLine).join('')
}

function eventOf(invitation: Invitation): ICAL.Component {
  const { method, uid, sequence, title, description, place, startsAt, minutes, now } = invitation
  const event = new ICAL.Component('vevent')
  event.addPropertyWithValue('uid', uid)
  event.addPropertyWithValue('sequence', sequence as never)
  event.addPropertyWithValue('dtstamp', utc(now))
  event.addPropertyWithValue('dtstart', utc(startsAt))
  event.addPropertyWithValue('dtend', utc(startsAt + minutes * MINUTE_MS))
  event.addPropertyWithValue('summary', title)
  if (description !== '') event.addPropertyWithValue('description', description)
  if (place !== '') event.addPropertyWithValue('location', place)
  if (/^https:\/\/\S+$/.test(place)) event.addPropertyWithValue('url', place)
  event.addPropertyWithValue('status', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
  event.addPropertyWithValue('transp', 'OPAQUE')
  addPeople(event, invitation)
  return event
}

function addPeople(event: ICAL.Component, { organizer, attendee, method }: Invitation): void {
  if (!organizer) return
  event.addProperty(personOf('organizer', organizer))
  const property = personOf('attendee', attendee)
  property.setParameter('role', 'REQ-PARTICIPANT')
  property.setParameter('cutype', 'INDIVIDUAL')
  property.setParameter('partstat', 'NEEDS-ACTION')
  if (method === 'REQUEST') property.setParameter('rsvp', 'TRUE')
  event.addProperty(property)
}

function personOf(kind: 'organizer' | 'attendee', { name, address }: Attendee): ICAL.Property {
  const property = new ICAL.Property(kind)
  property.setValue(`mailto:${address}`)
  // RFC 5545 §3.2: a parameter holds neither quotes nor control characters.
  const shown = name.replaceAll(/["\p{Cc}]+/gu, ' ').trim()
  if (shown !== '') property.setParameter('cn', shown)
  return property
}

function utc(at: Instant): ICAL.Time {
  // Whole seconds: the format knows no smaller.
  return ICAL.Time.fromJSDate(new Date(Math.floor(at / 1000) * 1000), true)
}
