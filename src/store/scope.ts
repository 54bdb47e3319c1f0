// What every query of the store is made with: the transaction and the workspace that each names.
import type { Transaction } from 'kysely'
import type { Schema } from './schema.ts'

export interface Scope {
  readonly database: Transaction<Schema>
  readonly workspace: string
}
