// Days and weeks of the user's calendar, as text.
import { DAY_MS, formatInstant, type Instant } from '../domain/instant.ts'
import { dayOf, toWallTime, weekdayOf, type Zone } from '../domain/zone.ts'

/** The Monday of an instant's week, as the user's calendar has it. */
export function weekOf(zone: Zone, at: Instant): string {
  const day = dayOf(toWallTime(zone, at))
  return dayText(day - weekdayOf(day) + 1)
}

/** A date of the user's calendar: `2026-11-02`. */
export function dateOf(zone: Zone, at: Instant): string {
  return dayText(dayOf(toWallTime(zone, at)))
}

/** @param day days since 1970-01-01 */
export function dayText(day: number): string {
  return formatInstant(day * DAY_MS).slice(0, 10)
}
