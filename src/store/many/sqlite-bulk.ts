// Many rows at once in SQLite: one prepared statement, run for each row without a turn of the event loop between.
import type { SQLInputValue } from 'node:sqlite'
import { CompiledQuery, sql } from 'kysely'
import { type Bulk, onTaken } from './bulk.ts'

/** A query that the driver runs once for each row of values. */
export interface RepeatedQuery extends CompiledQuery {
  readonly repeated: readonly SQLInputValue[][]
}

/** About as many as are written in a few milliseconds, so that the driver can let others go on between. */
const rowsAQuery = 500
/** In the order of names, so that each row of an import falls on another page of the file. */
const unread = ['contact_by_name', 'contact_by_batch']

export const sqliteBulk: Bulk = {
  isAmong: (column, texts) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(texts)}))`,
  async insert(database, { table, rows, taken }) {
    if (rows.length === 0) return
    const columns = Object.keys(rows[0]!)
    const marks = columns.map(() => '?').join(', ')
    const text = `insert into ${table} (${columns.join(', ')}) values (${marks})${onTaken(columns, taken)}`
    for (let from = 0; from < rows.length; from += rowsAQuery) {
      const repeated = rows.slice(from, from + rowsAQuery).map(row => Object.values(row))
      await database.executeQuery({ ...CompiledQuery.raw(text), repeated } as RepeatedQuery)
    }
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
        for (const text of dropped) await sql.raw(text).execute(database)
        await sql`pragma cache_size = -4096`.execute(database)
      },
    }
  },
}

export function isRepeated(query: CompiledQuery): query is RepeatedQuery {
  return 'repeated' in query
}
