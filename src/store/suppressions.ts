// Suppressions as rows: salted hashes, from which no address can be read.
import type { SuppressionWriter } from '../operations/ports.ts'
import type { Scope } from './scope.ts'

export function suppressionsIn({ database, workspace }: Scope): SuppressionWriter {
  const inWorkspace = database.selectFrom('suppression').where('workspace', '=', workspace)
  return {
    async has(hash) {
      return (await inWorkspace.select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined
    },
    all: () => inWorkspace.select(['hash', 'at']).orderBy('hash').execute(),
    async add(suppression) {
      await database
        .insertInto('suppression')
        .values({ workspace, ...suppression })
        .onConflict(conflict => conflict.columns(['workspace', 'hash']).doNothing())
        .execute()
    },
  }
}
