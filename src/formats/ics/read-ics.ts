// An iCalendar file → its appointments, each occurrence of a series by itself.
import ICAL from 'ical.js'
import { showFound } from '../../domain/fault.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Zone } from '../../domain/zone.ts'
import type { Refusal } from '../person/draft.ts'
import { isEmailAddress } from '../person/email-address.ts'
import { BoundedSteps, type StepBudget } from './bounded-steps.ts'
import type { Attendance, CalendarEntry } from './calendar-entry.ts'
import { type EventBlock, readCalendarText } from './event-block.ts'
import { type EventTime, eventTime, minutesOf, namedZone, timesOf, type ZoneTable } from './event-time.ts'
import { occurrences } from './occurrences.ts'

export interface IcsOptions {
  /** On whose clock times without a zone are read. */
  readonly zone: Zone
  /** A series is read from then … */
  readonly from: Instant
  /** … until then; single appointments are read whenever they are. */
  readonly to: Instant
  /** Of all series together; left out = as many as each may take by itself. */
  readonly budget?: StepBudget
}

export interface IcsReading {
  readonly method: string
  /** X-WR-CALNAME; Google writes the owner's address there. */
  readonly name: string
  readonly entries: readonly CalendarEntry[]
  /** How many entries the calendar has; a series is one. */
  readonly count: number
  readonly refused: readonly Refusal[]
  /** Read as they stand, although what they name is not known. */
  readonly doubtful: readonly Refusal[]
  /** Entries of whole days, which are no appointments with anyone. */
  readonly wholeDays: number
}

export function readIcs(text: string, options: IcsOptions): IcsReading {
  const calendar = readCalendarText(text)
  const zones: ZoneTable = { texts: calendar.zones, usual: options.zone }
  const read = calendar.events.map(block => readEvent(block, zones))
  const events = read.flatMap(event => (event && 'start' in event ? event : []))
  const moved = movedOccurrences(events)
  const isCancelled = calendar.method === 'CANCEL'
  return {
    method: calendar.method,
    name: calendar.name,
    entries: events
      .filter(event => !event.start.isAllDay)
      .flatMap(event => entriesOf(event, { moved, options, zones }))
      .map(entry => (isCancelled ? { ...entry, isCancelled } : entry)),
    count: calendar.events.length,
    doubtful: events.flatMap(event => unknownZone(event, zones)),
    refused: read.flatMap(event => (event && 'allowed' in event ? event : [])),
    wholeDays: events.filter(event => event.start.isAllDay).length,
  }
}

interface ReadEvent {
  readonly row: number
  readonly uid: string
  readonly component: ICAL.Component
  readonly start: EventTime
  /** For one changed occurrence of a series: when it would have been. */
  readonly instead: Instant | undefined
}

function readEvent({ row, component, text, unreadable }: EventBlock, zones: ZoneTable): ReadEvent | Refusal {
  const property = component?.getFirstProperty('dtstart')
  const start = property && timesOf(property, zones)[0]
  if (!component || !start || Number.isNaN(start.at)) return refusal(row, text)
  if (unreadable.includes('rrule') || !isWalkable(component, start)) return badRule(row, text)
  const recurrence = component.getFirstProperty('recurrence-id')
  const uid = textOf(component, 'uid') || `${textOf(component, 'summary')} ${formatInstant(start.at)}`
  return { row, uid, component, start, instead: recurrence ? timesOf(recurrence, zones)[0]?.at : undefined }
}

function refusal(row: number, text: string): Refusal {
  const found = /^DTSTART.*$/im.exec(text)?.[0] ?? text.slice(0, 80)
  return {
    row,
    field: 'DTSTART',
    found: showFound(found),
    allowed: 'an entry with a start, such as DTSTART:20261122T100000Z',
  }
}

/** A thing that happens every hour or every second is no meeting with anyone; of a rule that is none the library throws. */
function isWalkable(component: ICAL.Component, start: EventTime): boolean {
  const rule = component.getFirstPropertyValue('rrule')
  if (!(rule instanceof ICAL.Recur)) return true
  try {
    BoundedSteps.of(rule, start.time)
    return ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq)
  } catch {
    return false
  }
}

function badRule(row: number, text: string): Refusal {
  const found = showFound(/^RRULE.*$/im.exec(text)?.[0]?.trim())
  return { row, field: 'RRULE', found, allowed: 'a rule by day, week, month or year, such as FREQ=WEEKLY;BYDAY=MO' }
}

function unknownZone({ row, component }: ReadEvent, zones: ZoneTable): Refusal[] {
  const tzid = String(component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? '')
  if (tzid === '' || namedZone(tzid, zones)) return []
  const allowed = `a zone of IANA or Windows, or one that the calendar describes; it was read as ${zones.usual.id}`
  return [{ row, field: 'TZID', found: showFound(tzid), allowed }]
}

/** By UID, the occurrences of its series that entries of their own replace. */
function movedOccurrences(events: readonly ReadEvent[]): ReadonlyMap<string, ReadonlySet<Instant>> {
  const moved = new Map<string, Set<Instant>>()
  for (const { uid, instead } of events) {
    if (instead !== undefined) moved.set(uid, (moved.get(uid) ?? new Set()).add(instead))
  }
  return moved
}

interface Surroundings {
  readonly moved: ReadonlyMap<string, ReadonlySet<Instant>>
  readonly options: IcsOptions
  readonly zones: ZoneTable
}

function entriesOf(event: ReadEvent, { moved, options, zones }: Surroundings): CalendarEntry[] {
  const { component, uid, start } = event
  const rule = component.getFirstPropertyValue('rrule')
  const isSeries = rule instanceof ICAL.Recur || component.hasProperty('rdate')
  const common = commonOf(event, zones)
  if (!isSeries) {
    const id = event.instead === undefined ? uid : `${uid}/${formatInstant(event.instead)}`
    return [{ ...common, id, startsAt: start.at }]
  }
  const replaced = moved.get(uid)
  return occurrences(component, start, { zones, from: options.from, to: options.to, budget: options.budget })
    .filter(at => !replaced?.has(at))
    .map(at => ({ ...common, id: `${uid}/${formatInstant(at)}`, startsAt: at }))
}

function commonOf({ row, component, start }: ReadEvent, zones: ZoneTable): Omit<CalendarEntry, 'id' | 'startsAt'> {
  const organizer = component.getFirstProperty('organizer')
  return {
    row,
    sequence: Number.parseInt(textOf(component, 'sequence'), 10) || 0,
    comment: textOf(component, 'comment'),
    title: textOf(component, 'summary'),
    minutes: minutesOf(component, start, zones),
    isCancelled: textOf(component, 'status').toUpperCase() === 'CANCELLED',
    organizer: organizer ? attendance(organizer) : undefined,
    attendees: component.getAllProperties('attendee').flatMap(property => attendance(property) ?? []),
    createdAt: instantOf(component, 'created', zones),
    changedAt: instantOf(component, 'last-modified', zones) ?? instantOf(component, 'dtstamp', zones),
  }
}

function instantOf(component: ICAL.Component, name: string, zones: ZoneTable): Instant | undefined {
  const value = component.getFirstPropertyValue(name)
  return value instanceof ICAL.Time ? eventTime(value, '', zones).at : undefined
}

/** Undefined for a room, a list, or whoever has no address. */
function attendance(property: ICAL.Property): Attendance | undefined {
  const parameter = (name: string) => String(property.getFirstParameter(name) ?? '')
  if (/^(room|resource)$/i.test(parameter('cutype'))) return undefined
  const value = bareAddress(String(property.getFirstValue() ?? ''))
  // Exchange writes the address of people of the own house as a parameter.
  const address = isEmailAddress(value) ? value : parameter('email').toLowerCase()
  if (!isEmailAddress(address) || /@resource\.calendar\.google\.com$|@group\.calendar\.google\.com$/.test(address))
    return undefined
  const delegatedBy = bareAddress(parameter('delegated-from'))
  return {
    address,
    name: parameter('cn').replaceAll(/^"|"$/g, ''),
    status: parameter('partstat').toUpperCase() || 'NEEDS-ACTION',
    ...(delegatedBy && { delegatedBy }),
  }
}

function bareAddress(text: string): string {
  return text
    .replace(/^"?mailto:/i, '')
    .replace(/"$/, '')
    .trim()
    .toLowerCase()
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '').trim()
}
