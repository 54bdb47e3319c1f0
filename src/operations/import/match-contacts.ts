// Which kept contact a found person is: certain by an address that is theirs alone, not by one that people share.
import { type Address, addressKey } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { ContactDraft } from '../../formats/person/draft.ts'
import { writtenName } from '../../formats/person/person-name.ts'
import type { Reader } from '../ports.ts'

// Behind these sits whoever is there.
const shared =
  /^(info|office|contact|kontakt|contacto|sales|vertrieb|ventas|support|help|hello|hallo|hola|admin|team|mail|post|service|billing|accounts?|buchhaltung|marketing|hr|jobs|reception|empfang|secretar\w*|sekretariat|kanzlei|praxis)@/i

/** The id of the contact, or undefined when the person is new. An email address decides before a number or a profile. */
export async function findMatch(reader: Reader, draft: ContactDraft, ownId: string): Promise<string | undefined> {
  const matches = await reader.contacts.findByAddresses(draft.addresses)
  const own = await reader.contacts.find(ownId)
  if (matches.length === 0) return own?.contact.id
  for (const address of draft.addresses) {
    for (const match of matches.filter(found => isSame(found.address, address))) {
      if (isPersonal(address)) return match.contact
      const known = await reader.contacts.find(match.contact)
      if (known && isSameName(known.contact, draft)) return match.contact
    }
  }
  return own?.contact.id
}

function isPersonal({ channel, value }: Address): boolean {
  return channel === 'social' || (channel === 'email' && !shared.test(value))
}

function isSame(a: Address, b: Address): boolean {
  return a.channel === b.channel && addressKey(a) === addressKey(b)
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
