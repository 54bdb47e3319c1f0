// Records events of a contact: appended, the standing advanced and the verdict renewed, all in one transaction. An event
// that is recorded already is recorded once.
import { isDeepStrictEqual } from 'node:util'
import type { Event } from '../domain/event.ts'
import { badInput, Failure } from '../domain/failure.ts'
import type { Fault } from '../domain/fault.ts'
import { formatInstant, type Instant, MINUTE_MS } from '../domain/instant.ts'
import { compareEvents } from '../domain/timeline.ts'
import { advance, isNext } from '../engine/fold.ts'
import type { Standing } from '../engine/standing.ts'
import { followMeetings, tellsOfMeeting } from './bookings/follow-meetings.ts'
import { colleagueHolds } from './colleagues.ts'
import { findRecord } from './find-record.ts'
import { foldContact } from './fold-contact.ts'
import type { ContactRecord, StoredVerdict } from './kept.ts'
import type { Tend, Writer } from './ports.ts'
import { type Happened, owedReports } from './referrals/owe-report.ts'
import { renewVerdict } from './renew-verdict.ts'
import { sharedOptOuts } from './suppression.ts'

export interface Recording {
  readonly contact: string
  readonly events: readonly Event[]
  /** Ids of those whose caller told no instant: told again, they happened when they were first told. */
  readonly untimed?: readonly string[]
  readonly now: Instant
}

export interface Recorded {
  /** Those that were news, in the timeline's order; the others were recorded before. */
  readonly added: readonly Event[]
  readonly verdict: StoredVerdict
}

/** Two machines' clocks differ; more than this is no clock's fault. */
const clockToleranceMs = 5 * MINUTE_MS

/**
 * Records the events in a transaction of its own.
 *
 * @throws Failure not_found without such a contact; bad_input for an event of the future; conflict when an event's id
 *   is taken by another event
 */
export function recordEvents(tend: Tend, recording: Recording & { readonly workspace: string }): Promise<Recorded> {
  return tend.store.write(recording.workspace, writer => recordIn(tend, writer, recording), { isShort: true })
}

/** As recordEvents, in a transaction that the caller began: an import records many contacts in one. */
export async function recordIn(tend: Tend, writer: Writer, recording: Recording): Promise<Recorded> {
  const { now } = recording
  refuseFuture(recording.events, now)
  const record = await findRecord(writer, recording.contact)
  // Of whoever was merged, by the id that they had, it is recorded with the one who stayed.
  const contact = record.contact.id
  const before = await writer.timelines.standing(contact)
  const added = await pickNew(writer, { ...recording, contact }, before !== undefined)
  if (added.length === 0) return { added, verdict: await currentVerdict(tend, writer, { record, now }) }
  await writer.timelines.append(contact, added, now)
  const verdict = await takeIn(tend, writer, { record, before, added, now })
  if (added.some(tellsOfMeeting)) await followMeetings(writer, { contact, now })
  await reportTo(tend, writer, { contact, added, verdict, now })
  for (const shared of await sharedOptOuts(writer, record.contact, added)) {
    await recordIn(tend, writer, { contact: shared.contact, events: [shared.event], now })
  }
  for (const held of await colleagueHolds(tend, writer, { record, added, now })) {
    await recordIn(tend, writer, { contact: held.contact, events: [held.event], now })
  }
  return { added, verdict }
}

/** H5: whoever referred the person is owed a word of what happened. Answers who that is. */
export async function reportTo(tend: Tend, writer: Writer, happened: Happened): Promise<readonly string[]> {
  const owed = await owedReports(writer, happened)
  for (const { referrer, event } of owed) {
    await recordIn(tend, writer, { contact: referrer, events: [event], now: happened.now })
  }
  return owed.map(({ referrer }) => referrer)
}

interface Addition {
  readonly record: ContactRecord
  readonly before: Standing | undefined
  readonly added: readonly Event[]
  readonly now: Instant
}

/** Advances the standing where the events follow its last one; folds anew where one is older or tells the source. */
async function takeIn(tend: Tend, writer: Writer, { record, before, added, now }: Addition): Promise<StoredVerdict> {
  const standing = added.some(event => event.kind === 'contact_added') ? undefined : advanceAll(before, added)
  if (!standing) return foldContact(tend, writer, { record, now })
  await writer.timelines.saveStanding(record.contact.id, standing)
  return renewVerdict(tend, writer, { record, standing, now })
}

function advanceAll(before: Standing | undefined, added: readonly Event[]): Standing | undefined {
  let standing = before
  for (const event of added) {
    if (!standing || !isNext(standing, event)) return undefined
    standing = advance(standing, event)
  }
  return standing
}

async function currentVerdict(tend: Tend, writer: Writer, { record, now }: Omit<Addition, 'added' | 'before'>) {
  return (await writer.verdicts.find(record.contact.id)) ?? foldContact(tend, writer, { record, now })
}

/** @param hasAny false for one who has no standing, and so no event yet that one of these could be */
async function pickNew(
  writer: Writer,
  { contact, events, untimed = [] }: Recording,
  hasAny: boolean,
): Promise<Event[]> {
  const fresh = new Map<string, Event>()
  for (const told of events) {
    const known = fresh.get(told.id) ?? (hasAny ? await writer.timelines.find(contact, told.id) : undefined)
    const event = known && untimed.includes(told.id) ? { ...told, at: known.at } : told
    if (!known) fresh.set(event.id, event)
    else if (!isSameFact(known, event)) {
      throw new Failure(
        'conflict',
        `Contact ${contact} has another event with the id ${event.id}: give this one its own`,
      )
    }
  }
  return [...fresh.values()].sort(compareEvents)
}

/** As JSON tells them: a field left out and one that is undefined are the same. */
function isSameFact(a: Event, b: Event): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)))
}

/** An event is a fact: what lies ahead is a promise, a date asked for or a meeting's start, which are fields. */
function refuseFuture(events: readonly Event[], now: Instant): void {
  const allowed = `an instant up to now, ${formatInstant(now)}: an event has happened`
  const faults: Fault[] = events
    .filter(event => event.at > now + clockToleranceMs)
    .map(event => ({ where: `event ${event.id}`, field: 'at', found: formatInstant(event.at), allowed }))
  if (faults.length > 0) throw badInput('Events of the future are refused', faults)
}
