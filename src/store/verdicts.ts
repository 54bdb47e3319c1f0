// Verdicts as rows: one a contact, found by when they change next and by their place on a day list.
import type { UpdateQueryBuilder, UpdateResult } from 'kysely'
import type { Channel } from '../domain/channel.ts'
import type { Verdict, VerdictKind } from '../engine/verdict.ts'
import type { StoredVerdict, VerdictRow } from '../operations/kept.ts'
import type { DayAhead, DayQuery, DayRow, DayTotal, Expiry, VerdictWriter } from '../operations/ports.ts'
import { readRecord } from './contact-row.ts'
import type { Schema, VerdictTable } from './schema.ts'
import type { Scope } from './scope.ts'
import { countIn, countOut, isCounted, isSameSort, recount, type Sort, sortColumns } from './verdict-totals.ts'

/** DayPlace.day of what is open already. */
const open = 0
/** The day column of what is on no list. */
const unlisted = -1

export function verdictsIn(scope: Scope): VerdictWriter {
  const { database, workspace } = scope
  const verdicts = database.selectFrom('verdict').where('workspace', '=', workspace)
  return {
    async find(contact) {
      const row = await verdicts.selectAll().where('contact', '=', contact).executeTakeFirst()
      return row && readRow(row)
    },
    async due(now, limit) {
      const rows = await verdicts
        .select('contact')
        .where('next_change_at', '<=', now)
        .orderBy('next_change_at')
        .orderBy('contact')
        .limit(limit)
        .execute()
      return rows.map(row => row.contact)
    },
    async nextChangeAt() {
      const row = await verdicts
        .select('next_change_at')
        .where('next_change_at', 'is not', null)
        .orderBy('next_change_at')
        .limit(1)
        .executeTakeFirst()
      return row?.next_change_at ?? null
    },
    dayCandidates: query => readCandidates(scope, query),
    dayTotals: query => readTotals(scope, query),
    nextDay: query => readNextDay(scope, query),
    countByKind: () => countByKind(scope),
    isCounted: () => isCounted(scope),
    async governedBy(playbook, { after = '', limit }) {
      const rows = await verdicts
        .select('contact')
        .where('playbook', '=', playbook)
        .where('contact', '>', after)
        .orderBy('contact')
        .limit(limit)
        .execute()
      return rows.map(row => row.contact)
    },
    async countByPlaybook() {
      const rows = await verdicts
        .select('playbook')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .groupBy('playbook')
        .execute()
      return Object.fromEntries(rows.map(row => [row.playbook, Number(row.count)]))
    },
    save: row => saveVerdict(scope, row),
    expire: which => expire(scope, which),
    recount: () => recount(scope),
  }
}

/** Takes a contact's verdict out of the totals, before the contact is removed. */
export async function dropVerdict(scope: Scope, contact: string): Promise<void> {
  const sort = await findSort(scope, contact)
  if (sort) await countOut(scope, sort)
}

export function readVerdict(row: Omit<VerdictTable, 'workspace'>): StoredVerdict {
  return {
    contact: row.contact,
    verdict: JSON.parse(row.payload) as Verdict,
    playbook: { id: row.playbook, version: row.playbook_version },
    decidedAt: row.decided_at,
  }
}

function readRow(row: VerdictTable): VerdictRow {
  const place = row.day === unlisted ? null : { day: row.day, rank: row.rank }
  return { ...readVerdict(row), owner: row.owner, place }
}

async function saveVerdict(scope: Scope, saved: VerdictRow): Promise<void> {
  const { database, workspace } = scope
  const { contact } = saved
  const row = writeVerdictRow(saved)
  const before = await findSort(scope, contact)
  // An upsert would write the key's own index again each time.
  if (before)
    await database
      .updateTable('verdict')
      .set(row)
      .where(({ and }) => and({ workspace, contact }))
      .execute()
  else
    await database
      .insertInto('verdict')
      .values({ workspace, contact, ...row })
      .execute()
  if (before && isSameSort(before, row)) return
  if (before) await countOut(scope, before)
  await countIn(scope, row)
}

export function writeVerdictRow({ owner, verdict, playbook, place, decidedAt }: VerdictRow) {
  return {
    owner,
    kind: verdict.kind,
    rule: verdict.rule,
    channel: verdict.touch?.channel ?? verdict.next?.channel ?? '',
    day: place?.day ?? unlisted,
    rank: place?.rank ?? 0,
    next_change_at: verdict.validUntil,
    decided_at: decidedAt,
    playbook: playbook.id,
    playbook_version: playbook.version,
    payload: JSON.stringify(verdict),
  }
}

async function expire(scope: Scope, which: Expiry): Promise<number> {
  const update = scope.database
    .updateTable('verdict')
    .set({ next_change_at: 0 })
    .where('workspace', '=', scope.workspace)
  const { numUpdatedRows } = await narrowed(scope, update, which).executeTakeFirst()
  return Number(numUpdatedRows)
}

function narrowed(
  { database, workspace }: Scope,
  update: UpdateQueryBuilder<Schema, 'verdict', 'verdict', UpdateResult>,
  which: Expiry,
) {
  if (which === 'all') return update
  if ('playbook' in which) return update.where('playbook', '=', which.playbook)
  if ('owner' in which) return update.where('owner', '=', which.owner)
  if ('contact' in which) return update.where('contact', '=', which.contact)
  const { kind, name } = which.source
  const ofKind = database
    .selectFrom('contact')
    .select('id')
    .where('workspace', '=', workspace)
    .where('source_kind', '=', kind)
  return update.where('contact', 'in', name === undefined ? ofKind : ofKind.where('source_name', '=', name))
}

function findSort({ database, workspace }: Scope, contact: string): Promise<Sort | undefined> {
  return database
    .selectFrom('verdict')
    .select(sortColumns)
    .where('workspace', '=', workspace)
    .where('contact', '=', contact)
    .executeTakeFirst()
}

async function readCandidates(scope: Scope, query: DayQuery): Promise<DayRow[]> {
  const rows = [...(await readPlaced(scope, query, open)), ...(await readPlaced(scope, query, query.day))]
  rows.sort((a, b) => a.place.rank - b.place.rank || (a.stored.contact < b.stored.contact ? -1 : 1))
  return rows.slice(0, query.limit)
}

async function readPlaced(scope: Scope, { owner, limit }: DayQuery, day: number): Promise<DayRow[]> {
  const rows = await scope.database
    .selectFrom('verdict')
    .innerJoin('contact', join =>
      join.onRef('contact.workspace', '=', 'verdict.workspace').onRef('contact.id', '=', 'verdict.contact'),
    )
    .select(['contact.owner', 'contact.source_kind', 'contact.source_name', 'contact.batch', 'contact.added_at'])
    .select(['contact.payload as contact_payload', 'verdict.contact', 'verdict.rank', 'verdict.payload'])
    .select(['verdict.playbook', 'verdict.playbook_version', 'verdict.decided_at'])
    .where('verdict.workspace', '=', scope.workspace)
    .where('verdict.owner', '=', owner)
    .where('verdict.day', '=', day)
    // As a literal: SQLite takes the partial index only when it can see that the condition holds.
    .where(({ eb, lit }) => eb('verdict.day', '>=', lit(0)))
    .orderBy('verdict.rank')
    .orderBy('verdict.contact')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    record: readRecord({ ...row, payload: row.contact_payload }),
    stored: readVerdict(row as unknown as VerdictTable),
    place: { day, rank: row.rank },
  }))
}

async function readNextDay({ database, workspace }: Scope, query: Omit<DayQuery, 'limit'>): Promise<DayAhead | null> {
  const row = await database
    .selectFrom('verdict_total')
    .select('day')
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('workspace', '=', workspace)
    .where('owner', '=', query.owner)
    .where('day', '>', query.day)
    .groupBy('day')
    .orderBy('day')
    .limit(1)
    .executeTakeFirst()
  return row ? { day: row.day, count: Number(row.count) } : null
}

async function readTotals({ database, workspace }: Scope, query: Omit<DayQuery, 'limit'>): Promise<DayTotal[]> {
  const rows = await database
    .selectFrom('verdict_total')
    .select(['kind', 'rule', 'channel'])
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('workspace', '=', workspace)
    .where('owner', '=', query.owner)
    .where('day', 'in', [open, query.day])
    .groupBy(['kind', 'rule', 'channel'])
    .orderBy('kind')
    .orderBy('rule')
    .orderBy('channel')
    .execute()
  return rows.map(row => ({
    kind: row.kind as VerdictKind,
    rule: row.rule,
    channel: row.channel === '' ? null : (row.channel as Channel),
    count: Number(row.count),
  }))
}

async function countByKind({ database, workspace }: Scope): Promise<Partial<Record<VerdictKind, number>>> {
  const rows = await database
    .selectFrom('verdict_total')
    .select('kind')
    .select(({ fn }) => fn.sum<number>('count').as('count'))
    .where('workspace', '=', workspace)
    .groupBy('kind')
    .execute()
  return Object.fromEntries(rows.map(row => [row.kind, Number(row.count)]))
}
