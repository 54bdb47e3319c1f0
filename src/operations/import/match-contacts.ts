// Which kept contact a found person is: certain by an address that is theirs alone, not by one that people share.
import type { Address } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'
import { findKept } from '../duplicates/merge-record.ts'
import type { Reader } from '../ports.ts'
import { isPersonal } from './personal-address.ts'

/**
 * An address that more people have than these is a switchboard's, or was typed into every row: it tells nobody apart, and
 * to compare each with all the others would take a day.
 */
export const crowd = 100

/** Those among whom a person is looked for. */
export interface Known {
  /** The ids of the contacts who have the address, in order; of a crowd some, and more than `crowd`. */
  holders(address: Address): readonly string[]
  contact(id: string): Contact | undefined
}

/** The id of the contact, or undefined when the person is new. An email address decides before a number or a profile. */
export async function findMatch(reader: Reader, draft: ContactDraft, ownId: string): Promise<string | undefined> {
  const matches = await reader.contacts.findByAddresses(draft.addresses)
  const holders = new Map(
    draft.addresses.map(address => [
      address,
      matches.filter(match => match.address === address).map(match => match.contact),
    ]),
  )
  const compared = [...holders.values()].filter(ids => ids.length <= crowd).flat()
  const contacts = await reader.many.contacts([...new Set([ownId, ...compared])])
  const matched = matchAmong(
    {
      holders: address => holders.get(address)!,
      contact: id => contacts.get(id)?.contact,
    },
    draft,
    ownId,
  )
  // Whoever was merged is found under the id that they had.
  return matched ?? (await findKept(reader, ownId))?.contact.id
}

/** As findMatch, among contacts that are in memory. */
export function matchAmong(known: Known, draft: ContactDraft, ownId: string | undefined): string | undefined {
  for (const address of draft.addresses) {
    const ids = known.holders(address)
    const match = isPersonal(address) ? ids[0] : findNamesake(known, draft, ids)
    if (match !== undefined) return match
  }
  return ownId !== undefined && known.contact(ownId) ? ownId : undefined
}

/** A number or an office's address is shared by people of different names; one without a name may be any of them. */
function findNamesake(known: Known, draft: ContactDraft, ids: readonly string[]): string | undefined {
  if (ids.length === 0 || ids.length > crowd) return undefined
  const name = writtenName(draft.name)
  const written = name && plain(name)
  return ids.find(id => {
    const contact = known.contact(id)
    return contact && (!contact.name || !written || plainName(contact) === written)
  })
}

const plainNames = new WeakMap<Contact, string>()

/** Kept, since each of a page's people may be compared with each of an office's. */
function plainName(contact: Contact): string {
  const known = plainNames.get(contact)
  if (known !== undefined) return known
  const name = plain(contact.name ?? '')
  plainNames.set(contact, name)
  return name
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s.,-]/gu, '')
    .toLowerCase()
}
