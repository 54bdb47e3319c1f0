// Many rows at once in SQLite: one prepared statement of a few rows, run again and again without a turn of the event
// loop between.
import type { SQLInputValue } from 'node:sqlite'
import { CompiledQuery, sql } from 'kysely'
import { type Bulk, onTaken } from './bulk.ts'

/** A query that the driver runs once for each list of values. */
export interface RepeatedQuery extends CompiledQuery {
  readonly repeated: readonly SQLInputValue[][]
}

/** About as many as are written in a few milliseconds, so that the driver can let others go on between. */
const rowsAQuery = 500
/** With more the values take longer to hand over than the calls that are spared. */
const rowsAStatement = 20
/** In another order than that of the rows, so that each row of an import falls on another page of the file. */
const unread = ['contact_by_name', 'contact_by_batch', 'verdict_by_change', 'verdict_by_day']

export const sqliteBulk: Bulk = {
  isAmong: (column, texts) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(texts)}))`,
  async insert(database, { table, rows, taken }) {
    if (rows.length === 0) return
    const columns = Object.keys(rows[0]!)
    const marks = `(${columns.map(() => '?').join(', ')})`
    const insertion = (count: number) =>
      `insert into ${table} (${columns.join(', ')}) values ${Array(count).fill(marks).join(', ')}${onTaken(columns, taken)}`
    const together = rows.length - (rows.length % rowsAStatement)
    for (let from = 0; from < together; from += rowsAQuery) {
      const repeated = valuesOf(rows.slice(from, Math.min(from + rowsAQuery, together)), rowsAStatement)
      await database.executeQuery({ ...CompiledQuery.raw(insertion(rowsAStatement)), repeated } as RepeatedQuery)
    }
    const repeated = valuesOf(rows.slice(together), 1)
    await database.executeQuery({ ...CompiledQuery.raw(insertion(1)), repeated } as RepeatedQuery)
  },
  async beginLoad(database, { isOffline }) {
    if (!isOffline) return { afterPage: async () => {}, end: async () => {} }
    await sql`pragma cache_size = -65536`.execute(database)
    const dropped: string[] = []
    for (const name of unread) {
      const { rows } = await sql<{ sql: string }>`select sql from sqlite_schema where name = ${name}`.execute(database)
      dropped.push(...rows.map(row => row.sql))
      await sql`drop index if exists ${sql.ref(name)}`.execute(database)
    }
    return {
      async afterPage() {},
      async end() {
        // First, since a million rows are sorted in memory, and read and written in order.
        await sql`pragma cache_size = -4096`.execute(database)
        for (const text of dropped) await sql.raw(text).execute(database)
      },
    }
  },
}

/** So many rows in each list. */
function valuesOf(rows: readonly object[], count: number): SQLInputValue[][] {
  const lists: SQLInputValue[][] = []
  for (const [place, row] of rows.entries()) {
    if (place % count === 0) lists.push([])
    lists.at(-1)!.push(...Object.values(row))
  }
  return lists
}

export function isRepeated(query: CompiledQuery): query is RepeatedQuery {
  return 'repeated' in query
}
