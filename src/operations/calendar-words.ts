// Days and weeks of the user's calendar, as text.
import { DAY_MS, formatInstant, type Instant } from '../domain/instant.ts'
import { dayOf, toWallTime, weekdayOf, type Zone } from '../domain/zone.ts'

/** The Monday of an instant's week, as the user's calendar has it. */
export function weekOf(zone: Zone, at: Instant): string {
  const day = dayOf(toWallTime(zone, at))
  return dayText(day - weekdayOf(day) + 1)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date of the user's calendar as people write it: `2 Nov 2026`. */
export function dateOf(zone: Zone, at: Instant): string {
  const wall = new Date(toWallTime(zone, at))
  return `${wall.getUTCDate()} ${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`
}

/** The same with the time of day: `2 Nov 2026, 14:30`. */
export function minuteOf(zone: Zone, at: Instant): string {
  return `${dateOf(zone, at)}, ${new Date(toWallTime(zone, at)).toISOString().slice(11, 16)}`
}

/** For programs. @param day days since 1970-01-01 */
export function dayText(day: number): string {
  return formatInstant(day * DAY_MS).slice(0, 10)
}
