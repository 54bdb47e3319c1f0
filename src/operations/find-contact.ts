// Finding the contact that a person means: by id (of one who was merged, too), by address, or by a name that only one has.
import { type Address, addressKey } from '../domain/channel.ts'
import { Failure } from '../domain/failure.ts'
import { findKept } from './duplicates/merge-record.ts'
import type { ContactRecord } from './kept.ts'
import { didYouMean } from './nearest.ts'
import type { Reader } from './ports.ts'

/** @throws Failure not_found when nobody matches, ambiguous (naming them) when several do */
export async function findContact(reader: Reader, said: string): Promise<ContactRecord> {
  const byId = await findKept(reader, said)
  if (byId) return byId
  const byAddress = await reader.contacts.findByAddresses(addressesOf(said))
  const ids = [...new Set(byAddress.map(match => match.contact))]
  if (ids.length > 0) return onlyOne(said, await Promise.all(ids.map(id => reader.contacts.find(id))))
  const named = (await similar(reader, said)).filter(record => sameText(record.contact.name ?? '', said))
  if (named.length > 0) return onlyOne(said, named)
  throw await nobody(reader, said)
}

const mostSimilar = 200

async function similar(reader: Reader, part: string): Promise<ContactRecord[]> {
  const found = await reader.contacts.list({ text: part, limit: mostSimilar })
  return found.map(({ record }) => record)
}

/** What a text may be an address of. */
function addressesOf(said: string): Address[] {
  if (said.includes('@')) return [{ channel: 'email', value: said }]
  const isNumber = /^\+?[\d\s().-]{5,}$/.test(said)
  return isNumber ? [{ channel: 'phone', value: said }] : []
}

function onlyOne(said: string, records: readonly (ContactRecord | undefined)[]): ContactRecord {
  const found = records.filter(record => record !== undefined)
  if (found.length === 1) return found[0] as ContactRecord
  const some = found.slice(0, 5).map(({ contact }) => `${contact.id} (${contact.addresses[0]?.value ?? 'no address'})`)
  const more = found.length > some.length ? ' and others' : ''
  throw new Failure('ambiguous', `${found.length} contacts are called ${said}: ${some.join(', ')}${more}.`)
}

async function nobody(reader: Reader, said: string): Promise<Failure> {
  // A misspelt name has mostly its beginnings right.
  const parts = said.split(/\s+/).map(word => word.slice(0, 3))
  const records = (await Promise.all(parts.map(part => similar(reader, part)))).flat()
  const names = records.flatMap(({ contact }) => [
    ...(contact.name ? [contact.name] : []),
    ...contact.addresses.map(addressKey),
  ])
  return new Failure('not_found', `There is no contact with the id, address or name ${said}.${didYouMean(said, names)}`)
}

function sameText(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0
}
