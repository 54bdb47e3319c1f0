// Many contacts at once as rows: the reading of them; the writing is people.ts's.
import { type SqlBool, sql } from 'kysely'
import type { WholeTimeline } from '../../operations/kept.ts'
import type { ManyWriter } from '../../operations/many.ts'
import { readRecord, writeAddress } from '../contact-row.ts'
import { writeDocument } from '../documents.ts'
import type { Scope } from '../scope.ts'
import { readWholes } from '../timelines.ts'
import { keepPeople } from './people.ts'
import { removePeople } from './remove-people.ts'

export function manyIn(scope: Scope): ManyWriter {
  const { database, workspace, bulk } = scope
  return {
    async contacts(ids) {
      if (ids.length === 0) return new Map()
      const all = database.selectFrom('contact').selectAll().where('workspace', '=', workspace)
      const rows = await all.where(bulk.isAmong('id', ids)).execute()
      return new Map(rows.map(row => [row.id, readRecord(row)]))
    },
    holders: (addresses, most) => readHolders(scope, addresses.map(writeAddress), most),
    withOptOut: addresses => readWithOptOut(scope, addresses.map(writeAddress)),
    async aboutWhom(noun, state, keys) {
      if (keys.length === 0) return new Map()
      const all = database.selectFrom('document').select(['key', 'contact']).where('workspace', '=', workspace)
      const ofState = all.where('noun', '=', noun).where('state', '=', state)
      // As a literal: SQLite takes the partial index only when it can see that the condition holds.
      const keyed = ofState.where(sql<SqlBool>`key <> ''`)
      const rows = await keyed.where(bulk.isAmong('key', keys)).execute()
      return new Map(rows.flatMap(({ key, contact }) => (contact ? [[key, contact] as const] : [])))
    },
    async timelines(contacts): Promise<Map<string, WholeTimeline>> {
      return contacts.length === 0 ? new Map() : readWholes(scope, contacts)
    },
    async suppressed(hashes) {
      if (hashes.length === 0) return new Set()
      const all = database.selectFrom('suppression').select('hash').where('workspace', '=', workspace)
      const rows = await all.where(bulk.isAmong('hash', hashes)).execute()
      return new Set(rows.map(row => row.hash))
    },
    async ofBatch(batch, { after = '', limit }) {
      const all = database.selectFrom('contact').selectAll().where('workspace', '=', workspace)
      const rows = await all.where('batch', '=', batch).where('id', '>', after).orderBy('id').limit(limit).execute()
      return rows.map(readRecord)
    },
    keep: people => keepPeople(scope, people),
    retract: retractions =>
      bulk.insert(database, {
        table: 'retraction',
        rows: retractions.map(({ contact, event, at }) => ({ workspace, contact, event, at })),
        taken: { key: ['workspace', 'contact', 'event'], do: 'skip' },
      }),
    addDocuments: (noun, documents) =>
      bulk.insert(database, {
        table: 'document',
        rows: documents.map(document => writeDocument(scope, noun, document)),
        taken: { key: ['workspace', 'noun', 'id'], do: 'skip' },
      }),
    remove: contacts => removePeople(scope, contacts),
    beginLoad: how => bulk.beginLoad(database, how),
  }
}

type AddressKey = ReturnType<typeof writeAddress>

/** By `family key`. */
async function readHolders(
  { database, workspace, bulk }: Scope,
  addresses: readonly AddressKey[],
  most: number,
): Promise<Map<string, string[]>> {
  const holders = new Map<string, string[]>()
  for (const [family, own] of Map.groupBy(addresses, address => address.family)) {
    const keys = [...new Set(own.map(address => address.key))]
    const all = database.selectFrom('address').select(['key', 'contact']).where('workspace', '=', workspace)
    const rows = await all.where('family', '=', family).where(bulk.isAmong('key', keys)).execute()
    for (const { key, contact } of rows) {
      const place = `${family} ${key}`
      const known = holders.get(place)
      if (!known) holders.set(place, [contact])
      else if (known.length <= most) known.push(contact)
    }
  }
  // Sorted here: SQLite, asked for an order, would rather read the whole index of contacts than look the keys up.
  for (const ids of holders.values()) if (ids.length > 1) ids.sort()
  return holders
}

async function readWithOptOut(
  { database, workspace, bulk }: Scope,
  addresses: readonly AddressKey[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const [family, own] of Map.groupBy(addresses, address => address.family)) {
    const keys = [...new Set(own.map(address => address.key))]
    const all = database.selectFrom('address').select('key').where('workspace', '=', workspace)
    const rows = await all
      .where('family', '=', family)
      .where(bulk.isAmong('key', keys))
      // As a condition and not a join, which SQLite would begin with all events of the workspace.
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('event')
            .select('event.id')
            .whereRef('event.workspace', '=', 'address.workspace')
            .whereRef('event.contact', '=', 'address.contact')
            .where('event.kind', 'in', ['opted_out', 'complaint_received']),
        ),
      )
      .execute()
    for (const { key } of rows) found.add(`${family} ${key}`)
  }
  return found
}
