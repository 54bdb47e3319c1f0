// Which kept contact a found person is: certain by an address that is theirs alone, not by one that people share.
import type { Address } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'
import { findKept } from '../duplicates/merge-record.ts'
import type { Reader } from '../ports.ts'
import { isPersonal } from './personal-address.ts'

/** Those among whom a person is looked for. */
export interface Known {
  /** The ids of the contacts who have the address, in order. */
  holders(address: Address): readonly string[]
  contact(id: string): Contact | undefined
}

/** The id of the contact, or undefined when the person is new. An email address decides before a number or a profile. */
export async function findMatch(reader: Reader, draft: ContactDraft, ownId: string): Promise<string | undefined> {
  const matches = await reader.contacts.findByAddresses(draft.addresses)
  const contacts = await reader.many.contacts([...new Set([ownId, ...matches.map(match => match.contact)])])
  const matched = matchAmong(
    {
      holders: address => matches.filter(match => match.address === address).map(match => match.contact),
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
    for (const id of known.holders(address)) {
      if (isPersonal(address)) return id
      const contact = known.contact(id)
      if (contact && isSameName(contact, draft)) return id
    }
  }
  return ownId !== undefined && known.contact(ownId) ? ownId : undefined
}

/** A number or an office's address is shared by people of different names; one without a name may be any of them. */
function isSameName({ name }: Contact, draft: ContactDraft): boolean {
  const other = writtenName(draft.name)
  return !name || !other || plain(name) === plain(other)
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s.,-]/gu, '')
    .toLowerCase()
}
