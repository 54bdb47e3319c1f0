// Playbooks as rows, every version of each, and the assignments that say which governs whom.
import { Failure } from '../domain/failure.ts'
import type { Assignment, PlaybookVersion, PlaybookWriter } from '../operations/ports.ts'
import type { PlaybookTable } from './schema.ts'
import type { Scope } from './scope.ts'

export function playbooksIn(scope: Scope): PlaybookWriter {
  const { database, workspace } = scope
  const versions = database.selectFrom('playbook').selectAll().where('workspace', '=', workspace)
  const assignments = database.selectFrom('assignment').selectAll().where('workspace', '=', workspace)
  return {
    async newest() {
      const rows = await versions.orderBy('id').orderBy('position').execute()
      const newest = new Map(rows.map(row => [row.id, readVersion(row)]))
      return [...newest.values()]
    },
    async versions(id) {
      const rows = await versions.where('id', '=', id).orderBy('position').execute()
      return rows.map(readVersion)
    },
    async find({ id, version }) {
      const row = await versions.where('id', '=', id).where('version', '=', version).executeTakeFirst()
      return row && readVersion(row)
    },
    async assignments() {
      const rows = await assignments.orderBy('scope').orderBy('key').execute()
      return rows.map(({ scope, key, playbook }) => ({ scope, key, playbook }) as Assignment)
    },
    governing: (contact, source) => findGoverning(scope, keysOf(contact, source)),
    save: version => saveVersion(scope, version),
    async assign({ scope, key, playbook }) {
      await database
        .insertInto('assignment')
        .values({ workspace, scope, key, playbook })
        .onConflict(conflict => conflict.columns(['workspace', 'scope', 'key']).doUpdateSet({ playbook }))
        .execute()
    },
    async unassign(scope, key) {
      await database
        .deleteFrom('assignment')
        .where('workspace', '=', workspace)
        .where('scope', '=', scope)
        .where('key', '=', key)
        .execute()
    },
  }
}

/** What an assignment may be to, the nearest first. */
function keysOf(contact: string, source: { readonly kind: string; readonly name?: string } | null): string[][] {
  const named = source?.name === undefined ? [] : [['source', `${source.kind}:${source.name}`]]
  const kind = source ? [['source', source.kind]] : []
  return [['contact', contact], ...named, ...kind, ['workspace', '']]
}

async function findGoverning({ database, workspace }: Scope, keys: string[][]) {
  const rows = await database
    .selectFrom('assignment')
    .innerJoin('playbook', join =>
      join.onRef('playbook.workspace', '=', 'assignment.workspace').onRef('playbook.id', '=', 'assignment.playbook'),
    )
    .select(['assignment.scope', 'assignment.key', 'playbook.id', 'playbook.version'])
    .where('assignment.workspace', '=', workspace)
    .where(({ or, and, eb }) =>
      or(keys.map(([scope, key]) => and([eb('assignment.scope', '=', scope!), eb('assignment.key', '=', key!)]))),
    )
    .orderBy('playbook.position', 'desc')
    .execute()
  for (const [scope, key] of keys) {
    const found = rows.find(row => row.scope === scope && row.key === key)
    if (found) return { id: found.id, version: found.version }
  }
  throw new Failure('not_found', `No playbook is chosen for the workspace ${workspace}`)
}

async function saveVersion({ database, workspace }: Scope, version: PlaybookVersion): Promise<void> {
  const { id, text, isShipped, savedAt } = version
  const last = await database
    .selectFrom('playbook')
    .select('position')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .orderBy('position', 'desc')
    .executeTakeFirst()
  const position = (last?.position ?? 0) + 1
  await database
    .insertInto('playbook')
    .values({
      workspace,
      id,
      version: version.version,
      position,
      text,
      is_shipped: Number(isShipped),
      saved_at: savedAt,
    })
    .execute()
}

function readVersion(row: PlaybookTable): PlaybookVersion {
  return { id: row.id, version: row.version, text: row.text, isShipped: row.is_shipped === 1, savedAt: row.saved_at }
}
