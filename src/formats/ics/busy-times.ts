// An iCalendar text → when its owner is busy. Who with and what for stays in their calendar.
import ICAL from 'ical.js'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { mergeStretches, type Stretch } from '../../domain/stretch.ts'
import { fromWallTime, toWallTime, type Zone } from '../../domain/zone.ts'
import { type StepBudget, TooMuchToRead } from './bounded-steps.ts'
import { type EventBlock, readCalendarText } from './event-block.ts'
import { type EventTime, endOf, eventTime, timesOf, type ZoneTable } from './event-time.ts'
import { occurrences } from './occurrences.ts'
import { zoneOfTzid } from './zone-name.ts'

// 400 series of daily meetings through the year that is read; a calendar that holds more would keep the server from all else.
const mostSteps = 200_000
/** Two seconds of parsing. */
const mostEntries = 20_000
/** Of an entry that tells only when it begins, such as three months of leave. */
const longestMs = 200 * DAY_MS

export interface BusyOptions {
  /** Of times without a zone and of whole days, where the calendar names none. */
  readonly zone: Zone
  readonly span: Stretch
  /** The owner's addresses: what they declined doesn't keep them busy. */
  readonly own: readonly string[]
}

/**
 * In order and apart from each other, cut to the span. Entries that can't be read are left out.
 *
 * @throws TooMuchToRead
 */
export function busyTimes(text: string, options: BusyOptions): Stretch[] {
  const calendar = readCalendarText(text, entriesFrom(options.span))
  const zones: ZoneTable = { texts: calendar.zones, usual: zoneOfTzid(calendar.timeZone) ?? options.zone }
  const moved = movedStarts(calendar.events, zones)
  const { from, to } = options.span
  const budget = { left: mostSteps }
  const found = [
    ...calendar.events.flatMap(block => readable(() => busyOf(block, { zones, options, moved, budget }))),
    ...calendar.freeBusy.flatMap(block => readable(() => periodsOf(block, zones))),
  ]
  if (budget.left < 0) throw new TooMuchToRead()
  return mergeStretches(found.map(stretch => ({ from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) })))
}

/** Most of a calendar is past; of twenty years of it only what may reach into the span is parsed. */
function entriesFrom({ from }: Stretch): (block: string) => boolean {
  const earliest = new Date(from - longestMs).toISOString().slice(0, 10).replaceAll('-', '')
  let count = 0
  return block => {
    const isSeries = /^(RRULE|RDATE|RECURRENCE-ID)[;:]/im.test(block)
    const dates = [...block.matchAll(/^DT(?:START|END)[^:]*:(\d{8})/gim)].map(([, date]) => date as string)
    const isPast = !isSeries && dates.length > 0 && dates.every(date => date < earliest)
    if (!isPast && ++count > mostEntries) throw new TooMuchToRead()
    return !isPast
  }
}

function readable(read: () => Stretch[]): Stretch[] {
  try {
    return read().filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to))
  } catch {
    return []
  }
}

/** By UID, the occurrences of a series that entries of their own stand for. */
function movedStarts(events: readonly EventBlock[], zones: ZoneTable): ReadonlyMap<string, ReadonlySet<Instant>> {
  const moved = new Map<string, Set<Instant>>()
  for (const { component } of events) {
    const recurrence = component?.getFirstProperty('recurrence-id')
    const at = recurrence ? timesOf(recurrence, zones)[0]?.at : undefined
    if (!component || at === undefined) continue
    const uid = textOf(component, 'uid')
    moved.set(uid, (moved.get(uid) ?? new Set()).add(at))
  }
  return moved
}

interface Surroundings {
  readonly zones: ZoneTable
  readonly options: BusyOptions
  readonly moved: ReadonlyMap<string, ReadonlySet<Instant>>
  readonly budget: StepBudget
}

function busyOf({ component }: EventBlock, { zones, options, moved, budget }: Surroundings): Stretch[] {
  const property = component?.getFirstProperty('dtstart')
  const start = property && timesOf(property, zones)[0]
  if (!component || !start || isFree(component, options.own)) return []
  const end = endOf(component, start, zones)
  if (!end || end.at <= start.at) return []
  if (!component.hasProperty('rrule') && !component.hasProperty('rdate')) return [{ from: start.at, to: end.at }]
  const { from, to } = options.span
  const replaced = moved.get(textOf(component, 'uid'))
  // What began before the span may last into it.
  return occurrences(component, start, { zones, from: from - (end.at - start.at), to, budget })
    .filter(at => !replaced?.has(at))
    .map(at => ({ from: at, to: occurrenceEnd(at, start, end) }))
}

/** A day that loses an hour to the clocks still ends at midnight; a meeting of an hour lasts an hour. */
function occurrenceEnd(at: Instant, start: EventTime, end: EventTime): Instant {
  if (!start.isAllDay) return at + (end.at - start.at)
  return fromWallTime(start.zone, toWallTime(start.zone, at) + (end.wall - start.wall))
}

function isFree(component: ICAL.Component, own: readonly string[]): boolean {
  // Outlook writes what it shows beside TRANSP, and leaves that opaque for "working elsewhere".
  const shown = textOf(component, 'x-microsoft-cdo-busystatus')
  if (/^(free|workingelsewhere)$/i.test(shown)) return true
  if (/^transparent$/i.test(textOf(component, 'transp')) || /^cancelled$/i.test(textOf(component, 'status')))
    return true
  return component.getAllProperties('attendee').some(attendee => {
    const address = String(attendee.getFirstValue() ?? '').replace(/^mailto:/i, '')
    return own.includes(address.toLowerCase()) && /^declined$/i.test(String(attendee.getFirstParameter('partstat')))
  })
}

/** RFC 5545 §3.8.2.6: periods, busy unless they say FREE. */
function periodsOf({ component }: EventBlock, zones: ZoneTable): Stretch[] {
  const busy = component?.getAllProperties('freebusy').filter(property => !/^free$/i.test(kindOf(property))) ?? []
  return busy
    .flatMap(property => property.getValues())
    .flatMap(value => (value instanceof ICAL.Period ? { value } : []))
    .map(({ value }) => ({
      from: eventTime(value.start, '', zones).at,
      to: eventTime(value.getEnd(), '', zones).at,
    }))
}

function kindOf(property: ICAL.Property): string {
  return String(property.getFirstParameter('fbtype') ?? 'BUSY')
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '').trim()
}
