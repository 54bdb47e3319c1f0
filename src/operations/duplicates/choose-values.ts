// The contact that two become: all addresses of both, and of each other field the value that is known, or was chosen.
import { type Address, addressKey } from '../../domain/channel.ts'
import type { Contact } from '../../domain/contact.ts'
import type { ContactRecord } from '../kept.ts'

export const chosenFields = ['name', 'company', 'timeZone', 'country', 'stage'] as const
export type ChosenField = (typeof chosenFields)[number]
/** Whose value stays; left out = that of the one who stays, where it is known. */
export type ValueChoice = Partial<Record<ChosenField, 'kept' | 'gone'>>

export function chooseRecord(kept: ContactRecord, gone: ContactRecord, choice: ValueChoice): ContactRecord {
  return {
    ...kept,
    contact: chooseContact(kept.contact, gone.contact, choice),
    // A load that is taken back takes its contacts with it: not one who was known beside it.
    batch: kept.batch === gone.batch ? kept.batch : null,
    addedAt: Math.min(kept.addedAt, gone.addedAt),
  }
}

function chooseContact(kept: Contact, gone: Contact, choice: ValueChoice): Contact {
  const values = chosenFields.map(field => {
    const [first, second] = choice[field] === 'gone' ? [gone, kept] : [kept, gone]
    return [field, first[field] ?? second[field]] as const
  })
  const known = Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Pick<Contact, 'timeZone'>
  return { id: kept.id, ...known, addresses: joinAddresses(kept.addresses, gone.addresses) }
}

function joinAddresses(kept: readonly Address[], gone: readonly Address[]): Address[] {
  const known = new Set(kept.map(placeOf))
  return [...kept, ...gone.filter(address => !known.has(placeOf(address)))]
}

/** Two spellings of one address are the same. */
export function placeOf(address: Address): string {
  return `${address.channel} ${addressKey(address)}`
}
