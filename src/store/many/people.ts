// People as rows, a page of them at once: contacts, addresses, events, standings, verdicts and the totals of these.
import type { KeptPeople, Person } from '../../operations/many.ts'
import { writeAddress, writeRecord } from '../contact-row.ts'
import type { AddressTable } from '../schema.ts'
import type { Scope } from '../scope.ts'
import { writeStanding } from '../standing-row.ts'
import { writeEvent } from '../timelines.ts'
import { addTotals, type Sort, sortColumns } from '../verdict-totals.ts'
import { writeVerdictRow } from '../verdicts.ts'

export async function keepPeople(scope: Scope, { added, changed, recordedAt }: KeptPeople): Promise<void> {
  await writeAll(scope, { people: added, recordedAt })
  if (changed.length === 0) return
  const sorts = await readSorts(
    scope,
    changed.map(person => person.record.contact.id),
  )
  await addTotals(scope, sorts, -1)
  await dropAddresses(scope, changed)
  await writeAll(scope, { people: changed, recordedAt, taken: 'replace' })
}

interface Writing {
  readonly people: readonly Person[]
  readonly recordedAt: number
  /** Where they are kept already. */
  readonly taken?: 'replace'
}

async function writeAll(scope: Scope, { people, recordedAt, taken }: Writing): Promise<void> {
  const { database, workspace, bulk } = scope
  const frames = people.map(({ record }) => ({ workspace, contact: record.contact.id }))
  const by = (...key: string[]) => (taken ? { taken: { key: ['workspace', ...key], do: taken } } : {})
  const contacts = people.map(({ record }) => ({ workspace, ...writeRecord(record) }))
  await bulk.insert(database, { table: 'contact', rows: contacts, ...by('id') })
  await bulk.insert(database, {
    table: 'address',
    rows: inKeyOrder(people.flatMap(person => addressesOf(workspace, person))),
  })
  const events = people.flatMap(({ news }, place) =>
    news.map(event => writeEvent(event, { ...frames[place]!, recorded_at: recordedAt })),
  )
  await bulk.insert(database, { table: 'event', rows: events })
  const standings = people.map(({ standing }, place) => ({ ...frames[place]!, payload: writeStanding(standing) }))
  await bulk.insert(database, { table: 'standing', rows: standings, ...by('contact') })
  const verdicts = people.map(({ verdict }, place) => ({ ...frames[place]!, ...writeVerdictRow(verdict) }))
  await bulk.insert(database, { table: 'verdict', rows: verdicts, ...by('contact') })
  await addTotals(scope, verdicts, 1)
}

/** A number listed as phone and as sms is one row. */
function addressesOf(workspace: string, { record: { contact } }: Person): AddressTable[] {
  const rows = new Map<string, AddressTable>()
  for (const address of contact.addresses) {
    const { family, key } = writeAddress(address)
    rows.set(`${family} ${key}`, { workspace, family, key, contact: contact.id })
  }
  return [...rows.values()]
}

/** So that those that fall on one page of the index are written one after the other. */
function inKeyOrder(addresses: AddressTable[]): AddressTable[] {
  return addresses.sort((a, b) => (a.key < b.key ? -1 : 1))
}

async function dropAddresses({ database, workspace, bulk }: Scope, people: readonly Person[]): Promise<void> {
  const ids = people.map(person => person.record.contact.id)
  const all = database.deleteFrom('address').where('workspace', '=', workspace)
  await all.where(bulk.isAmong('contact', ids)).execute()
}

export function readSorts({ database, workspace, bulk }: Scope, contacts: readonly string[]): Promise<Sort[]> {
  const all = database.selectFrom('verdict').select(sortColumns).where('workspace', '=', workspace)
  return all.where(bulk.isAmong('contact', contacts)).execute()
}
