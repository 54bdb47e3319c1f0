// Booking pages, bookings and calendars as documents: what the API answers and the commands print.
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Surroundings } from '../../engine/compile-playbook.ts'
import { readMailSettings } from '../mail/mail-settings.ts'
import { mailBan } from '../notices/mail-ban.ts'
import type { Reader } from '../ports.ts'
import { zoneOfOwner } from '../team/user.ts'
import { type Booking, endOfBooking, isAhead, listBookings } from './booking.ts'
import type { BookingPage } from './booking-page.ts'
import type { Calendar } from './calendar.ts'
import { openTimes } from './open-times.ts'

export interface Looking {
  readonly around: Surroundings
  readonly now: Instant
}

/** As many as fill a preview. */
const timesShown = 100

export async function pageDocument(reader: Reader, page: BookingPage, { around, now }: Looking) {
  const { publicUrl } = await readMailSettings(reader)
  const booked = await listBookings(reader, { page: page.slug, state: 'booked', from: now, limit: 10_000 })
  return {
    page,
    timeZone: await pageZone(reader, page),
    publicUrl: publicUrl ? `${publicUrl.replace(/\/$/, '')}/b/${page.slug}` : null,
    times: page.isOpen ? await timesOf(reader, page, { around, now }) : [],
    booked: booked.length,
  }
}

/** Of the hours, and of a visitor who names none: the first owner's. */
export async function pageZone(reader: Reader, { owners }: BookingPage): Promise<string> {
  return (await zoneOfOwner(reader, owners[0] as string)).id
}

export async function timesOf(reader: Reader, page: BookingPage, { around, now }: Looking): Promise<string[]> {
  const times = await openTimes(reader, { page, around, now })
  return times.slice(0, timesShown).map(time => formatInstant(time))
}

export async function bookingDocument(reader: Reader, booking: Booking, now: Instant) {
  const { id, page, owner, contact, uid, state, outcome = null, title, place, startsAt, minutes } = booking
  const { name, email, message, timeZone, language, answer = null, proposed } = booking
  return {
    ...{ id, page, owner, contact, meeting: uid, state, outcome, title, place, minutes },
    ...{ name, email, message, timeZone, language, answer },
    startsAt: formatInstant(startsAt),
    proposed: proposed ? { ...proposed, startsAt: formatInstant(proposed.startsAt) } : null,
    mailBan: isAhead(booking, now) ? await mailBan(reader, email) : null,
    awaitsOutcome: state === 'booked' && endOfBooking(booking) <= now,
  }
}

export function calendarDocument({ id, owner, name, kind, host, readAt, fault, busy }: Calendar) {
  return {
    id,
    owner,
    name,
    kind,
    host,
    readAt: readAt === null ? null : formatInstant(readAt),
    fault,
    busy: busy.length,
  }
}
