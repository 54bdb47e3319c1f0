// What the two databases do differently, in one place: connections, column types, locks, the mark of change. All other
// SQL of the store runs on both as it is.
import type { Kysely } from 'kysely'
import type { Write } from './group-commit.ts'
import type { Bulk } from './many/bulk.ts'
import type { Schema } from './schema.ts'

export interface Engine {
  /** For reads: many at once, each on one unchanging view. */
  readonly reader: Kysely<Schema>
  readonly columns: ColumnTypes
  readonly bulk: Bulk
  /** Runs a write as a transaction, once nobody else writes in the workspace. */
  write<Answer>(workspace: string, write: Write<Answer>): Promise<Answer>
  /** As Store.changeMark. */
  changeMark(): Promise<string>
  /** As Store.claimTimers. */
  claimTimers(): Promise<boolean>
  /** As Store.forget. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** The words of the migrations that differ. */
export interface ColumnTypes {
  readonly dialect: 'sqlite' | 'postgres'
  /** Compared byte by byte, so that pages and orders are the same on both. */
  readonly text: string
  readonly instant: string
  /** Ends `create table` where the rows shall lie in the order of their key. */
  readonly clustered: string
}
