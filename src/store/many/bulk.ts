// Many rows at once, as each database takes them best: what an engine offers beside its queries.
import type { RawBuilder, SqlBool, Transaction } from 'kysely'
import type { LargeLoad } from '../../operations/many.ts'
import type { Schema } from '../schema.ts'

export interface Bulk {
  /** A condition: the column holds one of the texts, however many there are. */
  isAmong(column: string, texts: readonly string[]): RawBuilder<SqlBool>
  /** Adds the rows; those whose key is taken take its place, are left out, or fail, as `taken` says. */
  insert<Table extends keyof Schema>(database: Transaction<Schema>, rows: Rows<Table>): Promise<void>
  /** As ManyWriter.beginLoad. */
  beginLoad(database: Transaction<Schema>, how: { readonly isOffline: boolean }): Promise<LargeLoad>
}

export interface Rows<Table extends keyof Schema = keyof Schema> {
  readonly table: Table
  /** All with the same columns in the same order. */
  readonly rows: readonly Schema[Table][]
  /** Left out = a taken key is a fault. */
  readonly taken?: { readonly key: readonly string[]; readonly do: 'replace' | 'skip' }
}

/** The end of an insert that says what happens to rows whose key is taken. */
export function onTaken(columns: readonly string[], taken: Rows['taken']): string {
  if (!taken) return ''
  if (taken.do === 'skip') return ` on conflict (${taken.key.join(', ')}) do nothing`
  const others = columns.filter(column => !taken.key.includes(column))
  const changes = others.map(column => `${column} = excluded.${column}`).join(', ')
  return ` on conflict (${taken.key.join(', ')}) do update set ${changes}`
}
