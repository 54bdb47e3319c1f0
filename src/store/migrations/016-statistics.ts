// What SQLite's planner can't guess. Without statistics it takes the first column of an index to leave ten rows
// (sqlite.org/optoverview.html), yet ours is the workspace, which leaves them all: a person's rows were looked for
// through the whole table. The numbers are no counts: rows in all, then how many are alike in the first column, the
// first two, and so on.
import type { Migration } from '../migration.ts'

const statistics: readonly (readonly [table: string, index: string, rows: string])[] = [
  // A clustered table's own key goes by the name of the table.
  ['likeness', 'likeness', '100000 100000 2 1'],
  ['likeness', 'likeness_by_other', '100000 100000 2'],
  ['likeness', 'likeness_by_score', '100000 100000 50000 10 2 1'],
  ['document', 'document', '100000 100000 20000 1'],
  ['document', 'document_by_state', '100000 100000 20000 7000 2 1'],
  ['document', 'document_by_time', '100000 100000 20000 2 1'],
  ['document', 'document_by_key', '100000 100000 20000 50 1'],
  ['document', 'document_by_contact', '100000 100000 3 1'],
  ['message', 'message', '100000 100000 1 1'],
  ['message', 'message_by_thread', '100000 100000 4 1'],
  ['message', 'message_by_contact', '100000 100000 10 1'],
  ['message', 'message_by_subject', '100000 100000 5 1'],
]

export const plannerStatistics: Migration = {
  name: '016 statistics',
  // PostgreSQL counts by itself.
  statements: ({ dialect }) => (dialect === 'sqlite' ? told : []),
}

const told = [
  // Makes the table of statistics where there is none.
  'analyze likeness',
  "delete from sqlite_stat1 where tbl in ('likeness', 'document', 'message')",
  ...statistics.map(
    row => `insert into sqlite_stat1 (tbl, idx, stat) values (${row.map(text => `'${text}'`).join(', ')})`,
  ),
  'analyze sqlite_schema',
]
