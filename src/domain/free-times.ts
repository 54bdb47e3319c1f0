// Free times: when a meeting of some length can begin, given the hours of each weekday on somebody's wall clock and what
// they are busy with. A change of clocks moves the instants; the hours stay what the wall shows.
import { DAY_MS, type Instant, MINUTE_MS } from './instant.ts'
import { mergeStretches, type Stretch } from './stretch.ts'
import { dayOf, fromWallTime, toWallTime, type WallTime, weekdayOf, type Zone } from './zone.ts'

/** From and to, in minutes of the day; 1440 is the midnight that ends it. */
export interface ClockStretch {
  readonly from: number
  readonly to: number
}

export interface Offer {
  /** On whose walls the hours are read. */
  readonly zone: Zone
  /** By weekday, 1 Monday to 7 Sunday; a day that is missing has none. */
  readonly hours: Readonly<Record<number, readonly ClockStretch[]>>
  readonly minutes: number
  /** From one possible beginning to the next. */
  readonly everyMinutes: number
  /** Kept free around each meeting. */
  readonly beforeMs: number
  readonly afterMs: number
  /** Says of a day (days since 1970-01-01) that nothing is offered on it: a holiday, or a day that is full. */
  isOff(day: number): boolean
}

/** What somebody is busy with; a meeting of ours keeps its own time free around it. */
export interface Busy extends Stretch {
  readonly beforeMs?: number
  readonly afterMs?: number
}

/** The beginnings from `span.from` up to `span.to`, in order. Between two meetings the larger of both margins stays free. */
export function freeTimes(offer: Offer, busy: readonly Busy[], span: Stretch): Instant[] {
  const blocked = mergeStretches(busy.map(stretch => widened(stretch, offer)))
  const lengthMs = offer.minutes * MINUTE_MS
  const found: Instant[] = []
  let place = 0
  for (const start of possibleStarts(offer, span)) {
    while (place < blocked.length && blocked[place]!.to <= start) place += 1
    const next = blocked[place]
    if (!next || next.from >= start + lengthMs) found.push(start)
  }
  return found
}

function widened({ from, to, beforeMs = 0, afterMs = 0 }: Busy, offer: Offer): Stretch {
  return { from: from - Math.max(offer.afterMs, beforeMs), to: to + Math.max(offer.beforeMs, afterMs) }
}

function* possibleStarts(offer: Offer, { from, to }: Stretch): Generator<Instant> {
  const last = dayOf(toWallTime(offer.zone, to))
  for (let day = dayOf(toWallTime(offer.zone, from)); day <= last; day += 1) {
    if (offer.isOff(day)) continue
    for (const start of startsOn(day, offer)) if (start >= from && start < to) yield start
  }
}

function* startsOn(day: number, { zone, hours, minutes, everyMinutes }: Offer): Generator<Instant> {
  let previous = Number.NEGATIVE_INFINITY
  const stretches = [...(hours[weekdayOf(day)] ?? [])].sort((a, b) => a.from - b.from)
  for (const { from, to } of stretches) {
    const ends = fromWallTime(zone, wallOf(day, to))
    for (let minute = from; minute + minutes <= to; minute += everyMinutes) {
      const start = fromWallTime(zone, wallOf(day, minute))
      // A time that the clocks skip is on no wall; where they are put forward, an hour ends sooner than it seems.
      const isOnTheWall = toWallTime(zone, start) === wallOf(day, minute)
      if (!isOnTheWall || start + minutes * MINUTE_MS > ends || start <= previous) continue
      previous = start
      yield start
    }
  }
}

function wallOf(day: number, minute: number): WallTime {
  return day * DAY_MS + minute * MINUTE_MS
}
