// Before somebody who was referred is erased: what their referrer is still promised about them is taken back, since
// nobody would be left to report of. What stays on the referrer's timeline is that they referred somebody, by an id that
// leads nowhere.
import type { Instant } from '../../domain/instant.ts'
import { reportPromise } from '../../domain/referral.ts'
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
  const promises = events.filter(event => event.kind === 'promise_made' && event.promise === reportPromise(contact))
  for (const { id } of promises) await writer.timelines.retract(record.contact.id, { event: id, at: now })
  if (promises.length > 0) await foldContact(tend, writer, { record, now })
}
