// Before somebody who was referred is erased: what their referrers are still promised about them is taken back, since
// nobody would be left to report of. What stays on the referrer's timeline is that they referred somebody, by an id that
// leads nowhere.
import type { Instant } from '../../domain/instant.ts'
import { referredOf } from '../../domain/referral.ts'
import { findKept } from '../duplicates/merge-record.ts'
import { findRecord } from '../find-record.ts'
import { foldContact } from '../fold-contact.ts'
import type { Tend, Writer } from '../ports.ts'
import { referrersOf } from './referrers-of.ts'

export async function forgetReferrals(
  tend: Tend,
  writer: Writer,
  { contact, now }: { readonly contact: string; readonly now: Instant },
): Promise<void> {
  for (const referrer of await referrersOf(writer, contact)) {
    const record = await findRecord(writer, referrer)
    const taken = await takeBack(writer, { referrer, contact, now })
    if (taken > 0) await foldContact(tend, writer, { record, now })
  }
}

interface Pair {
  readonly referrer: string
  readonly contact: string
  readonly now: Instant
}

async function takeBack(writer: Writer, { referrer, contact, now }: Pair): Promise<number> {
  let taken = 0
  for (const event of await writer.timelines.events(referrer)) {
    const referred = event.kind === 'promise_made' ? referredOf(event.promise) : undefined
    // By the id that they had before they were merged, too.
    if (referred === undefined || (await findKept(writer, referred))?.contact.id !== contact) continue
    await writer.timelines.retract(referrer, { event: event.id, at: now })
    taken++
  }
  return taken
}
