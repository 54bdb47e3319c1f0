// The settings of a workspace as rows: a name and JSON. Each is read once in a transaction, which sees no other's changes:
// to take one person in asks for the zone, the rules and the salt a dozen times.
import type { SettingWriter } from '../operations/ports.ts'
import type { Scope } from './scope.ts'

export function settingsIn({ database, workspace }: Scope): SettingWriter & { forget(): void } {
  const inWorkspace = database.selectFrom('setting').where('workspace', '=', workspace)
  const read = new Map<string, string | undefined>()
  return {
    async get(name) {
      if (!read.has(name)) {
        const row = await inWorkspace.select('payload').where('name', '=', name).executeTakeFirst()
        read.set(name, row?.payload)
      }
      const payload = read.get(name)
      return payload === undefined ? undefined : JSON.parse(payload)
    },
    async all() {
      const rows = await inWorkspace.select(['name', 'payload']).orderBy('name').execute()
      return Object.fromEntries(rows.map(row => [row.name, JSON.parse(row.payload)]))
    },
    async set(name, value) {
      const payload = JSON.stringify(value)
      await database
        .insertInto('setting')
        .values({ workspace, name, payload })
        .onConflict(conflict => conflict.columns(['workspace', 'name']).doUpdateSet({ payload }))
        .execute()
      read.set(name, payload)
    },
    /** What was read, where the rows went by another way. */
    forget: () => read.clear(),
  }
}
