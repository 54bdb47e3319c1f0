// Erases a person: every row about them, and what of it would stay readable in the database's files. Where they opted
// out, hashes of their addresses are kept, so that the same address, should it ever come back, is not written to.
import type { Instant } from '../domain/instant.ts'
import { forgetAmongColleagues } from './colleagues.ts'
import { forgetDismissals } from './duplicates/dismiss-pair.ts'
import { findRecord } from './find-record.ts'
import { forgetSubmissions } from './forms/forget-submissions.ts'
import { forgetCarts } from './hooks/forget-carts.ts'
import type { Tend } from './ports.ts'
import { forgetReferrals } from './referrals/forget-referrals.ts'
import { keepOptOuts } from './suppression.ts'

export interface Erasure {
  readonly workspace: string
  readonly contact: string
  readonly now: Instant
}

/** @throws Failure not_found */
export async function eraseContact(tend: Tend, { workspace, contact, now }: Erasure): Promise<void> {
  await tend.store.write(workspace, async writer => {
    const record = await findRecord(writer, contact)
    const { contact: person } = record
    await forgetAmongColleagues(tend, writer, { record, now })
    await forgetReferrals(tend, writer, { contact: person.id, now })
    await keepOptOuts(writer, person, now)
    await forgetDismissals(writer, person.id)
    await forgetSubmissions(writer, person)
    await forgetCarts(writer, person)
    // The records of their merges are about them, and go with them.
    await writer.contacts.remove(person.id)
  })
  await tend.store.forget()
}
