// Booking a time: the choice is checked, the person taken in and the mails queued in one transaction, so that of two who
// want the same time one gets it and nothing is half done.
import type { Event } from '../../domain/event.ts'
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/instant.ts'
import type { Surroundings } from '../../engine/compile-playbook.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { nameOfText } from '../../formats/person/person-name.ts'
import { readPhone } from '../../formats/person/phone.ts'
import { arriveIn } from '../arrive.ts'
import { domainOf, unlabelled } from '../mail/ours.ts'
import type { Vault } from '../mail/ports.ts'
import type { Tend, Writer } from '../ports.ts'
import { mailboxOf } from '../team/mailbox-of.ts'
import { type Booking, endOfBooking, findBooking, listBookings, saveBooking } from './booking.ts'
import { announceBooking } from './booking-notices.ts'
import { type BookingPage, findOpenPage } from './booking-page.ts'
import { type BookingRequest, checkRequest, type RequestFault } from './booking-request.ts'
import { bookingToken } from './booking-token.ts'
import { chooseOwner } from './choose-owner.ts'
import { freeOwners } from './open-times.ts'
import type { BookingKit } from './ports.ts'

export interface BookingCall {
  readonly workspace: string
  readonly slug: string
  readonly request: BookingRequest
}

export interface BookingParts {
  readonly kit: Pick<BookingKit, 'surroundings'>
  readonly vault: Pick<Vault, 'sign'>
}

export type BookingAnswer =
  | { readonly kind: 'booked'; readonly booking: Booking }
  | { readonly kind: 'refused'; readonly why: RequestFault }
  /** There is no such page, or it is closed. */
  | { readonly kind: 'gone' }
  /** Somebody else was quicker, or it is no time of this page. */
  | { readonly kind: 'taken' }
  /** This person holds as many as one person may. */
  | { readonly kind: 'enough' }

/** One person with more ahead of them holds times that others could have. */
const mostAhead = 3
/** Each brings mails: whoever books and cancels in turns with another's address would fill their mailbox. */
const mostInADay = 6
/** A form that is sent twice comes twice within seconds; its id later is one that somebody read in an invitation. */
const sameFormMs = HOUR_MS

export async function book(tend: Tend, parts: BookingParts, call: BookingCall): Promise<BookingAnswer> {
  const request = checkRequest(call.request)
  if (typeof request === 'string') return { kind: 'refused', why: request }
  // Loaded before the transaction begins: the tables of holidays are large.
  const around = await parts.kit.surroundings()
  return tend.store.write(call.workspace, async writer => {
    const now = tend.clock.now()
    const before = await findBooking(writer, request.id)
    if (before) return isSameForm(before, request, now) ? { kind: 'booked', booking: before } : { kind: 'taken' }
    const page = await findOpenPage(writer, call.slug)
    if (!page) return { kind: 'gone' }
    if (await hasEnough(writer, request.email, now)) return { kind: 'enough' }
    return keepIfFree(tend, writer, { page, request, around, vault: parts.vault, now })
  })
}

function isSameForm({ email, madeAt }: Booking, request: BookingRequest, now: Instant): boolean {
  return email === request.email && now - madeAt < sameFormMs
}

export async function hasEnough(writer: Writer, email: string, now: Instant): Promise<boolean> {
  const all = await listBookings(writer, { from: now - DAY_MS, limit: 100_000 })
  const theirs = all.filter(booking => unlabelled(booking.email) === unlabelled(email))
  const ahead = theirs.filter(({ state, startsAt }) => state === 'booked' && startsAt >= now)
  return ahead.length >= mostAhead || theirs.filter(({ madeAt }) => madeAt > now - DAY_MS).length >= mostInADay
}

export interface Keeping {
  readonly page: BookingPage
  readonly request: BookingRequest
  readonly around: Surroundings
  readonly vault: Pick<Vault, 'sign'>
  readonly now: Instant
}

/** With the owner who is free then; among several the one whom they meet is chosen. */
export async function keepIfFree(tend: Tend, writer: Writer, keeping: Keeping): Promise<BookingAnswer> {
  const { page, request, now } = keeping
  if (await meetsThen(writer, request.email, { startsAt: request.startsAt, minutes: page.minutes }))
    return { kind: 'taken' }
  const free = (await freeOwners(writer, keeping)).get(request.startsAt)
  if (!free) return { kind: 'taken' }
  const owner = await chooseOwner(writer, { free, email: request.email, now })
  return { kind: 'booked', booking: await keepBooking(tend, writer, { ...keeping, owner }) }
}

/** Where one owner's time is gone another's may be free; a visitor is in one meeting at a time. */
async function meetsThen(writer: Writer, email: string, wanted: Pick<Booking, 'startsAt' | 'minutes'>) {
  const near = { from: wanted.startsAt - DAY_MS, until: endOfBooking(wanted) }
  const booked = await listBookings(writer, { state: 'booked', ...near, limit: 100_000 })
  return booked.some(
    booking =>
      unlabelled(booking.email) === unlabelled(email) &&
      endOfBooking(booking) > wanted.startsAt &&
      booking.startsAt < endOfBooking(wanted),
  )
}

/** Takes the person in and keeps the booking. */
async function keepBooking(tend: Tend, writer: Writer, keeping: Keeping & { readonly owner: string }) {
  const { page, owner, request, vault, around, now } = keeping
  const mailbox = await mailboxOf(writer, owner)
  const uid = `${request.id}@${mailbox ? domainOf(mailbox.address) : 'tend.invalid'}`
  const { contact } = await arriveIn(tend, writer, {
    draft: draftOf({ page, request, around }),
    source: { kind: 'inbound', name: page.title },
    events: eventsOf(uid, { page, request, now }),
    ...{ owner, now },
  })
  const { title, offer, place, minutes, beforeMinutes, afterMinutes, remindBefore } = page
  const { id, startsAt, name, email, message, timeZone, language } = request
  const booking: Booking = {
    ...{ id, page: page.slug, owner, contact, uid, state: 'booked', title, offer, place, startsAt, minutes, language },
    ...{ beforeMinutes, afterMinutes, name, email, message, timeZone, remindBefore, sequence: 0, madeAt: now },
    token: bookingToken(vault, writer.workspace, id),
    organizer: mailbox ? { name: mailbox.name, address: mailbox.address } : null,
  }
  await saveBooking(writer, booking)
  await announceBooking(writer, booking, now)
  return booking
}

/** The ids are those that a calendar's entry of this UID has, so that importing the calendar tells nothing twice. */
function eventsOf(uid: string, { page, request, now }: Pick<Keeping, 'page' | 'request' | 'now'>): Event[] {
  const meeting = { meeting: uid, startsAt: request.startsAt, minutes: page.minutes, by: 'them' } as const
  return [
    { id: `booking:${request.id}:interest`, at: now, kind: 'interest_shown', how: 'form' },
    { id: `ics:${uid}:scheduled`, at: now, kind: 'meeting_scheduled', ...meeting },
  ]
}

function draftOf({ page, request, around }: Pick<Keeping, 'page' | 'request' | 'around'>): ContactDraft {
  const { name, email, phone, message, timeZone } = request
  const country = around.countryOf(timeZone)
  const number = readPhone(phone.slice(0, 60), country === null ? {} : { usual: country })
  return {
    row: 0,
    name: nameOfText(name),
    addresses: [
      { channel: 'email', value: email },
      ...(number ? [{ channel: 'phone', value: number.value } as const] : []),
    ],
    timeZone,
    ...(message && { note: `Booked “${page.title}”: ${message}` }),
    optedOut: [],
  }
}
