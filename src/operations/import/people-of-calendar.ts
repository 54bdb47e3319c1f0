// From calendar entries to people: who met us, or will, as the events of a timeline.
import type { Event, Party } from '../../domain/event.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { Attendance, CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import { nameOfText } from '../../formats/person/person-name.ts'
import type { Ours } from '../mail/ours.ts'
import type { Finding } from './finding.ts'

export interface CalendarRules {
  readonly ours: Ours
  readonly now: Instant
}

export interface CalendarHistory {
  readonly findings: readonly Finding[]
  /** Entries with nobody else in them, or with a crowd. */
  readonly skipped: number
  /** Past entries that were taken as held, since no one remembers. */
  readonly assumed: number
}

/** A calendar does not say whether people came. This long after, no one could; sooner, the user is asked. */
export const assumedHeldAfterMs = 14 * DAY_MS
/** More people than this is an event of its own: a webinar, a class. */
const mostPeople = 15

export function peopleOfCalendar(entries: readonly FiledEntry[], rules: CalendarRules): CalendarHistory {
  const people = new Map<string, { readonly first: Finding; readonly events: Event[] }>()
  let skipped = 0
  let assumed = 0
  for (const entry of latestVersions(entries)) {
    const others = othersIn(entry, rules.ours)
    if (others.length === 0 || others.length > mostPeople) skipped += 1
    else if (isAssumed(entry, rules.now)) assumed += 1
    if (others.length > mostPeople) continue
    for (const person of others) {
      const events = eventsOf(entry, person, rules)
      const known = people.get(person.address)
      if (known) known.events.push(...events)
      else people.set(person.address, { first: findingOf(entry, person), events })
    }
  }
  const findings = [...people.values()].map(({ first, events }) => ({
    ...first,
    events,
    addedAt: Math.min(...events.map(event => event.at)),
  }))
  return { findings, skipped, assumed }
}

type FiledEntry = CalendarEntry & { readonly file: string }

/** One entry of each id: the last word on when and whether, with everyone who was ever in it. */
function latestVersions(entries: readonly FiledEntry[]): FiledEntry[] {
  const latest = new Map<string, FiledEntry>()
  for (const entry of [...entries].sort((a, b) => (a.changedAt ?? 0) - (b.changedAt ?? 0))) {
    const before = latest.get(entry.id)
    const attendees = [...(before?.attendees ?? []), ...entry.attendees]
    latest.set(entry.id, {
      ...entry,
      organizer: entry.organizer ?? before?.organizer,
      createdAt: before?.createdAt ?? entry.createdAt,
      // The later answer of the same person replaces the earlier one.
      attendees: [...new Map(attendees.map(person => [person.address, person])).values()],
    })
  }
  return [...latest.values()]
}

function othersIn({ organizer, attendees }: CalendarEntry, ours: Ours): Attendance[] {
  const others = new Map<string, Attendance>()
  // The organiser first, so that their answer as an attendee, which says more, takes its place.
  for (const person of [...(organizer ? [organizer] : []), ...attendees]) {
    if (!ours.isHouse(person.address)) others.set(person.address, person)
  }
  return [...others.values()]
}

function eventsOf(entry: CalendarEntry, person: Attendance, { ours, now }: CalendarRules): Event[] {
  const { id, startsAt, minutes } = entry
  const at = scheduledAt(entry, now)
  const events: Event[] = [{ id: `ics:${id}:scheduled`, at, kind: 'meeting_scheduled', meeting: id, startsAt, minutes }]
  const by = cancelledBy(entry, person, ours)
  if (by) {
    // Events of one instant are in the order of their ids, so it comes a second later at least.
    const cancelledAt = Math.min(Math.max(entry.changedAt ?? 0, at + 1000), now)
    events.push({ id: `ics:${id}:cancelled`, at: cancelledAt, kind: 'meeting_cancelled', meeting: id, by })
  } else if (isAssumed(entry, now)) {
    events.push({ id: `ics:${id}:held`, at: startsAt + minutes * MINUTE_MS, kind: 'meeting_held', meeting: id })
  }
  return events
}

/** When it was put into the calendar; a copy made later, or of another program, says no more than that it was before. */
function scheduledAt({ createdAt, changedAt, startsAt }: CalendarEntry, now: Instant): Instant {
  const told = [createdAt, changedAt].find(at => at !== undefined && at <= startsAt)
  return Math.min(told ?? startsAt, now - 1000)
}

function cancelledBy(
  { isCancelled, organizer, attendees }: CalendarEntry,
  person: Attendance,
  ours: Ours,
): Party | undefined {
  if (isCancelled) return organizer && !ours.isHouse(organizer.address) ? 'them' : 'us'
  if (person.status === 'DECLINED') return 'them'
  return attendees.some(({ address, status }) => ours.isOwn(address) && status === 'DECLINED') ? 'us' : undefined
}

function isAssumed({ startsAt, minutes, isCancelled }: CalendarEntry, now: Instant): boolean {
  return !isCancelled && startsAt + minutes * MINUTE_MS + assumedHeldAfterMs < now
}

function findingOf({ file, row }: FiledEntry, { address, name }: Attendance): Finding {
  const draft = {
    row,
    name: nameOfText(name),
    addresses: [{ channel: 'email', value: address } as const],
    optedOut: [],
  }
  return { file, draft, events: [], addedAt: undefined, isContact: true }
}
