// Cal.com: bookings asked for, made, moved, called off, rejected, missed, over; routing forms. Signature: X-Cal-Signature-256, the hex HMAC-SHA256
// of the raw body (cal.com/help/webhooks, "Verifying the authenticity of the received payload"). MEETING_STARTED and
// MEETING_ENDED may come flat, as the booking itself instead of under `payload`.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import { moneyOfUnits } from './amount.ts'
import { agreed, cancelled, held, missed } from './booking.ts'
import { bookerOf, bookingAttendee, draftOfAttendee, guestsOf, isHost } from './calcom-people.ts'
import { personOfAnswers } from './form-answers.ts'
import { at, firstInstant, firstText, instantOf, isObject, listOf, textOf, textsOf } from './json-value.ts'
import type { Provider, ReadCall } from './provider.ts'
import { failed, ignored, type ToldOf, told, unmatched, type WebhookReading } from './reading.ts'
import { bodyClaim } from './signature.ts'

export const calcom: Provider = {
  id: 'calcom',
  title: 'Cal.com',
  secret: { name: 'the field “Secret” of the webhook', madeBy: 'us' },
  hasCarts: false,
  tellsEnds: true,
  steps: [
    'In Cal.com open Settings → Developer → Webhooks → New.',
    'Paste the address above as the subscriber URL, and the secret.',
    'Choose the triggers Booking created, rescheduled, cancelled, rejected, requested, paid, No-show updated, Meeting ended and Form submitted; leave the payload template as it is.',
  ],
  sentences: ({ endedIsHeld }) => [
    'A booking → meeting scheduled, with its start and minutes, for who booked and for guests who are contacts already.',
    'A booking that waits for you to confirm it, or for its payment, and a routing form → interest shown by form.',
    'A booking that was paid → purchase, with its value.',
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
  readonly toldAt: Instant
}

type Reader = (booking: unknown, telling: Telling) => WebhookReading

const readers: Readonly<Record<string, Reader>> = {
  BOOKING_CREATED: readAgreed,
  BOOKING_RESCHEDULED: readAgreed,
  BOOKING_REQUESTED: readRequested,
  BOOKING_PAYMENT_INITIATED: readRequested,
  BOOKING_PAID: readPaid,
  BOOKING_CANCELLED: (booking, { toldAt }) => {
    const by = isHost(booking, at(booking, 'cancelledBy')) ? 'us' : 'them'
    return ofAll(booking, id => [cancelled(id, toldAt, by)])
  },
  BOOKING_REJECTED: (booking, { toldAt }) => ofAll(booking, id => [cancelled(id, toldAt, 'us')]),
  BOOKING_NO_SHOW_UPDATED: readNoShow,
  AFTER_GUESTS_CAL_VIDEO_NO_SHOW: (booking, { toldAt }) => ofAll(booking, id => [missed(id, toldAt, 'them')]),
  AFTER_HOSTS_CAL_VIDEO_NO_SHOW: (booking, { toldAt }) => ofAll(booking, id => [missed(id, toldAt, 'us')]),
  MEETING_ENDED: readEnded,
  FORM_SUBMITTED: readForm,
  FORM_SUBMITTED_NO_EVENT: readForm,
}

function idOf(booking: unknown): string | undefined {
  const uid = firstText(at(booking, 'uid'), at(booking, 'bookingUid'), at(booking, 'booking', 'uid'))
  return uid ? `calcom:${uid}` : undefined
}

function readAgreed(booking: unknown, { toldAt }: Telling): WebhookReading {
  const startsAt = instantOf(at(booking, 'startTime'))
  if (startsAt === undefined) return failed('payload.startTime', 'nothing', 'an instant')
  const endsAt = instantOf(at(booking, 'endTime'))
  const old = textOf(at(booking, 'rescheduleUid'))
  const movedFrom = old && `calcom:${old}` !== idOf(booking) ? `calcom:${old}` : undefined
  const isMove = old !== undefined
  return ofAll(booking, id => [agreed({ id, startsAt, endsAt }, { at: toldAt, isMove })], movedFrom)
}

/** It is no meeting yet; that they want one is known. */
function readRequested(booking: unknown, { toldAt }: Telling): WebhookReading {
  return ofBooker(booking, id => ({ id: `${id}:requested`, at: toldAt, kind: 'interest_shown', how: 'form' }))
}

function readPaid(booking: unknown, { toldAt }: Telling): WebhookReading {
  const paid = at(booking, 'price') === 0 ? undefined : moneyOfUnits(at(booking, 'price'), at(booking, 'currency'))
  const value = paid && { value: paid }
  return ofBooker(booking, id => ({ id: `${id}:paid`, at: toldAt, kind: 'purchase_made', ...value }))
}

/** @param attendee what Cal.com holds of the person among the attendees */
type EventsOf = (id: string, attendee: unknown) => readonly Event[]

/** Of who booked, and of their guests as far as they are known: nobody becomes a contact by being brought along. */
function ofAll(booking: unknown, eventsOf: EventsOf, movedFrom?: string): WebhookReading {
  const id = idOf(booking)
  if (!id) return withoutId
  const booker = bookerOf(booking)
  if (!booker) return withoutAddress
  const moved = movedFrom && { movedFrom }
  const person = { draft: booker, source: 'inbound', events: eventsOf(id, bookingAttendee(booking)), ...moved } as const
  const guests = guestsOf(booking).map(({ draft, attendee }): ToldOf => {
    return { draft, source: 'inbound', events: eventsOf(id, attendee), ...moved, isKnownOnly: true }
  })
  return told(person, ...guests)
}

function ofBooker(booking: unknown, eventOf: (id: string) => Event): WebhookReading {
  const id = idOf(booking)
  if (!id) return withoutId
  const draft = bookerOf(booking)
  return draft ? told({ draft, source: 'inbound', events: [eventOf(id)] }) : withoutAddress
}

const withoutId = failed('payload.uid', 'nothing', 'the uid of the booking')
const withoutAddress = unmatched('The booking names nobody with an address.', 'Record the meeting by hand.')

/** Names those alone whose mark was changed, who may be guests of whom only the address is told. */
function readNoShow(booking: unknown, { toldAt }: Telling): WebhookReading {
  const id = idOf(booking)
  if (!id) return failed('payload.bookingUid', 'nothing', 'the uid of the booking')
  const people = listOf(at(booking, 'attendees')).flatMap((attendee, place): ToldOf[] => {
    const draft = draftOfAttendee(attendee)
    if (!draft) return []
    const events = [outcomeMarked(id, toldAt, attendee)]
    return [{ draft, source: 'inbound', events, ...(place > 0 ? { isKnownOnly: true } : { guestOf: id }) }]
  })
  if (people.length > 0) return told(...people)
  if (at(booking, 'noShowHost') === true) return ofAll(booking, () => [missed(id, toldAt, 'us')])
  return unmatched('Nobody with an address is marked.', 'Record on the meeting’s contact who missed it.')
}

function outcomeMarked(id: string, toldAt: Instant, attendee: unknown): Event {
  return at(attendee, 'noShow') === false ? held(id, toldAt) : missed(id, toldAt, 'them')
}

/** It is fired by the clock. Whether anybody came it tells only where a no-show is marked. */
function readEnded(booking: unknown, call: Telling): WebhookReading {
  const startsAt = instantOf(at(booking, 'startTime'))
  const endsAt = instantOf(at(booking, 'endTime'))
  if (startsAt === undefined) return failed('startTime', 'nothing', 'an instant')
  const bookedAt = Math.min(firstInstant(at(booking, 'createdAt')) ?? startsAt, startsAt)
  const { endedIsHeld } = call
  const overAt = endsAt ?? call.toldAt
  return ofAll(booking, (id, attendee) => [
    agreed({ id, startsAt, endsAt }, { at: bookedAt }),
    ...outcomeOf(booking, attendee, { id, overAt, endedIsHeld }),
  ])
}

interface Over extends Pick<ReadCall, 'endedIsHeld'> {
  readonly id: string
  readonly overAt: Instant
}

function outcomeOf(booking: unknown, attendee: unknown, { id, overAt, endedIsHeld }: Over): Event[] {
  if (at(booking, 'noShowHost') === true) return [missed(id, overAt, 'us')]
  if (at(attendee, 'noShow') === true) return [missed(id, overAt, 'them')]
  return endedIsHeld ? [held(id, overAt)] : []
}

/** A routing form, which may or may not lead to a booking. Its answers stand by the name of their field. */
function readForm(form: unknown, { toldAt }: Telling): WebhookReading {
  const answers = Object.entries(Object(at(form, 'responses'))).flatMap(([label, answer]) => {
    const value = at(answer, 'value') ?? answer
    const text = Array.isArray(value) ? textsOf(value.map(each => at(each, 'label') ?? each)).join(', ') : textOf(value)
    return text ? [{ label, text }] : []
  })
  const draft = personOfAnswers(answers)
  if (!draft) return unmatched('No answer is an email address or a phone number.', 'Ask for one in the form.')
  const id = firstText(at(form, 'responseId'), at(form, 'formResponseId')) ?? `${textOf(at(form, 'formId'))}:${toldAt}`
  const event = { id: `calcom:form:${id}`, at: toldAt, kind: 'interest_shown', how: 'form' } as const
  return told({ draft, source: 'website', events: [event] })
}
