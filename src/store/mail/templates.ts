// Templates as rows: every version stays.
import type { Template, TemplateWriter } from '../../operations/mail/ports.ts'
import type { Scope } from '../scope.ts'
import type { TemplateTable } from './schema.ts'

export function templatesIn({ database, workspace }: Scope): TemplateWriter {
  const inWorkspace = database.selectFrom('template').selectAll().where('workspace', '=', workspace)
  return {
    async find(id) {
      const row = await inWorkspace.where('id', '=', id).orderBy('version', 'desc').executeTakeFirst()
      return row && readTemplate(row)
    },
    async versions(id) {
      const rows = await inWorkspace.where('id', '=', id).orderBy('version').execute()
      return rows.map(readTemplate)
    },
    async all() {
      const rows = await inWorkspace.orderBy('id').orderBy('version').execute()
      // Of each id the last one stays.
      return [...new Map(rows.map(row => [row.id, readTemplate(row)])).values()]
    },
    async save({ id, version, isShipped, savedAt, subject, text, html, needs }) {
      const payload = JSON.stringify({ subject, text, html, needs })
      const row = { workspace, id, version, is_shipped: isShipped ? 1 : 0, saved_at: savedAt, payload }
      await database.insertInto('template').values(row).execute()
    },
  }
}

function readTemplate({ id, version, is_shipped, saved_at, payload }: TemplateTable): Template {
  return { ...JSON.parse(payload), id, version, isShipped: is_shipped === 1, savedAt: saved_at }
}
