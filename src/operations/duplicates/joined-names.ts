// Names that two timelines both use: of events, meetings, promises and occasions of mails. What is the same fact keeps one
// name; what only happens to be called alike gets another, made of the old one and the contact's id.
import { isDeepStrictEqual } from 'node:util'
import type { Event } from '../../domain/event.ts'
import type { Holdings } from '../ports.ts'
import type { Renamings } from './merge-record.ts'
import { waitingDrafts } from './merged-mail.ts'

export interface Naming {
  readonly names: Renamings
  readonly joined: readonly string[]
}

export function nameApart(kept: Holdings, gone: Holdings): Naming {
  const suffix = `~${gone.record.contact.id}`
  const [ours, theirs] = [eventsOf(kept), eventsOf(gone)]
  const meetings = renamed(clashing(ours, theirs, 'meeting'), suffix)
  const promises = renamed(clashing(ours, theirs, 'promise'), suffix)
  const known = new Map(ours.map(event => [event.id, event]))
  const retracted = new Set([...kept.retractions, ...gone.retractions].map(({ event }) => event))
  const taken = theirs.filter(({ id }) => known.has(id))
  const isJoined = (event: Event) =>
    !retracted.has(event.id) && isSameFact(known.get(event.id)!, renameIn(event, { meetings, promises }))
  const joined = taken.filter(isJoined).map(({ id }) => id)
  const events = renamed(
    taken.filter(event => !isJoined(event)).map(({ id }) => id),
    suffix,
  )
  return { joined, names: { events, meetings, promises, occasions: renamed(clashingOccasions(kept, gone), suffix) } }
}

/** The event under its new names. */
export function renameEvent(event: Event, names: Renamings): Event {
  return { ...renameIn(event, names), id: names.events[event.id] ?? event.id }
}

/** An event that came since, under the names that the meetings and promises had apart. */
export function nameBack(event: Event, { meetings, promises }: Renamings): Event {
  return renameIn(event, { meetings: turned(meetings), promises: turned(promises) })
}

/** The meeting or promise that an event is about. */
export function topicOf(event: Event): string | undefined {
  if ('meeting' in event) return `meeting ${event.meeting}`
  return 'promise' in event ? `promise ${event.promise}` : undefined
}

function turned(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([before, after]) => [after, before]))
}

function renameIn(event: Event, { meetings, promises }: Pick<Renamings, 'meetings' | 'promises'>): Event {
  if ('meeting' in event) return { ...event, meeting: meetings[event.meeting] ?? event.meeting }
  if ('promise' in event) return { ...event, promise: promises[event.promise] ?? event.promise }
  return event
}

function eventsOf({ recorded }: Holdings): Event[] {
  return recorded.map(({ event }) => event)
}

/** Meetings of one name that start at other times, promises of one name that say something else. */
function clashing(ours: readonly Event[], theirs: readonly Event[], field: 'meeting' | 'promise'): string[] {
  const [known, other] = [tellingOf(ours, field), tellingOf(theirs, field)]
  return [...other.keys()].filter(name => known.has(name) && !isDeepStrictEqual(known.get(name), other.get(name)))
}

/** By name, what tells one from another. */
function tellingOf(events: readonly Event[], field: 'meeting' | 'promise'): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const event of events) {
    const name = (event as { meeting?: string; promise?: string })[field]
    if (name === undefined) continue
    if (event.kind === 'meeting_scheduled') found.set(name, event.startsAt)
    else if (event.kind === 'promise_made') found.set(name, [event.by, event.what, event.due])
    else if (!found.has(name)) found.set(name, null)
  }
  return found
}

/** A draft that waited is withdrawn, and must not stand in the way of the one that the joined timeline asks for. */
function clashingOccasions(kept: Holdings, gone: Holdings): string[] {
  const taken = new Set([...kept.drafts, ...kept.dispatches].map(({ occasion }) => occasion))
  const withdrawn = new Set(waitingDrafts(gone.drafts).map(({ occasion }) => occasion))
  const theirs = new Set([...gone.drafts, ...gone.dispatches].map(({ occasion }) => occasion))
  return [...theirs].filter(occasion => taken.has(occasion) || withdrawn.has(occasion))
}

function renamed(names: readonly string[], suffix: string): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, `${name}${suffix}`]))
}

function isSameFact(a: Event, b: Event): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)))
}
