// The server database: PostgreSQL 15 or newer, by `pg`. What only PostgreSQL does: a pool, a lock a workspace, news of
// other processes' commits.
import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Engine } from './engine.ts'
import { CopyingClient, postgresBulk } from './many/postgres-bulk.ts'
import { claimOn, commits, listenForCommits } from './postgres-session.ts'
import type { Schema } from './schema.ts'

/** pg hands 64-bit integers over as text; ours are instants and counts, far below 2^53. */
const int8 = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
}
const mostConnections = 10
/** The tables that hold something of a person. */
const erased = 'contact address event retraction standing verdict assignment message draft dispatch'.split(' ')

export function openPostgres(url: string): Engine {
  const connections = { connectionString: url, max: mostConnections, types, application_name: 'tend' }
  const pool = new pg.Pool({ ...connections, Client: CopyingClient })
  // A connection that breaks while idle says so here; the next query opens another and fails where that can be told.
  pool.on('error', () => {})
  const database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const process = randomUUID()
  const news = listenForCommits(url, process)
  const timers = claimOn(url)
  return {
    reader: database,
    bulk: postgresBulk,
    columns: { dialect: 'postgres', text: 'text collate "C"', instant: 'bigint', clustered: '' },
    write: (workspace, { work }) =>
      database.transaction().execute(async transaction => {
        await sql`
          select pg_advisory_xact_lock(hashtextextended(${`tend ${workspace}`}, 0)), pg_notify(${commits}, ${process})
        `.execute(transaction)
        return work(transaction)
      }),
    changeMark: () => news.mark(),
    claimTimers: () => timers.claim(),
    async forget() {
      // Outside a transaction: dead rows are taken out of the tables' files.
      for (const table of erased) {
        await sql`vacuum ${sql.table(table)}`.execute(database)
      }
    },
    async close() {
      await news.close()
      await timers.close()
      await database.destroy()
    },
  }
}
