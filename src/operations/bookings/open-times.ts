// The times that a booking page offers now: its hours on the clock of each of its owners, less holidays and vacations, what
// is booked with them, and what their calendars hold.
import { type Busy, freeTimes } from '../../domain/free-times.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { dayOf, toWallTime, type Zone } from '../../domain/zone.ts'
import type { Surroundings } from '../../engine/compile-playbook.ts'
import type { Reader } from '../ports.ts'
import { dayOff, findUser, type User, zoneOfOwner } from '../team/user.ts'
import { type Booking, bookedBetween, endOfBooking } from './booking.ts'
import type { BookingPage } from './booking-page.ts'
import { calendarBusy } from './calendar.ts'

export interface Asked {
  readonly page: BookingPage
  readonly around: Surroundings
  readonly now: Instant
  /** The booking that is to be moved: its own time counts as free. */
  readonly except?: string
}

export async function openTimes(reader: Reader, asked: Asked): Promise<Instant[]> {
  return [...(await freeOwners(reader, asked)).keys()]
}

/** Each time, in order, with the owners who are free then, as the page names them. */
export async function freeOwners(reader: Reader, asked: Asked): Promise<ReadonlyMap<Instant, readonly string[]>> {
  const found = new Map<Instant, string[]>()
  for (const owner of asked.page.owners) {
    const user = await findUser(reader, owner)
    if (!user?.isActive) continue
    for (const time of await timesOf(reader, user, asked)) found.set(time, [...(found.get(time) ?? []), owner])
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

async function timesOf(reader: Reader, user: User, { page, around, now, except }: Asked): Promise<Instant[]> {
  const span = { from: now + page.noticeMinutes * MINUTE_MS, to: now + page.daysAhead * DAY_MS }
  const zone = await zoneOfOwner(reader, user.id)
  // A margin may reach over either end.
  const looked = { owner: user.id, from: span.from - DAY_MS, until: span.to + DAY_MS }
  const booked = (await bookedBetween(reader, looked)).filter(({ id }) => id !== except)
  const busy = [...booked.map(busyOf), ...(await calendarBusy(reader, user.id))]
  const full = fullDays(page, booked, zone)
  const isHoliday = page.skipsHolidays ? holidaysOf(around, zone) : () => false
  const offer = {
    ...{ zone, hours: page.hours, minutes: page.minutes, everyMinutes: page.everyMinutes },
    ...{ beforeMs: page.beforeMinutes * MINUTE_MS, afterMs: page.afterMinutes * MINUTE_MS },
    isOff: (day: number) => full.has(day) || isHoliday(day) || dayOff(user, day) === 'vacation',
  }
  return freeTimes(offer, busy, span)
}

function busyOf(booking: Booking): Busy {
  const { startsAt, beforeMinutes, afterMinutes } = booking
  const margins = { beforeMs: beforeMinutes * MINUTE_MS, afterMs: afterMinutes * MINUTE_MS }
  return { from: startsAt, to: endOfBooking(booking), ...margins }
}

function fullDays({ slug, mostPerDay }: BookingPage, booked: readonly Booking[], zone: Zone): ReadonlySet<number> {
  if (mostPerDay === null) return new Set()
  const counts = new Map<number, number>()
  for (const { page, startsAt } of booked) {
    const day = dayOf(toWallTime(zone, startsAt))
    if (page === slug) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= mostPerDay).map(([day]) => day))
}

function holidaysOf({ holidays, countryOf }: Surroundings, zone: Zone): (day: number) => boolean {
  const country = countryOf(zone.id)
  if (country === null) return () => false
  const years = new Map<number, ReadonlySet<number>>()
  return day => {
    const year = new Date(day * DAY_MS).getUTCFullYear()
    const known = years.get(year) ?? new Set(holidays(country, year))
    years.set(year, known)
    return known.has(day)
  }
}
