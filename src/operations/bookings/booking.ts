// A booking: somebody chose a time on a booking page. Their timeline tells what happened; the booking keeps what the page,
// the invitation and the reminders need beside it.
import { missing } from '../../domain/failure.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { MeetingOutcome } from '../../engine/standing.ts'
import type { Document } from '../documents.ts'
import { type Reader, theUser, type Writer } from '../ports.ts'
import type { Language } from '../visitor-language.ts'

export interface Booking {
  readonly id: string
  /** The slug of its page. */
  readonly page: string
  /** The user whom they meet. */
  readonly owner: string
  readonly contact: string
  /** The meeting on the timeline, and the UID in calendars. */
  readonly uid: string
  readonly state: BookingState
  readonly title: string
  readonly offer: string
  readonly place: string
  readonly startsAt: Instant
  readonly minutes: number
  readonly beforeMinutes: number
  readonly afterMinutes: number
  readonly name: string
  readonly email: string
  readonly message: string
  /** Theirs. */
  readonly timeZone: string
  /** That they booked in: its mails are in it. */
  readonly language: Language
  /** The signed end of the link by which they move or cancel it. */
  readonly token: string
  /** How often it was changed since it was made. */
  readonly sequence: number
  readonly madeAt: Instant
  readonly remindBefore: readonly number[]
  /** Who invites; null where no mailbox was connected when it was made. */
  readonly organizer: { readonly name: string; readonly address: string } | null
  readonly outcome?: MeetingOutcome
  /** What their calendar answered to the invitation. */
  readonly answer?: 'accepted' | 'declined' | 'tentative'
  /** Another time that their calendar proposed. */
  readonly proposed?: { readonly startsAt: Instant; readonly minutes: number; readonly comment: string }
}

/** `over` = held or missed. */
export const bookingStates = ['booked', 'cancelled', 'over'] as const
export type BookingState = (typeof bookingStates)[number]

const bookingNoun = 'booking'

/** No meeting is longer, so one that lasts into a stretch begins at most so long before it. */
const longestMs = DAY_MS

export async function findBooking(reader: Reader, id: string): Promise<Booking | undefined> {
  const found = await reader.documents.find(bookingNoun, id)
  return found && bookingOf(found)
}

/** @throws Failure not_found */
export async function takeBooking(reader: Reader, id: string): Promise<Booking> {
  const found = await findBooking(reader, id)
  if (found) return found
  throw missing('booking', id)
}

export interface BookingQuery {
  readonly page?: string
  readonly contact?: string
  readonly state?: BookingState
  /** Beginning at or after. */
  readonly from?: Instant
  readonly until?: Instant
  readonly isOldestFirst?: boolean
  readonly limit: number
}

export async function listBookings(reader: Reader, { page, ...query }: BookingQuery): Promise<Booking[]> {
  const found = await reader.documents.list(bookingNoun, { ...query, ...(page !== undefined && { key: page }) })
  return found.map(bookingOf)
}

/** Those that stand and touch the stretch, on every page: one person can be in one meeting. */
export function bookedBetween(reader: Reader, from: Instant, until: Instant): Promise<Booking[]> {
  return listBookings(reader, { state: 'booked', from: from - longestMs, until, limit: 100_000 })
}

export function saveBooking(writer: Writer, booking: Booking): Promise<void> {
  return writer.documents.save(bookingNoun, documentOf(booking))
}

export function endOfBooking({ startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>): Instant {
  return startsAt + minutes * MINUTE_MS
}

/** It stands, and is not over. */
export function isAhead(booking: Booking, now: Instant): boolean {
  return booking.state === 'booked' && endOfBooking(booking) > now
}

function documentOf(booking: Booking): Document<Booking> {
  const { id, state, page, contact, startsAt } = booking
  return { id, state, key: page, contact, at: startsAt, value: booking }
}

function bookingOf({ value, contact }: Document): Booking {
  const booking = value as Omit<Booking, 'owner' | 'language'> & Partial<Booking>
  // One from before there was a choice is the first user's, in English. Where two contacts were merged, the document
  // tells whose it is now.
  return { owner: theUser, language: 'en', ...booking, contact: contact ?? booking.contact }
}
