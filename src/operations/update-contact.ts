// Mends what is known of a contact: name, company, zone, stage, addresses. The timeline is folded anew, since a mended
// address makes them reachable and another zone moves their hours.
import type { Contact } from '../domain/contact.ts'
import type { Instant } from '../domain/instant.ts'
import { findRecord } from './find-record.ts'
import { foldContact } from './fold-contact.ts'
import type { StoredVerdict } from './kept.ts'
import type { Tend, Writer } from './ports.ts'
import { recordIn } from './record-event.ts'
import { inheritedOptOuts } from './suppression.ts'

export interface Mending {
  readonly contact: string
  /** What is left out stays; a field that is undefined is taken away. */
  readonly change: Partial<Omit<Contact, 'id'>>
  readonly now: Instant
}

/** @throws Failure not_found */
export function updateContact(tend: Tend, mending: Mending & { readonly workspace: string }): Promise<StoredVerdict> {
  return tend.store.write(mending.workspace, writer => updateIn(tend, writer, mending), { isShort: true })
}

/** As updateContact, in a transaction that the caller began. */
export async function updateIn(tend: Tend, writer: Writer, { contact, change, now }: Mending): Promise<StoredVerdict> {
  const before = await findRecord(writer, contact)
  const record = { ...before, contact: { ...before.contact, ...change } }
  await writer.contacts.save(record)
  const optOuts = change.addresses ? await inheritedOptOuts(writer, record.contact, now) : []
  const folded = await foldContact(tend, writer, { record, now })
  if (optOuts.length === 0) return folded
  return (await recordIn(tend, writer, { contact, events: optOuts, now })).verdict
}
