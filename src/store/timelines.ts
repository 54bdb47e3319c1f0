// Timelines as rows: events, which are only added; retractions, which make folds skip them; and what is folded of them.
import type { Event } from '../domain/event.ts'
import { compareEvents } from '../domain/timeline.ts'
import type { RecordedEvent, Retraction, WholeTimeline } from '../operations/kept.ts'
import type { TimelineWriter } from '../operations/ports.ts'
import type { EventTable } from './schema.ts'
import type { Scope } from './scope.ts'
import { standingsIn } from './standings.ts'

/** Seven columns a row; PostgreSQL takes 65,535 parameters a statement, SQLite 32,766. */
const rowsAStatement = 1000

export function timelinesIn(scope: Scope): TimelineWriter {
  const { database, workspace } = scope
  return {
    ...standingsIn(scope),
    events: contact => readEvents(scope, contact),
    eventsOf: contacts => readEventsOf(scope, contacts),
    whole: contact => readWhole(scope, contact),
    async find(contact, event) {
      const row = await eventsOf(scope, contact).where('id', '=', event).executeTakeFirst()
      return row && readEvent(row)
    },
    async countEvents() {
      const counted = database.selectFrom('event').where('workspace', '=', workspace)
      const row = await counted.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
      return Number(row.count)
    },
    async countTouches(recordedAfter) {
      const counted = database.selectFrom('event').where('workspace', '=', workspace)
      const row = await counted
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('recorded_at', '>', recordedAfter)
        .where('kind', 'in', ['touch_sent', 'call_logged'])
        .executeTakeFirstOrThrow()
      return Number(row.count)
    },
    async append(contact, events, recordedAt) {
      const rows = events.map(event => writeEvent(event, { workspace, contact, recorded_at: recordedAt }))
      for (let from = 0; from < rows.length; from += rowsAStatement) {
        await database
          .insertInto('event')
          .values(rows.slice(from, from + rowsAStatement))
          .execute()
      }
    },
    async retract(contact, retraction) {
      await database
        .insertInto('retraction')
        .values({ workspace, contact, ...retraction })
        .execute()
    },
    async strike(contact, event) {
      const retractions = database.deleteFrom('retraction').where('workspace', '=', workspace)
      await retractions.where('contact', '=', contact).where('event', '=', event).execute()
      const events = database.deleteFrom('event').where('workspace', '=', workspace)
      await events.where('contact', '=', contact).where('id', '=', event).execute()
    },
  }
}

async function readEvents(scope: Scope, contact: string): Promise<Event[]> {
  const rows = await eventsOf(scope, contact).execute()
  const retracted = new Set((await readRetractions(scope, contact)).map(retraction => retraction.event))
  const counting = retracted.size === 0 ? rows : rows.filter(row => !retracted.has(row.id))
  return counting.map(readEvent).sort(compareEvents)
}

async function readEventsOf(
  { database, workspace }: Scope,
  contacts: readonly string[],
): Promise<Map<string, Event[]>> {
  if (contacts.length === 0) return new Map()
  const retractions = await database
    .selectFrom('retraction')
    .select(['contact', 'event'])
    .where('workspace', '=', workspace)
    .where('contact', 'in', contacts)
    .execute()
  const retracted = Map.groupBy(retractions, row => row.contact)
  const rows = await database
    .selectFrom('event')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('contact', 'in', contacts)
    .execute()
  const isCounted = ({ contact, id }: EventTable) => !retracted.get(contact)?.some(({ event }) => event === id)
  const byContact = Map.groupBy(rows.filter(isCounted), row => row.contact)
  return new Map([...byContact].map(([contact, own]) => [contact, own.map(readEvent).sort(compareEvents)]))
}

async function readWhole(scope: Scope, contact: string): Promise<WholeTimeline> {
  const recorded = recordedIn(await eventsOf(scope, contact).execute())
  return { recorded, retractions: await readRetractions(scope, contact) }
}

/** Of many contacts; those on whose timeline nothing stands are left out. */
export async function readWholes(
  { database, workspace, bulk }: Scope,
  contacts: readonly string[],
): Promise<Map<string, WholeTimeline>> {
  const among = bulk.isAmong('contact', contacts)
  const rows = await database.selectFrom('event').selectAll().where('workspace', '=', workspace).where(among).execute()
  const retracted = database.selectFrom('retraction').selectAll().where('workspace', '=', workspace).where(among)
  const retractions = Map.groupBy(await retracted.execute(), row => row.contact)
  const wholes = new Map<string, WholeTimeline>()
  for (const [contact, own] of Map.groupBy(rows, row => row.contact)) {
    const its = retractions.get(contact) ?? []
    wholes.set(contact, { recorded: recordedIn(own), retractions: its.map(({ event, at }) => ({ event, at })) })
  }
  return wholes
}

/** In the timeline's order. */
function recordedIn(rows: readonly EventTable[]): RecordedEvent[] {
  const recorded = rows.map(row => ({ event: readEvent(row), recordedAt: row.recorded_at }))
  return recorded.sort((a, b) => compareEvents(a.event, b.event))
}

function eventsOf({ database, workspace }: Scope, contact: string) {
  return database.selectFrom('event').selectAll().where('workspace', '=', workspace).where('contact', '=', contact)
}

function readRetractions({ database, workspace }: Scope, contact: string): Promise<Retraction[]> {
  return database
    .selectFrom('retraction')
    .select(['event', 'at'])
    .where('workspace', '=', workspace)
    .where('contact', '=', contact)
    .orderBy('event')
    .execute()
}

function readEvent({ id, at, kind, payload }: EventTable): Event {
  return { id, at, kind, ...JSON.parse(payload) }
}

export function writeEvent(event: Event, frame: Pick<EventTable, 'workspace' | 'contact' | 'recorded_at'>): EventTable {
  const { id, at, kind, ...fields } = event
  return { ...frame, id, at, kind, payload: JSON.stringify(fields) }
}
