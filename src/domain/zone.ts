// Time zones: the offset of an instant and the instant of a wall clock, in IANA zones, DST included. Temporal knows
// the rules; a zone remembers the stretch between two changes that it used last, so that the answer is a comparison.
import { DAY_MS, type Instant } from './instant.ts'

/** A wall clock reading: milliseconds since 1970-01-01T00:00 on that wall, as if the wall were in UTC. */
export type WallTime = number

export interface Zone {
  readonly id: string
  /** Milliseconds east of UTC at the instant. */
  offsetAt(instant: Instant): number
}

const zones = new Map<string, Zone | undefined>()

/** The zone of an IANA name (`Europe/Madrid`), or undefined when there is none of that name. */
export function findZone(id: string): Zone | undefined {
  if (!zones.has(id)) zones.set(id, makeZone(id))
  return zones.get(id)
}

/** As findZone, for a name that was checked when it was read. */
export function zoneOf(id: string): Zone {
  const zone = findZone(id)
  if (!zone) throw new Error(`unchecked time zone ${id}`)
  return zone
}

export function toWallTime(zone: Zone, instant: Instant): WallTime {
  return instant + zone.offsetAt(instant)
}

/**
 * The instant at which the zone's walls show the given time. A time that a change of clocks skips becomes the instant
 * as far after the change as the reading was into the gap; one that happens twice, the first of the two (the
 * "compatible" reading of RFC 5545 §3.3.5).
 */
export function fromWallTime(zone: Zone, wall: WallTime): Instant {
  const before = zone.offsetAt(wall - DAY_MS)
  const after = zone.offsetAt(wall + DAY_MS)
  if (zone.offsetAt(wall - before) === before) return wall - before
  return zone.offsetAt(wall - after) === after ? wall - after : wall - before
}

/** Days since 1970-01-01 of a wall clock reading. */
export function dayOf(wall: WallTime): number {
  return Math.floor(wall / DAY_MS)
}

/** Day of the week of such a day: 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

function makeZone(id: string): Zone | undefined {
  if (!isZoneName(id)) return undefined
  let from = 1
  let to = 0
  let offset = 0
  // Stretches are kept sorted by nothing: a year of contacts touches two of them, a lifetime perhaps a hundred.
  const stretches: { from: Instant; to: Instant; offset: number }[] = []
  return {
    id,
    offsetAt(instant) {
      if (instant >= from && instant < to) return offset
      let stretch = stretches.find(known => instant >= known.from && instant < known.to)
      if (!stretch) {
        stretch = stretchAround(id, instant)
        stretches.push(stretch)
      }
      ;({ from, to, offset } = stretch)
      return offset
    },
  }
}

function isZoneName(id: string): boolean {
  // An offset such as "+02:00" is accepted by Temporal as a zone; it has no DST and is no place, so it is refused.
  if (!/^[A-Za-z]/.test(id)) return false
  try {
    new Temporal.ZonedDateTime(0n, id)
    return true
  } catch {
    return false
  }
}

function stretchAround(id: string, instant: Instant) {
  const here = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(id)
  const next = here.getTimeZoneTransition('next')?.epochMilliseconds
  // "previous" is strictly before, so ask from one millisecond later: a change at this very instant is its start.
  const previous = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds
  return {
    from: previous ?? Number.NEGATIVE_INFINITY,
    to: next ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  }
}
