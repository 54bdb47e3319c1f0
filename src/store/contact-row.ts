// A contact between its row and the record that the operations see.
import type { Address } from '../domain/channel.ts'
import { addressFamily, addressKey } from '../domain/channel.ts'
import type { Contact } from '../domain/contact.ts'
import type { Source } from '../domain/event.ts'
import type { ContactRecord } from '../operations/kept.ts'
import type { ContactTable } from './schema.ts'

type Columns = Pick<ContactTable, 'owner' | 'source_kind' | 'source_name' | 'batch' | 'added_at' | 'payload'>

// PostgreSQL takes 2,704 bytes in a row of an index; four bytes a character is the most.
const longestSortKey = 100
const longestSearchText = 400

export function readRecord(row: Columns): ContactRecord {
  return {
    contact: JSON.parse(row.payload) as Contact,
    owner: row.owner,
    source: readSource(row),
    batch: row.batch,
    addedAt: row.added_at,
  }
}

export function writeRecord({
  contact,
  owner,
  source,
  batch,
  addedAt,
}: ContactRecord): Omit<ContactTable, 'workspace'> {
  const texts = [contact.name, contact.company, ...contact.addresses.map(address => address.value)]
  const shown = texts.filter(text => text !== undefined)
  return {
    id: contact.id,
    owner,
    sort_key: (shown[0] ?? '').toLowerCase().slice(0, longestSortKey),
    search_text: shown.join('\n').toLowerCase().slice(0, longestSearchText),
    source_kind: source?.kind ?? null,
    source_name: source?.name ?? null,
    batch,
    added_at: addedAt,
    payload: JSON.stringify(contact),
  }
}

/** Under which rows of the address table an address is found. */
export function writeAddress(address: Address): { family: string; key: string } {
  return { family: addressFamily(address), key: addressKey(address) }
}

export function readSource(row: Pick<Columns, 'source_kind' | 'source_name'>): Source | null {
  if (row.source_kind === null) return null
  const kind = row.source_kind as Source['kind']
  return row.source_name === null ? { kind } : { kind, name: row.source_name }
}
