// An invitation by others, or its change: a meeting with whoever is in it. Who is news becomes a contact.
import type { Event } from '../../domain/event.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Talk } from '../../formats/ics/read-talk.ts'
import { listBookings } from '../bookings/booking.ts'
import type { Finding } from '../import/finding.ts'
import { peopleOfCalendar } from '../import/people-of-calendar.ts'
import { storeFinding } from '../import/store-finding.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { nobody, type Taken, type Taking, tell } from './taking.ts'
import { isNews, type TalkTaking } from './talk-order.ts'

export async function takeRequest(tend: Tend, writer: Writer, { taking, talk }: TalkTaking): Promise<Taken> {
  const { startsAt } = talk
  if (startsAt === undefined) return nobody
  const { record, ours, now } = taking
  // When its sender wrote it counts, not what their program says of its files.
  const entry = { ...talk, startsAt, file: record.file, row: record.row, createdAt: record.at, changedAt: record.at }
  const contacts: string[] = []
  let events = 0
  for (const finding of peopleOfCalendar([entry], { ours, now }).findings) {
    const told = await takeFinding(tend, writer, { taking, talk: { ...talk, startsAt }, finding })
    contacts.push(...told.contacts)
    events += told.events
  }
  return { contacts, events }
}

interface Finder {
  readonly taking: Taking
  readonly talk: Talk & { readonly startsAt: Instant }
  readonly finding: Finding
}

async function takeFinding(tend: Tend, writer: Writer, { taking, talk, finding }: Finder): Promise<Taken> {
  const contact = await knowsMeeting(writer, finding, talk)
  if (contact) {
    // What was booked with us is ours to move: they propose, or choose another time.
    if (await isBookedWithUs(writer, contact, talk)) return { contacts: [contact], events: 0 }
    if (!(await isNews(writer, { talk, speaker: 'organizer', contact }))) return { contacts: [contact], events: 0 }
    return takeChange(tend, writer, { taking, talk, finding, contact })
  }
  const { mailbox, timeZone, now } = taking
  const source = { kind: 'inbound', name: mailbox.address } as const
  const storing = { source, timeZone, now, batch: `mailbox-${mailbox.id}` }
  const stored = await storeFinding(tend, writer, { finding, storing })
  if (stored.contact === undefined) return nobody
  await isNews(writer, { talk, speaker: 'organizer', contact: stored.contact })
  return { contacts: [stored.contact], events: stored.events }
}

/** Of the people with that address, who has this meeting on their timeline. */
async function knowsMeeting(reader: Reader, { draft }: Finding, { id }: Talk): Promise<string | undefined> {
  for (const { contact } of await reader.contacts.findByAddresses(draft.addresses)) {
    const events = await reader.timelines.events(contact)
    if (events.some(event => 'meeting' in event && event.meeting === id)) return contact
  }
  return undefined
}

async function isBookedWithUs(reader: Reader, contact: string, { id }: Talk): Promise<boolean> {
  return (await listBookings(reader, { contact, limit: 100 })).some(({ uid }) => uid === id)
}

/** It stands at another time than it did, or stands again; else whoever is in it now declined, or nothing changed. */
async function takeChange(
  tend: Tend,
  writer: Writer,
  { taking, talk, finding, contact }: Finder & { contact: string },
): Promise<Taken> {
  const { now, record } = taking
  const { id: meeting, startsAt, minutes, sequence } = talk
  const open = (await writer.timelines.standing(contact))?.meetings.find(known => known.meeting === meeting)
  const off = finding.events.find(event => event.kind === 'meeting_cancelled')
  const last = (await writer.timelines.events(contact)).findLast(
    event => 'meeting' in event && event.meeting === meeting,
  )
  // After what it changes, however wrong the other clock is.
  const at = Math.min(Math.max(record.at, (last?.at ?? 0) + 1), now)
  let event: Event | undefined
  if (off && open) event = { ...off, id: `${off.id}:${sequence}`, at }
  else if (!off && open?.startsAt !== startsAt && startsAt > now) {
    const id = `ics:${meeting}:scheduled:${formatInstant(startsAt)}:${sequence}`
    event = { id, at, kind: 'meeting_rescheduled', meeting, startsAt, ...(minutes > 0 && { minutes }) }
  }
  const events = event ? await tell(tend, writer, { contact, event, now }) : 0
  return { contacts: [contact], events }
}
