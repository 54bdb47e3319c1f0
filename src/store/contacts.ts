// Contacts as rows, with their addresses as an index to them.
import type { Address } from '../domain/channel.ts'
import type { Source } from '../domain/event.ts'
import type { ContactRecord } from '../operations/kept.ts'
import type { AddressMatch, ContactFilter, ContactSummary, ContactWriter } from '../operations/ports.ts'
import { readRecord, readSource, writeAddress, writeRecord } from './contact-row.ts'
import type { VerdictTable } from './schema.ts'
import type { Scope } from './scope.ts'
import { dropVerdict, readVerdict } from './verdicts.ts'

export function contactsIn(scope: Scope): ContactWriter {
  const { database, workspace } = scope
  const contacts = database.selectFrom('contact').where('workspace', '=', workspace)
  return {
    async find(id) {
      const row = await contacts.selectAll().where('id', '=', id).executeTakeFirst()
      return row && readRecord(row)
    },
    findByAddresses: addresses => findByAddresses(scope, addresses),
    list: filter => listContacts(scope, filter),
    async ids({ after = '', limit }) {
      const rows = await contacts.select('id').where('id', '>', after).orderBy('id').limit(limit).execute()
      return rows.map(row => row.id)
    },
    async page({ after = '', limit }) {
      const rows = await contacts.selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()
      return rows.map(readRecord)
    },
    async count() {
      const row = await contacts.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
      return Number(row.count)
    },
    async countBatch(batch) {
      const ofBatch = contacts.where('batch', '=', batch)
      const row = await ofBatch.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
      return Number(row.count)
    },
    async countBySource() {
      const rows = await contacts
        .select(['source_kind', 'source_name'])
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('source_kind', 'is not', null)
        .groupBy(['source_kind', 'source_name'])
        .orderBy('source_kind')
        .orderBy('source_name')
        .execute()
      return rows.map(row => ({ source: readSource(row) as Source, count: Number(row.count) }))
    },
    save: record => saveContact(scope, record),
    async remove(id) {
      await dropVerdict(scope, id)
      await database
        .deleteFrom('assignment')
        .where('workspace', '=', workspace)
        .where('scope', '=', 'contact')
        .where('key', '=', id)
        .execute()
      // Timeline, retractions, standing, verdict and addresses go by their foreign keys.
      await database.deleteFrom('contact').where('workspace', '=', workspace).where('id', '=', id).execute()
    },
  }
}

async function saveContact(scope: Scope, record: ContactRecord): Promise<void> {
  const { database, workspace } = scope
  const row = writeRecord(record)
  // Setting a key, even to what it is, makes SQLite look through the documents for rows that refer to it: it takes no
  // partial index for that.
  const { id: _, ...change } = row
  await database
    .insertInto('contact')
    .values({ workspace, ...row })
    .onConflict(conflict => conflict.columns(['workspace', 'id']).doUpdateSet(change))
    .execute()
  await database.deleteFrom('address').where('workspace', '=', workspace).where('contact', '=', row.id).execute()
  const addresses = record.contact.addresses.map(address => ({ workspace, contact: row.id, ...writeAddress(address) }))
  if (addresses.length === 0) return
  // A number listed as phone and as sms is one row.
  await database
    .insertInto('address')
    .values(addresses)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

async function findByAddresses(scope: Scope, addresses: readonly Address[]): Promise<AddressMatch[]> {
  const matches: AddressMatch[] = []
  for (const address of addresses) {
    const { family, key } = writeAddress(address)
    const rows = await scope.database
      .selectFrom('address')
      .select('contact')
      .where('workspace', '=', scope.workspace)
      .where('family', '=', family)
      .where('key', '=', key)
      .orderBy('contact')
      .execute()
    matches.push(...rows.map(row => ({ contact: row.contact, address })))
  }
  return matches
}

async function listContacts(scope: Scope, filter: ContactFilter): Promise<ContactSummary[]> {
  const rows = await filtered(scope, filter)
    .select(['contact.id', 'contact.owner', 'contact.source_kind', 'contact.source_name', 'contact.batch'])
    .select(['contact.added_at', 'contact.payload as contact_payload', 'verdict.contact', 'verdict.payload'])
    .select(['verdict.playbook', 'verdict.playbook_version', 'verdict.decided_at'])
    .orderBy('contact.sort_key')
    .orderBy('contact.id')
    .limit(filter.limit)
    .execute()
  return rows.map(row => ({
    record: readRecord({ ...row, payload: row.contact_payload }),
    verdict: row.payload === null ? undefined : readVerdict(row as unknown as VerdictTable),
  }))
}

function filtered({ database, workspace }: Scope, { text, verdict, owner, batch, after }: ContactFilter) {
  let query = database
    .selectFrom('contact')
    .leftJoin('verdict', join =>
      join.onRef('verdict.workspace', '=', 'contact.workspace').onRef('verdict.contact', '=', 'contact.id'),
    )
    .where('contact.workspace', '=', workspace)
  if (text) query = query.where('contact.search_text', 'like', `%${text.toLowerCase().replaceAll(/[%_\\]/g, '')}%`)
  if (verdict) query = query.where('verdict.kind', '=', verdict)
  if (owner) query = query.where('contact.owner', '=', owner)
  if (batch) query = query.where('contact.batch', '=', batch)
  if (after) {
    const last = writeRecord(after.record)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('contact.sort_key', 'contact.id'), '>', tuple(last.sort_key, last.id)),
    )
  }
  return query
}
