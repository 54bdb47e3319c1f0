// What a merge moves is all that there is of a contact.
import { expect, test } from 'vitest'
import { migrations } from '../../src/store/migrations.ts'

/** Moved row by row, by holdings.ts. */
const moved = ['event', 'retraction', 'draft', 'dispatch', 'message', 'offer', 'document']
/** Made anew by saving the contact and by folding their events. */
const following = ['address', 'standing', 'verdict']

test('every table with rows of a contact is moved by a merge, or follows from what is', () => {
  const columns = { dialect: 'postgres', text: 'text', instant: 'bigint', clustered: '' } as const
  const statements = migrations.flatMap(migration => migration.statements(columns))
  const tables = statements.flatMap(statement => {
    const [, table] = /^\s*create table (\w+)/.exec(statement) ?? []
    return table && /[\s(]contact text/.test(statement) ? [table] : []
  })
  expect(tables.sort()).toEqual([...moved, ...following].sort())
})
