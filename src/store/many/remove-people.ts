// Takes many contacts away with every row about them.
import type { Scope } from '../scope.ts'
import { addTotals } from '../verdict-totals.ts'
import { readSorts } from './people.ts'

export async function removePeople(scope: Scope, contacts: readonly string[]): Promise<void> {
  if (contacts.length === 0) return
  const { database, workspace, bulk } = scope
  await addTotals(scope, await readSorts(scope, contacts), -1)
  await database
    .deleteFrom('assignment')
    .where('workspace', '=', workspace)
    .where('scope', '=', 'contact')
    .where(bulk.isAmong('key', contacts))
    .execute()
  // Timeline, retractions, standing, verdict and addresses go by their foreign keys.
  await database.deleteFrom('contact').where('workspace', '=', workspace).where(bulk.isAmong('id', contacts)).execute()
}
