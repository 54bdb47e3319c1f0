// Cal.com: bookings made, moved, called off, rejected, missed, over. Signature: X-Cal-Signature-256, the hex HMAC-SHA256
// of the raw body (cal.com/help/webhooks, "Verifying the authenticity of the received payload"). MEETING_STARTED and
// MEETING_ENDED may come flat, as the booking itself instead of under `payload`.
import type { Event, Party } from '../../domain/event.ts'
import { agreed, cancelled, held, missed } from './booking.ts'
import { at, firstInstant, firstText, instantOf, isObject, listOf, textOf } from './json-value.ts'
import type { Provider, ReadCall } from './provider.ts'
import { failed, ignored, type ToldOf, told, unmatched, type WebhookReading } from './reading.ts'
import { bodyClaim } from './signature.ts'
import { draftOfVisitor } from './visitor.ts'

export const calcom: Provider = {
  id: 'calcom',
  title: 'Cal.com',
  secret: { name: 'the field “Secret” of the webhook', madeBy: 'us' },
  hasCarts: false,
  tellsEnds: true,
  steps: [
    'In Cal.com open Settings → Developer → Webhooks → New.',
    'Paste the address above as the subscriber URL, and the secret.',
    'Choose the triggers Booking created, rescheduled, cancelled, rejected, No-show updated and Meeting ended; leave the payload template as it is.',
  ],
  sentences: ({ endedIsHeld }) => [
    'A booking → meeting scheduled, with its start and minutes.',
    'A booking that is moved → meeting rescheduled.',
    'A booking that is called off or rejected → meeting cancelled, by them or by you.',
    'A guest marked as no-show → meeting missed by them; the mark taken away → meeting held.',
    endedIsHeld
      ? 'A booking whose time is over → meeting held, unless a no-show is marked.'
      : 'A booking whose time is over → you are asked whether it was held: Cal.com tells the time, not who came.',
  ],
  headers: [],
  claims: request => bodyClaim(request, 'x-cal-signature-256', { encoding: 'hex' }),
  read(payload, call) {
    const trigger = textOf(at(payload, 'triggerEvent'))
    if (!trigger) return failed('triggerEvent', 'nothing', 'an event of Cal.com')
    if (trigger === 'PING') return ignored('Cal.com asked whether this address answers: it does.')
    const inner = at(payload, 'payload')
    const booking = isObject(inner) ? inner : payload
    const toldAt = instantOf(at(payload, 'createdAt')) ?? call.now
    const reader = readers[trigger]
    return reader ? reader(booking, { ...call, toldAt }) : ignored(`Cal.com’s ${trigger} tells nothing for a timeline.`)
  },
}

interface Telling extends ReadCall {
  readonly toldAt: number
}

const readers: Readonly<Record<string, (booking: unknown, telling: Telling) => WebhookReading>> = {
  BOOKING_CREATED: readAgreed,
  BOOKING_RESCHEDULED: readAgreed,
  BOOKING_CANCELLED: (booking, { toldAt }) =>
    ofBooker(booking, id => [cancelled(id, toldAt, cancellerOf(booking, at(booking, 'cancelledBy')))]),
  BOOKING_REJECTED: (booking, { toldAt }) => ofBooker(booking, id => [cancelled(id, toldAt, 'us')]),
  BOOKING_NO_SHOW_UPDATED: readNoShow,
  AFTER_GUESTS_CAL_VIDEO_NO_SHOW: (booking, { toldAt }) => ofBooker(booking, id => [missed(id, toldAt, 'them')]),
  AFTER_HOSTS_CAL_VIDEO_NO_SHOW: (booking, { toldAt }) => ofBooker(booking, id => [missed(id, toldAt, 'us')]),
  MEETING_ENDED: readEnded,
}

function idOf(booking: unknown): string | undefined {
  const uid = firstText(at(booking, 'uid'), at(booking, 'bookingUid'), at(booking, 'booking', 'uid'))
  return uid ? `calcom:${uid}` : undefined
}

function readAgreed(booking: unknown, { toldAt }: Telling): WebhookReading {
  const startsAt = instantOf(at(booking, 'startTime'))
  if (startsAt === undefined) return failed('payload.startTime', 'nothing', 'an instant')
  const old = textOf(at(booking, 'rescheduleUid'))
  const id = idOf(booking)
  const movedFrom = old && `calcom:${old}` !== id ? `calcom:${old}` : undefined
  return ofBooker(
    booking,
    id => [
      agreed({ id, startsAt, endsAt: instantOf(at(booking, 'endTime')) }, { at: toldAt, isMove: old !== undefined }),
    ],
    movedFrom,
  )
}

function ofBooker(booking: unknown, eventsOf: (id: string) => readonly Event[], movedFrom?: string): WebhookReading {
  const id = idOf(booking)
  if (!id) return failed('payload.uid', 'nothing', 'the uid of the booking')
  const draft = bookerOf(booking)
  if (!draft) return unmatched('The booking names nobody with an address.', 'Record the meeting by hand.')
  const person: ToldOf = { draft, source: 'inbound', events: eventsOf(id) }
  return told(movedFrom ? { ...person, movedFrom } : person)
}

/** Who booked: the first attendee; further ones are guests whom they brought. */
function bookerOf(booking: unknown) {
  const responses = at(booking, 'responses')
  const answer = (name: string) => at(responses, name, 'value') ?? at(responses, name)
  const attendee = at(booking, 'attendees', 0)
  const name = answer('name')
  const notes = firstText(answer('notes'), at(booking, 'additionalNotes'))
  return draftOfVisitor({
    name: firstText(name, at(attendee, 'name')),
    first: firstText(at(name, 'firstName'), answer('firstName')),
    last: firstText(at(name, 'lastName'), answer('lastName')),
    emails: [firstText(answer('email'), at(attendee, 'email'))],
    phones: [firstText(answer('attendeePhoneNumber'), at(attendee, 'phoneNumber'), answer('phone'))],
    company: answer('company'),
    timeZone: at(attendee, 'timeZone'),
    ...(notes && { note: notes }),
  })
}

function cancellerOf(booking: unknown, by: unknown): Party {
  const hosts = [at(booking, 'organizer'), at(booking, 'user'), ...listOf(at(booking, 'team', 'members'))]
  const canceller = textOf(by)?.toLowerCase()
  const isHost = canceller !== undefined && hosts.some(host => textOf(at(host, 'email'))?.toLowerCase() === canceller)
  return isHost ? 'us' : 'them'
}

function readNoShow(booking: unknown, { toldAt }: Telling): WebhookReading {
  const id = idOf(booking)
  if (!id) return failed('payload.bookingUid', 'nothing', 'the uid of the booking')
  const guests = listOf(at(booking, 'attendees'))
  const people = guests.flatMap((guest, place): ToldOf[] => {
    const draft = draftOfVisitor({ name: at(guest, 'name'), emails: [at(guest, 'email')] })
    if (!draft) return []
    const event = at(guest, 'noShow') === false ? held(id, toldAt) : missed(id, toldAt, 'them')
    return [{ draft, source: 'inbound', events: [event], isKnownOnly: place > 0 }]
  })
  if (people.length > 0) return told(...people)
  return unmatched('Nobody with an address is marked.', 'Record on the meeting’s contact who missed it.')
}

/** It is fired by the clock. Whether anybody came it tells only where a no-show is marked. */
function readEnded(booking: unknown, call: Telling): WebhookReading {
  const startsAt = instantOf(at(booking, 'startTime'))
  const endsAt = instantOf(at(booking, 'endTime'))
  if (startsAt === undefined) return failed('startTime', 'nothing', 'an instant')
  const bookedAt = firstInstant(at(booking, 'createdAt')) ?? startsAt
  const overAt = endsAt ?? call.toldAt
  return ofBooker(booking, id => [
    agreed({ id, startsAt, endsAt }, { at: Math.min(bookedAt, startsAt) }),
    ...outcomeOf(booking, id, { overAt, endedIsHeld: call.endedIsHeld }),
  ])
}

function outcomeOf(booking: unknown, id: string, told: { overAt: number; endedIsHeld: boolean }): Event[] {
  if (at(booking, 'noShowHost') === true) return [missed(id, told.overAt, 'us')]
  if (at(booking, 'attendees', 0, 'noShow') === true) return [missed(id, told.overAt, 'them')]
  return told.endedIsHeld ? [held(id, told.overAt)] : []
}
