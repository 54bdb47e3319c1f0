// The times that a booking page offers now: its hours on the clock of each of its owners, less holidays and vacations, what
// is booked with them, and what their calendars hold.
import { type Busy, freeTimes } from '../../domain/free-times.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Stretch } from '../../domain/stretch.ts'
import { dayOf, toWallTime, type Zone } from '../../domain/zone.ts'
import type { Surroundings } from '../../engine/compile-playbook.ts'
import type { Reader } from '../ports.ts'
import { dayOff, findUser, type User, zoneOfOwner } from '../team/user.ts'
import { type Booking, bookedBetween, endOfBooking } from './booking.ts'
import type { BookingPage } from './booking-page.ts'
import { type Calendar, listCalendars } from './calendar.ts'

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
  const { page, now } = asked
  const span = { from: now + page.noticeMinutes * MINUTE_MS, to: now + page.daysAhead * DAY_MS }
  // A margin may reach over either end.
  const booked = await bookedBetween(reader, span.from - DAY_MS, span.to + DAY_MS)
  const taken = { span, booked, calendars: await listCalendars(reader) }
  const found = new Map<Instant, string[]>()
  for (const owner of page.owners) {
    const user = await findUser(reader, owner)
    if (!user?.isActive) continue
    for (const time of await timesOf(reader, user, { ...asked, ...taken }))
      found.set(time, [...(found.get(time) ?? []), owner])
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

/** What is taken of everybody's time. */
interface AskedOfOwner extends Asked {
  readonly span: Stretch
  readonly booked: readonly Booking[]
  readonly calendars: readonly Calendar[]
}

async function timesOf(reader: Reader, user: User, asked: AskedOfOwner): Promise<Instant[]> {
  const { page, around, except, span } = asked
  const zone = await zoneOfOwner(reader, user.id)
  const isTheirs = ({ owner }: Booking | Calendar) => owner === user.id
  const booked = asked.booked.filter(booking => isTheirs(booking) && booking.id !== except)
  const busy = [...booked.map(busyOf), ...asked.calendars.filter(isTheirs).flatMap(calendar => calendar.busy)]
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
