// Brings a database to the schema that this program knows, under the lock of writing, so that two processes that start
// together do it once.
import { sql, type Transaction } from 'kysely'
import { Failure } from '../domain/failure.ts'
import type { Engine } from './engine.ts'
import type { Migration } from './migration.ts'
import { migrations } from './migrations.ts'
import type { Schema } from './schema.ts'

/** No workspace has an empty name: this lock is for the schema. */
const schemaLock = ''

/** @throws Failure storage when the database was written by a newer program */
export async function migrate(engine: Engine, now: number): Promise<void> {
  if (await isUpToDate(engine)) return
  const work = async (transaction: Transaction<Schema>) => {
    const applied = await readApplied(transaction, engine)
    const unknown = applied.find(name => !migrations.some(migration => migration.name === name))
    if (unknown) {
      throw new Failure(
        'storage',
        `The database has "${unknown}", which this version of Tend does not know: update Tend`,
      )
    }
    for (const migration of migrations) {
      if (!applied.includes(migration.name)) await apply(transaction, { engine, migration, now })
    }
  }
  await engine.write(schemaLock, { isShort: false, work })
}

/** Without the lock, which another process may hold for as long as its import takes. */
async function isUpToDate({ reader }: Engine): Promise<boolean> {
  // Where there is no such table yet, or nothing can be read, the way with the lock goes on or says what is wrong.
  const rows = await reader
    .selectFrom('migration')
    .select('name')
    .execute()
    .catch(() => [])
  return rows.length === migrations.length && rows.every(row => migrations.some(({ name }) => name === row.name))
}

async function readApplied(transaction: Transaction<Schema>, { columns }: Engine): Promise<string[]> {
  const { text, instant } = columns
  const table = `create table if not exists migration (name ${text} primary key, applied_at ${instant} not null)`
  await sql.raw(table).execute(transaction)
  const rows = await transaction.selectFrom('migration').select('name').execute()
  return rows.map(row => row.name)
}

interface Step {
  readonly engine: Engine
  readonly migration: Migration
  readonly now: number
}

async function apply(transaction: Transaction<Schema>, { engine, migration, now }: Step): Promise<void> {
  for (const statement of migration.statements(engine.columns)) await sql.raw(statement).execute(transaction)
  await transaction.insertInto('migration').values({ name: migration.name, applied_at: now }).execute()
}
