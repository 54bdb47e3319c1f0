// The settings of a workspace as rows: a name and JSON.
import type { SettingWriter } from '../operations/ports.ts'
import type { Scope } from './scope.ts'

export function settingsIn({ database, workspace }: Scope): SettingWriter {
  const inWorkspace = database.selectFrom('setting').where('workspace', '=', workspace)
  return {
    async get(name) {
      const row = await inWorkspace.select('payload').where('name', '=', name).executeTakeFirst()
      return row && JSON.parse(row.payload)
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
    },
  }
}
