// The instants of a series: its rule walked on the wall clock of its zone, so that ten o'clock stays ten o'clock when
// the clocks change, less what was called off and more what was added.
import ICAL from 'ical.js'
import type { Instant } from '../../domain/instant.ts'
import { fromWallTime } from '../../domain/zone.ts'
import { type EventTime, eventTime, timesOf, wallOf, type ZoneTable } from './event-time.ts'

export interface Span {
  readonly zones: ZoneTable
  readonly from: Instant
  readonly to: Instant
}

// A rule such as "every second" would keep the reader busy for ever. 20,000 steps are 54 years of days.
const mostSteps = 20_000

/** In order; only those from `from` to `to`. */
export function occurrences(component: ICAL.Component, start: EventTime, span: Span): Instant[] {
  const times = (name: string) =>
    component
      .getAllProperties(name)
      .flatMap(property => timesOf(property, span.zones))
      .map(time => time.at)
  const off = new Set(times('exdate'))
  const found = new Set([start.at, ...times('rdate')])
  for (const rule of component.getAllProperties('rrule')) {
    const value = rule.getFirstValue()
    if (value instanceof ICAL.Recur) for (const at of walk(value, start, span)) found.add(at)
  }
  return [...found].filter(at => !off.has(at) && at >= span.from && at <= span.to).sort((a, b) => a - b)
}

function* walk(rule: ICAL.Recur, start: EventTime, { to, zones }: Span): Generator<Instant> {
  const until = rule.until ? endOf(rule.until, start, zones) : Number.POSITIVE_INFINITY
  // ical.js would compare an end in UTC with our wall clock; the end is kept here instead.
  const endless = rule.clone()
  endless.until = null as never
  const steps = endless.iterator(start.time)
  for (let step = 0; step < mostSteps; step += 1) {
    const next = steps.next() as ICAL.Time | null
    const at = next ? fromWallTime(start.zone, wallOf(next)) : undefined
    if (at === undefined || at > to || at > until) return
    yield at
  }
}

function endOf(until: ICAL.Time, start: EventTime, zones: ZoneTable): Instant {
  if (until.zone === ICAL.Timezone.utcTimezone && !until.isDate) return eventTime(until, '', zones).at
  // A bare day includes all of it; a time without zone is on the series' own clock.
  return fromWallTime(start.zone, wallOf(until)) + (until.isDate ? 86_399_000 : 0)
}
