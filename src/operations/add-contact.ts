// Adds a contact with the first events of their timeline. An address that opted out before brings its opt-out along.
import type { Contact } from '../domain/contact.ts'
import type { Event } from '../domain/event.ts'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import { noteLikeness } from './duplicates/note-likeness.ts'
import { foldContact, sourceOf } from './fold-contact.ts'
import type { ContactRecord, StoredVerdict } from './kept.ts'
import type { Tend, Writer } from './ports.ts'
import { recordIn } from './record-event.ts'
import { inheritedOptOuts } from './suppression.ts'
import { ownerForNew } from './team/door-owner.ts'

export interface Addition {
  readonly contact: Contact
  /** The first of them is best a contact_added, which says where the contact came from. */
  readonly events: readonly Event[]
  /** Left out = whom the team’s rules name. */
  readonly owner?: string
  /** As ContactRecord.batch. */
  readonly batch?: string
  readonly now: Instant
}

/**
 * Adds the contact in a transaction of its own.
 *
 * @throws Failure conflict when the id is taken, or another contact has one of the addresses; bad_input as recordEvents
 */
export function addContact(tend: Tend, addition: Addition & { readonly workspace: string }): Promise<StoredVerdict> {
  return tend.store.write(addition.workspace, async writer => {
    await refuseTaken(writer, addition.contact)
    const verdict = await addIn(tend, writer, addition)
    await noteLikeness(writer, [addition.contact.id], addition.now)
    return verdict
  })
}

/**
 * As addContact, in a transaction that the caller began, for a contact whose addresses the caller has compared with
 * those of others: an import merges, and lets two people share a company's number.
 */
export async function addIn(tend: Tend, writer: Writer, addition: Addition): Promise<StoredVerdict> {
  const { contact, events, batch = null, now } = addition
  const source = sourceOf(events)
  const owner = addition.owner ?? (await ownerForNew(writer, { source, now }))
  const record: ContactRecord = { contact, owner, source, batch, addedAt: now }
  await writer.contacts.save(record)
  const all = [...events, ...(await inheritedOptOuts(writer, contact, now))]
  if (all.length === 0) return foldContact(tend, writer, { record, now })
  const { verdict } = await recordIn(tend, writer, { contact: contact.id, events: all, now })
  return verdict
}

async function refuseTaken(writer: Writer, contact: Contact): Promise<void> {
  if (await writer.contacts.find(contact.id)) {
    throw new Failure('conflict', `There is a contact with the id ${contact.id} already`)
  }
  const [taken] = await writer.contacts.findByAddresses(contact.addresses)
  if (taken)
    throw new Failure('conflict', `Contact ${taken.contact} has the address ${taken.address.value} already`, {
      act: 'Record what is new with that contact.',
    })
}
