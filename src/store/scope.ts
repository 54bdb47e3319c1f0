// What every query of the store is made with: the transaction and the workspace that each names, and the
// engine's way with many rows.
import type { Transaction } from 'kysely'
import type { Bulk } from './many/bulk.ts'
import type { Schema } from './schema.ts'

export interface Scope {
  readonly database: Transaction<Schema>
  readonly workspace: string
  readonly bulk: Bulk
}
