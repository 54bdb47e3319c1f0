// The instants of a VEVENT's times: in UTC, on the clock of a named zone, or floating, which is the user's own clock.
import ICAL from 'ical.js'
import { DAY_MS, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { fromWallTime, type WallTime, type Zone } from '../../domain/zone.ts'
import { zoneOfTzid } from './zone-name.ts'

export interface ZoneTable {
  /** By TZID, the text of the VTIMEZONE. */
  readonly texts: ReadonlyMap<string, string>
  /** Of times that name none. */
  readonly usual: Zone
}

export interface EventTime {
  readonly at: Instant
  readonly wall: WallTime
  readonly zone: Zone
  readonly isAllDay: boolean
  readonly time: ICAL.Time
}

const utc: Zone = { id: 'UTC', offsetAt: () => 0 }

/** Every time of the property (EXDATE may hold several). */
export function timesOf(property: ICAL.Property, zones: ZoneTable): EventTime[] {
  const tzid = String(property.getFirstParameter('tzid') ?? '')
  return property.getValues().flatMap(value => (value instanceof ICAL.Time ? eventTime(value, tzid, zones) : []))
}

export function eventTime(time: ICAL.Time, tzid: string, zones: ZoneTable): EventTime {
  const zone = time.zone === ICAL.Timezone.utcTimezone ? utc : zoneOf(tzid, zones)
  const wall = wallOf(time)
  return { at: fromWallTime(zone, wall), wall, zone, isAllDay: time.isDate, time }
}

export function wallOf(time: ICAL.Time): WallTime {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
}

function zoneOf(tzid: string, zones: ZoneTable): Zone {
  return (tzid === '' ? undefined : namedZone(tzid, zones)) ?? zones.usual
}

/** Undefined where neither the world nor the calendar knows the name. */
export function namedZone(tzid: string, { texts }: ZoneTable): Zone | undefined {
  return zoneOfTzid(tzid) ?? describedZone(texts.get(tzid))
}

/** A zone by its VTIMEZONE (`Customized Time Zone`): the offsets that the calendar itself writes down. */
function describedZone(text: string | undefined): Zone | undefined {
  if (!text) return undefined
  const location = /^X-LIC-LOCATION:(.*)$/m.exec(text)?.[1]
  const named = location && zoneOfTzid(location)
  if (named) return named
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as never))
    const offsetAt = (at: Instant) => zone.utcOffset(ICAL.Time.fromJSDate(new Date(at), true)) * 1000
    return { id: zone.tzid, offsetAt }
  } catch {
    return undefined
  }
}

/** The end of what begins at `start`: of a whole day, the midnight after it on the same clock. */
export function endOf(component: ICAL.Component, start: EventTime, zones: ZoneTable): EventTime | undefined {
  const end = component.getFirstProperty('dtend')
  const told = end ? timesOf(end, zones)[0] : undefined
  if (told) return told
  const duration = component.getFirstPropertyValue('duration')
  const usual = start.isAllDay ? DAY_MS : 0
  const wall = start.wall + (duration instanceof ICAL.Duration ? duration.toSeconds() * 1000 : usual)
  return { ...start, wall, at: fromWallTime(start.zone, wall) }
}

/** How long it lasts, from DTEND or DURATION; at least a minute, and an hour where nothing says so. */
export function minutesOf(component: ICAL.Component, start: EventTime, zones: ZoneTable): number {
  const end = component.getFirstProperty('dtend')
  const ends = end ? timesOf(end, zones)[0]?.at : undefined
  const duration = component.getFirstPropertyValue('duration')
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : undefined
  const length = ends !== undefined ? (ends - start.at) / MINUTE_MS : (seconds ?? 3600) / 60
  return Math.min(Math.max(Math.round(length), 1), 10_080)
}
