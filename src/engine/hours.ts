// Hours: when a person may be touched, in their own zone: working days, send window, quiet hours, public holidays and
// changes of clocks. Answers with instants; a day is worked out once and kept.
import { DAY_MS, type Instant, MINUTE_MS } from '../domain/instant.ts'
import { dayOf, fromWallTime, toWallTime, weekdayOf, type Zone } from '../domain/zone.ts'

/** Minutes after local midnight. `quiet` may pass midnight (1200 to 510: from 20:00 to 08:30). */
export interface HoursSpec {
  readonly days: readonly number[]
  readonly window: { readonly from: number; readonly to: number }
  readonly quiet: { readonly from: number; readonly to: number } | null
}

/** A time in which they may be touched: from `opens` until just before `closes`. */
export interface Stretch {
  readonly opens: Instant
  readonly closes: Instant
}

interface Remembered {
  readonly from: Instant
  readonly stretch: Stretch
}

export type ClosedRule = 'HOLIDAY' | 'WEEKEND' | 'QUIET_HOURS' | 'SEND_WINDOW'

export interface Hours {
  readonly zone: Zone
  /** The stretch that holds the instant, else the next one. */
  stretchAt(instant: Instant): Stretch
  /** Why they may not be touched at a closed instant, and until when that is the reason. */
  closedAt(instant: Instant): { rule: ClosedRule; until: Instant }
}

// Longer than any run of holidays; a calendar that is closed for so long is a mistake that must not hang a decision.
const searchedDays = 400
const keptDays = 4_000

export function makeHours(spec: HoursSpec, zone: Zone, isHoliday: (day: number) => boolean): Hours {
  const open = openMinutes(spec)
  const boundaries = boundaryMinutes(spec)
  const days = new Map<number, readonly Stretch[]>()

  function stretchesOf(day: number): readonly Stretch[] {
    let found = days.get(day)
    if (!found) {
      if (days.size >= keptDays) days.clear()
      found = isWorkingDay(day) ? open.map(([from, to]) => ({ opens: at(day, from), closes: at(day, to) })) : []
      days.set(day, found)
    }
    return found
  }
  const at = (day: number, minute: number) => fromWallTime(zone, day * DAY_MS + minute * MINUTE_MS)
  const isWorkingDay = (day: number) => spec.days.includes(weekdayOf(day)) && !isHoliday(day)

  // Decisions ask for two instants again and again: now, and when the step became right. Both slots remember the time
  // in which their answer holds.
  let recent: Remembered = { from: 1, stretch: { opens: 0, closes: 0 } }
  let other = recent

  function stretchAt(instant: Instant): Stretch {
    if (instant >= recent.from && instant < recent.stretch.closes) return recent.stretch
    if (instant >= other.from && instant < other.stretch.closes) return other.stretch
    other = recent
    const stretch = findStretch(instant)
    recent = { from: Math.min(instant, stretch.opens), stretch }
    return stretch
  }

  function findStretch(instant: Instant): Stretch {
    const first = dayOf(toWallTime(zone, instant))
    for (let day = first; day < first + searchedDays; day++) {
      for (const stretch of stretchesOf(day)) if (instant < stretch.closes) return stretch
    }
    throw new Error(`no open hours within ${searchedDays} days in ${zone.id}`)
  }

  function ruleAt(instant: Instant): ClosedRule | null {
    if (instant >= stretchAt(instant).opens) return null
    const wall = toWallTime(zone, instant)
    if (isHoliday(dayOf(wall))) return 'HOLIDAY'
    if (!spec.days.includes(weekdayOf(dayOf(wall)))) return 'WEEKEND'
    return isQuiet(spec, Math.floor((wall % DAY_MS) / MINUTE_MS)) ? 'QUIET_HOURS' : 'SEND_WINDOW'
  }

  function nextBoundary(instant: Instant): Instant {
    const day = dayOf(toWallTime(zone, instant))
    for (const minute of boundaries) if (at(day, minute) > instant) return at(day, minute)
    return at(day + 1, 0)
  }

  return {
    zone,
    stretchAt,
    closedAt(instant) {
      const rule = ruleAt(instant)
      if (!rule) throw new Error('asked why a closed time is closed, but it is open')
      let until = nextBoundary(instant)
      while (ruleAt(until) === rule) until = nextBoundary(until)
      return { rule, until }
    },
  }
}

/** The parts of a working day that lie in the window and outside quiet hours, as pairs of minutes. */
function openMinutes({ window, quiet }: HoursSpec): [number, number][] {
  if (!quiet) return [[window.from, window.to]]
  const loud: [number, number][] =
    quiet.from > quiet.to
      ? [[quiet.to, quiet.from]]
      : [
          [0, quiet.from],
          [quiet.to, 24 * 60],
        ]
  return loud
    .map(([from, to]): [number, number] => [Math.max(from, window.from), Math.min(to, window.to)])
    .filter(([from, to]) => from < to)
}

function boundaryMinutes({ window, quiet }: HoursSpec): number[] {
  const minutes = [window.from, window.to, ...(quiet ? [quiet.from, quiet.to] : [])]
  return [...new Set(minutes)].filter(minute => minute > 0 && minute < 24 * 60).sort((a, b) => a - b)
}

function isQuiet({ quiet }: HoursSpec, minute: number): boolean {
  if (!quiet) return false
  if (quiet.from > quiet.to) return minute >= quiet.from || minute < quiet.to
  return minute >= quiet.from && minute < quiet.to
}
