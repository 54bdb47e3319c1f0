// Documents as rows: the value as JSON, and beside it only what they are found by.
import { sql } from 'kysely'
import type { Document, DocumentQuery, DocumentWriter } from '../operations/documents.ts'
import type { DocumentTable } from './schema.ts'
import type { Scope } from './scope.ts'

export function documentsIn(scope: Scope): DocumentWriter {
  const { database, workspace } = scope
  const of = (noun: string) =>
    database.selectFrom('document').where('workspace', '=', workspace).where('noun', '=', noun)
  return {
    async find(noun, id) {
      const row = await of(noun).selectAll().where('id', '=', id).executeTakeFirst()
      return row && readDocument(row)
    },
    async list(noun, query) {
      const rows = await filtered(scope, noun, query).execute()
      return rows.map(readDocument)
    },
    async count(noun, state) {
      const all = of(noun).select(({ fn }) => fn.countAll<number>().as('count'))
      const row = await (state === undefined ? all : all.where('state', '=', state)).executeTakeFirstOrThrow()
      return Number(row.count)
    },
    async tally(noun) {
      const counted = of(noun)
        .select(['key', 'state'])
        .select(({ fn }) => fn.countAll<number>().as('count'))
      const rows = await counted.groupBy(['key', 'state']).execute()
      return rows.map(({ key, state, count }) => ({ key, state, count: Number(count) }))
    },
    async firstAt(noun, state) {
      const row = await of(noun).select('at').where('state', '=', state).orderBy('at').limit(1).executeTakeFirst()
      return row ? Number(row.at) : null
    },
    async page({ after, limit }) {
      const all = database.selectFrom('document').selectAll().where('workspace', '=', workspace)
      const rest = after
        ? all.where(({ eb, refTuple, tuple }) => eb(refTuple('noun', 'id'), '>', tuple(after.noun, after.id)))
        : all
      const rows = await rest.orderBy('noun').orderBy('id').limit(limit).execute()
      return rows.map(row => ({ noun: row.noun, document: readDocument(row) }))
    },
    async add(noun, document) {
      const added = await database
        .insertInto('document')
        .values(writeDocument(scope, noun, document))
        .onConflict(conflict => conflict.columns(['workspace', 'noun', 'id']).doNothing())
        .executeTakeFirst()
      return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
    },
    async save(noun, document) {
      const row = writeDocument(scope, noun, document)
      await database
        .insertInto('document')
        .values(row)
        .onConflict(conflict => conflict.columns(['workspace', 'noun', 'id']).doUpdateSet(row))
        .execute()
    },
    async remove(noun, id) {
      const documents = database.deleteFrom('document').where('workspace', '=', workspace).where('noun', '=', noun)
      await documents.where('id', '=', id).execute()
    },
  }
}

function filtered({ database, workspace }: Scope, noun: string, query: DocumentQuery) {
  const { state, key, contact, from, until, isOldestFirst = false, limit } = query
  let rows = database.selectFrom('document').selectAll().where('workspace', '=', workspace).where('noun', '=', noun)
  if (state !== undefined) rows = rows.where('state', '=', state)
  // In letters, not as a parameter: only so does a planner see that the index of keys will do.
  if (key !== undefined) rows = rows.where('key', '=', key).where(sql<boolean>`key <> ''`)
  if (contact !== undefined) rows = rows.where('contact', '=', contact)
  if (from !== undefined) rows = rows.where('at', '>=', from)
  if (until !== undefined) rows = rows.where('at', '<=', until)
  const order = isOldestFirst ? 'asc' : 'desc'
  return rows.orderBy('at', order).orderBy('id', order).limit(limit)
}

function readDocument({ id, state, key, contact, at, payload }: DocumentTable): Document {
  return { id, state, key, contact, at: Number(at), value: JSON.parse(payload) as unknown }
}

export function writeDocument({ workspace }: Scope, noun: string, document: Document): DocumentTable {
  const { id, state, key, contact, at, value } = document
  return { workspace, noun, id, state, key, contact, at, payload: JSON.stringify(value) }
}
