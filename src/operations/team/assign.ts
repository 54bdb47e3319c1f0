// Who answers for a contact: given to one, or all of one's to another. The verdict goes onto the new owner's day list, by
// their own days.
import type { Instant } from '../../domain/instant.ts'
import { findRecord } from '../find-record.ts'
import { foldContact } from '../fold-contact.ts'
import type { Tend, Writer } from '../ports.ts'
import { renewVerdict } from '../renew-verdict.ts'

export interface Assigning {
  readonly contact: string
  readonly owner: string
  readonly now: Instant
}

/** False = they were the owner already. @throws Failure not_found without such a contact */
export async function assignIn(tend: Tend, writer: Writer, { contact, owner, now }: Assigning): Promise<boolean> {
  const before = await findRecord(writer, contact)
  if (before.owner === owner) return false
  const record = { ...before, owner }
  await writer.contacts.save(record)
  const standing = await writer.timelines.standing(contact)
  if (standing) await renewVerdict(tend, writer, { record, standing, now })
  else await foldContact(tend, writer, { record, now })
  return true
}

const contactsAPage = 500

/** Every contact of one owner to another; answers how many. */
export async function assignAll(
  tend: Tend,
  writer: Writer,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: Instant },
): Promise<number> {
  let moved = 0
  for (;;) {
    const page = await writer.contacts.list({ owner: from, limit: contactsAPage })
    for (const { record } of page) await assignIn(tend, writer, { contact: record.contact.id, owner: to, now })
    moved += page.length
    if (page.length < contactsAPage) return moved
  }
}
