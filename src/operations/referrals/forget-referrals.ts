// Before somebody who was referred is erased: what their referrer is still promised about them is taken back, since
// nobody would be left to report of. What stays on the referrer's timeline is that they referred somebody, by an id that
// leads nowhere.
import type { Instant } from '../../domain/instant.ts'
import { referredOf } from '../../domain/referral.ts'
import { findKept } from '../duplicates/merge-record.ts'
import { foldContact } from '../fold-contact.ts'
import type { Tend, Writer } from '../ports.ts'

export async function forgetReferrals(
  tend: Tend,
  writer: Writer,
  { contact, now }: { readonly contact: string; readonly now: Instant },
): Promise<void> {
  const said = (await writer.timelines.standing(contact))?.referrer
  const record = said ? await findKept(writer, said) : undefined
  if (!record) return
  const events = await writer.timelines.events(record.contact.id)
  let taken = 0
  for (const event of events) {
    const referred = event.kind === 'promise_made' ? referredOf(event.promise) : undefined
    // By the id that they had before they were merged, too.
    if (referred === undefined || (await findKept(writer, referred))?.contact.id !== contact) continue
    await writer.timelines.retract(record.contact.id, { event: event.id, at: now })
    taken++
  }
  if (taken > 0) await foldContact(tend, writer, { record, now })
}
