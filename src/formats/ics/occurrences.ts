// The instants of a series: its rule walked on the wall clock of its zone, so that ten o'clock stays ten o'clock when
// the clocks change, less what was called off and more what was added.
import ICAL from 'ical.js'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { fromWallTime, toWallTime } from '../../domain/zone.ts'
import { BoundedSteps, type StepBudget, TooMuchToRead } from './bounded-steps.ts'
import { type EventTime, eventTime, timesOf, wallOf, type ZoneTable } from './event-time.ts'

export interface Span {
  readonly zones: ZoneTable
  readonly from: Instant
  readonly to: Instant
  /** Left out = as many steps as each rule may take by itself. */
  readonly budget?: StepBudget | undefined
}

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

function* walk(rule: ICAL.Recur, start: EventTime, { from, to, zones, budget }: Span): Generator<Instant> {
  const until = rule.until ? endOf(rule.until, start, zones) : Number.POSITIVE_INFINITY
  // ical.js would compare an end in UTC with our wall clock; the end is kept here instead.
  const endless = rule.clone()
  endless.until = null as never
  try {
    const steps = BoundedSteps.of(endless, startNear(rule, start, from), budget)
    for (;;) {
      const next = steps.next() as ICAL.Time | null
      const at = next ? fromWallTime(start.zone, wallOf(next)) : undefined
      if (at === undefined || at > to || at > until) return
      yield at
    }
  } catch (error) {
    // What was found until then stands.
    if (!(error instanceof TooMuchToRead)) throw error
  }
}

const daysOf: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7 }

/** A start of the same series shortly before `from`, so that ten years of days are not walked through to reach today. */
function startNear(rule: ICAL.Recur, start: EventTime, from: Instant): ICAL.Time {
  const period = (daysOf[rule.freq] ?? 0) * rule.interval
  // A rule that counts has to be counted from its beginning.
  if (period === 0 || rule.count) return start.time
  // The library gives a start as it stands, also where the rule leaves that day out: a week more keeps it out of sight.
  const days = Math.floor((toWallTime(start.zone, from) - start.wall) / DAY_MS) - 7
  const periods = Math.floor(days / period)
  if (periods <= 0) return start.time
  const near = start.time.clone()
  near.adjust(periods * period, 0, 0, 0)
  return near
}

function endOf(until: ICAL.Time, start: EventTime, zones: ZoneTable): Instant {
  if (until.zone === ICAL.Timezone.utcTimezone && !until.isDate) return eventTime(until, '', zones).at
  // A bare day includes all of it; a time without zone is on the series' own clock.
  return fromWallTime(start.zone, wallOf(until)) + (until.isDate ? 86_399_000 : 0)
}
