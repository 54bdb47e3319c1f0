// Answers of other calendars to a meeting that is known: accepted, declined, another time proposed; and the word of an
// organiser that it is off. What names a meeting that nobody knows changes nothing, but for a person whom we invited from
// elsewhere and who accepts.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Talk } from '../../formats/ics/read-talk.ts'
import { type Booking, findBooking, listBookings, saveBooking } from '../bookings/booking.ts'
import { whenWords } from '../bookings/when-words.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { eventIdOf } from './mail-events.ts'
import { domainOf } from './ours.ts'
import { isPublicDomain } from './public-domain.ts'
import { takeRequest } from './take-request.ts'
import { nobody, type Taken, type Taking, tell } from './taking.ts'
import { isNews, type TalkTaking } from './talk-order.ts'

const answers = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' } as const

export async function takeReply(tend: Tend, writer: Writer, { taking, talk }: TalkTaking): Promise<Taken> {
  const [attendee] = talk.attendees
  if (attendee?.status === 'DELEGATED') return takeDelegation(tend, writer, { taking, talk })
  const answer = answers[attendee?.status as keyof typeof answers]
  if (!attendee || !answer) return nobody
  const known = await knownMeeting(writer, taking, talk)
  if (!known) return takeStandIn(tend, writer, { taking, talk })
  const { contact, booking, isOpen } = known
  // An answer to the meeting as it was before it was moved.
  if (booking && isOpen && talk.sequence < booking.sequence) return { contacts: [contact], events: 0 }
  if (!(await isNews(writer, { talk, speaker: attendee.address, contact }))) return { contacts: [contact], events: 0 }
  if (answer === 'declined' && isOpen) return callOff(tend, writer, { taking, contact, meeting: talk.id })
  if (booking && isOpen) await saveBooking(writer, { ...booking, answer })
  if (answer === 'declined' || isOpen) return { contacts: [contact], events: 0 }
  const says = `They accept ${nameOf(talk)}, which was called off before.`
  return ask(tend, writer, { taking, contact, meeting: talk.id, says })
}

/** They send somebody else: whether that suits, a person says. */
async function takeDelegation(tend: Tend, writer: Writer, { taking, talk }: TalkTaking): Promise<Taken> {
  const known = await knownMeeting(writer, taking, talk)
  const [attendee, other] = talk.attendees
  if (!known || !attendee) return nobody
  const { contact } = known
  if (!(await isNews(writer, { talk, speaker: attendee.address, contact }))) return { contacts: [contact], events: 0 }
  const who = other ? `: ${other.name || other.address}` : ''
  const says = `They send somebody else to ${nameOf(talk)}${who}.`
  return ask(tend, writer, { taking, contact, meeting: talk.id, says })
}

/** Whoever is sent by who booked answers in their name; a stranger's word on a booking of ours is nobody's. */
async function takeStandIn(tend: Tend, writer: Writer, { taking, talk }: TalkTaking): Promise<Taken> {
  const booking = await findBooking(writer, talk.id.split('@')[0] as string)
  if (booking?.uid !== talk.id) return takeForeignReply(tend, writer, { taking, talk })
  const attendee = talk.attendees[0]
  const { contact } = booking
  if (!attendee || attendee.delegatedBy !== booking.email) return nobody
  if (!(await isNews(writer, { talk, speaker: attendee.address, contact }))) return { contacts: [contact], events: 0 }
  const answer = attendee.status.toLowerCase()
  const says = `${attendee.name || attendee.address} answers for ${nameOf(talk)} in their place: ${answer}.`
  return ask(tend, writer, { taking, contact, meeting: talk.id, says })
}

/** Somebody whom we invited from another calendar: their answer is the first that we hear of it. */
async function takeForeignReply(tend: Tend, writer: Writer, { taking, talk }: TalkTaking): Promise<Taken> {
  const isToUs = talk.organizer !== undefined && taking.ours.isHouse(talk.organizer.address)
  const isNo = talk.attendees[0]?.status === 'DECLINED'
  return isToUs && !isNo ? takeRequest(tend, writer, { taking, talk }) : nobody
}

export async function takeCounter(tend: Tend, writer: Writer, { taking, talk }: TalkTaking): Promise<Taken> {
  const known = await knownMeeting(writer, taking, talk)
  const { startsAt, minutes, comment } = talk
  if (!known || startsAt === undefined) return nobody
  const { contact, booking } = known
  const speaker = `counter ${talk.attendees[0]?.address ?? taking.record.from.address}`
  if (!(await isNews(writer, { talk, speaker, contact }))) return { contacts: [contact], events: 0 }
  if (booking) await saveBooking(writer, { ...booking, proposed: { startsAt, minutes, comment } })
  const when = whenWords({ startsAt, minutes }, taking)
  return ask(tend, writer, {
    ...{ taking, contact, meeting: talk.id },
    says: `They propose another time for ${nameOf(talk)}: ${when}. ${comment}`,
  })
}

/** Only the meetings of who says so are off: nobody calls off another's. */
export async function takeCancellation(tend: Tend, writer: Writer, { taking, talk }: TalkTaking): Promise<Taken> {
  const contacts: string[] = []
  let events = 0
  for (const contact of await organizersOf(writer, taking, talk)) {
    const bookings = await listBookings(writer, { contact, limit: 100 })
    // We are the organiser of what was booked with us; they decline, and can't cancel.
    if (bookings.some(({ uid }) => uid === talk.id)) continue
    const standing = await writer.timelines.standing(contact)
    // Of a series every occurrence is a meeting of its own, and all are meant where none is named.
    const open =
      standing?.meetings.filter(({ meeting }) => meeting === talk.id || meeting.startsWith(`${talk.id}/`)) ?? []
    if (open.length === 0 || !(await isNews(writer, { talk, speaker: 'organizer', contact }))) continue
    contacts.push(contact)
    for (const { meeting } of open) events += (await callOff(tend, writer, { taking, contact, meeting })).events
  }
  return { contacts, events }
}

interface KnownMeeting {
  readonly contact: string
  readonly booking: Booking | undefined
  readonly isOpen: boolean
}

async function knownMeeting(reader: Reader, taking: Taking, talk: Talk): Promise<KnownMeeting | undefined> {
  for (const contact of await speakersOf(reader, taking, talk)) {
    const booking = (await listBookings(reader, { contact, limit: 100 })).find(({ uid }) => uid === talk.id)
    const events = await reader.timelines.events(contact)
    if (!booking && !events.some(event => 'meeting' in event && event.meeting === talk.id)) continue
    const standing = await reader.timelines.standing(contact)
    return { contact, booking, isOpen: standing?.meetings.some(({ meeting }) => meeting === talk.id) ?? false }
  }
  return undefined
}

/** Whoever the calendar speaks for, else whoever sent the mail: people answer from another address than was invited. */
async function speakersOf(reader: Reader, { record, ours }: Taking, talk: Talk): Promise<string[]> {
  const named = [...talk.attendees, ...(talk.organizer ? [talk.organizer] : [])].map(({ address }) => address)
  const addresses = [...named.filter(address => !ours.isHouse(address)), record.from.address]
  const found = await reader.contacts.findByAddresses(addresses.map(value => ({ channel: 'email', value })))
  return [...new Set(found.map(({ contact }) => contact))]
}

/** Who sent it; where somebody sends for the organiser (an assistant, a calendar's own address), of the same house. */
async function organizersOf(reader: Reader, { record }: Taking, { organizer }: Talk): Promise<string[]> {
  const house = domainOf(record.from.address)
  const isFor = organizer && domainOf(organizer.address) === house && !isPublicDomain(house)
  const addresses = [record.from.address, ...(isFor ? [organizer.address] : [])]
  const found = await reader.contacts.findByAddresses(addresses.map(value => ({ channel: 'email', value })))
  return [...new Set(found.map(({ contact }) => contact))]
}

interface AboutMeeting {
  readonly taking: Taking
  readonly contact: string
  readonly meeting: string
}

async function callOff(tend: Tend, writer: Writer, { taking, contact, meeting }: AboutMeeting): Promise<Taken> {
  const first = `ics:${meeting}:cancelled`
  // Called off once before, and agreed anew since.
  const id = (await writer.timelines.find(contact, first)) ? `${first}:${taking.record.id}` : first
  const at = await afterLast(writer, { contact, meeting, taking })
  const event: Event = { id, at, kind: 'meeting_cancelled', meeting, by: 'them' }
  const events = await tell(tend, writer, { contact, event, now: taking.now })
  return { contacts: [contact], events }
}

/** After what it answers, however wrong the other clock is. */
async function afterLast(reader: Reader, { contact, meeting, taking }: AboutMeeting): Promise<Instant> {
  const events = await reader.timelines.events(contact)
  const last = events.findLast(event => 'meeting' in event && event.meeting === meeting)
  return Math.min(Math.max(taking.record.at, (last?.at ?? 0) + 1), taking.now)
}

/** Theirs to be answered by a person: no rule can say whether the time suits. */
async function ask(
  tend: Tend,
  writer: Writer,
  { taking, contact, meeting, says }: AboutMeeting & { says: string },
): Promise<Taken> {
  const { record, now } = taking
  const text = [says.trim(), record.text].filter(Boolean).join('\n\n')
  const at = await afterLast(writer, { contact, meeting, taking })
  const event: Event = { id: eventIdOf(record), at, kind: 'reply_received', channel: 'email', asks: true, text }
  return { contacts: [contact], events: await tell(tend, writer, { contact, event, now }) }
}

function nameOf({ title }: Talk): string {
  return title === '' ? 'the meeting' : `“${title.slice(0, 200)}”`
}
