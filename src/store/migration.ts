// One step of the schema. Every key is led by the workspace, so that users, rights and row-level security need no rewrite.
import type { ColumnTypes } from './engine.ts'

export interface Migration {
  readonly name: string
  /** Statements that run on both databases. */
  statements(columns: ColumnTypes): readonly string[]
}

export const ofContact = 'foreign key (workspace, contact) references contact (workspace, id) on delete cascade'
