// How many verdicts there are of each sort, kept in the transaction that changes a verdict: an overflow of hundreds of
// thousands is known without counting it.
import { sql } from 'kysely'
import type { VerdictTable } from './schema.ts'
import type { Scope } from './scope.ts'

/** What is counted apart. */
export const sortColumns = ['owner', 'day', 'kind', 'rule', 'channel'] as const
export type Sort = Pick<VerdictTable, (typeof sortColumns)[number]>

export function isSameSort(a: Sort, b: Sort): boolean {
  return a.day === b.day && a.kind === b.kind && a.rule === b.rule && a.channel === b.channel && a.owner === b.owner
}

export async function countIn({ database, workspace }: Scope, sort: Sort): Promise<void> {
  const { owner, day, kind, rule, channel } = sort
  await database
    .insertInto('verdict_total')
    .values({ workspace, owner, day, kind, rule, channel, count: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['workspace', 'owner', 'day', 'kind', 'rule', 'channel'])
        .doUpdateSet(({ eb, ref }) => ({ count: eb(ref('verdict_total.count'), '+', 1) })),
    )
    .execute()
}

/** Counts all of them in, or out with -1. */
export async function addTotals(scope: Scope, sorts: readonly Sort[], sign: 1 | -1): Promise<void> {
  const { database, workspace } = scope
  const groups = Map.groupBy(sorts, sort => JSON.stringify(sortColumns.map(column => sort[column])))
  for (const [first, ...others] of groups.values()) {
    const { owner, day, kind, rule, channel } = first!
    const count = sign * (others.length + 1)
    await sql`
      insert into verdict_total (workspace, owner, day, kind, rule, channel, count)
      values (${workspace}, ${owner}, ${day}, ${kind}, ${rule}, ${channel}, ${count})
      on conflict (workspace, owner, day, kind, rule, channel) do update set count = verdict_total.count + ${count}
    `.execute(database)
  }
  // Days pass: rows of nothing would gather.
  if (sign < 0) {
    await database.deleteFrom('verdict_total').where('workspace', '=', workspace).where('count', '=', 0).execute()
  }
}

export async function countOut(scope: Scope, sort: Sort): Promise<void> {
  const row = await scope.database
    .updateTable('verdict_total')
    .set(({ eb, ref }) => ({ count: eb(ref('count'), '-', 1) }))
    .where(({ and }) => and({ workspace: scope.workspace, ...sort }))
    .returning('count')
    .executeTakeFirst()
  // Days pass: rows of nothing would gather.
  if (row?.count === 0) await dropTotal(scope, sort)
}

/** Counts every verdict: a second for a million, so only a rebuild and a check do it. */
export async function recount(scope: Scope): Promise<void> {
  const { database, workspace } = scope
  await database.deleteFrom('verdict_total').where('workspace', '=', workspace).execute()
  await database
    .insertInto('verdict_total')
    .columns(['workspace', ...sortColumns, 'count'])
    .expression(counted(scope))
    .execute()
}

export async function isCounted(scope: Scope): Promise<boolean> {
  const kept = await scope.database
    .selectFrom('verdict_total')
    .select(['workspace', ...sortColumns, 'count'])
    .where('workspace', '=', scope.workspace)
    .execute()
  const right = new Set(
    (await counted(scope).execute()).map(row => JSON.stringify({ ...row, count: Number(row.count) })),
  )
  return (
    kept.length === right.size && kept.every(row => right.has(JSON.stringify({ ...row, count: Number(row.count) })))
  )
}

function counted({ database, workspace }: Scope) {
  return database
    .selectFrom('verdict')
    .select(['workspace', ...sortColumns])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .groupBy(['workspace', ...sortColumns])
}

async function dropTotal({ database, workspace }: Scope, sort: Sort): Promise<void> {
  await database
    .deleteFrom('verdict_total')
    .where(({ and }) => and({ workspace, ...sort }))
    .execute()
}
