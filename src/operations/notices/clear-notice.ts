// Whether a notice may go out at this very moment, and by which mailbox. No verdict and no hours are asked: the person
// waits for what they asked for just now. What they wished since then is.
import { addressKey } from '../../domain/channel.ts'
import type { Event } from '../../domain/event.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { restraintOf } from '../mail/mailbox-limits.ts'
import type { Mailbox } from '../mail/ports.ts'
import type { Reader } from '../ports.ts'
import { sampleBatch } from '../sample.ts'
import { mailBan } from './mail-ban.ts'
import type { Notice } from './notice.ts'
import type { QueuedNotice } from './queued-notice.ts'

export type NoticeClearance =
  | { readonly may: 'go'; readonly mailbox: Mailbox }
  | { readonly may: 'wait'; readonly because: string; readonly until: Instant | null }
  | { readonly may: 'end'; readonly state: 'expired' | 'withdrawn'; readonly because: string }

export interface NoticeClearing {
  readonly queued: QueuedNotice
  readonly now: Instant
  /** Mailboxes that failed in this pass. */
  readonly closed: ReadonlySet<string>
}

export async function clearNotice(reader: Reader, clearing: NoticeClearing): Promise<NoticeClearance> {
  const { queued, now } = clearing
  const { notice, at } = queued
  if (notice.expiresAt !== null && now >= notice.expiresAt) {
    return { may: 'end', state: 'expired', because: 'It could not go out in time, and is of no use any more' }
  }
  const wish = await wishAgainst(reader, notice)
  if (wish) return { may: 'end', state: 'withdrawn', because: wish }
  if (now < at) return { may: 'wait', because: 'Its time has not come', until: at }
  return pickMailbox(reader, clearing)
}

async function wishAgainst(reader: Reader, notice: Notice): Promise<string | null> {
  const { contact, to, askedAt, isUnproven } = notice
  const ban = isUnproven ? await mailBan(reader, to.address) : null
  if (ban || contact === null) return ban
  const record = await reader.contacts.find(contact)
  if (!record) return 'The person whom it is about is gone'
  if (record.batch === sampleBatch) return 'Nobody of the sample is written to'
  const address = { channel: 'email', value: to.address } as const
  const faults = (await reader.timelines.standing(contact))?.faults ?? []
  const isDead = faults.some(fault => fault.channel === 'email' && fault.isDead && fault.key === addressKey(address))
  if (isDead) return `${to.address} does not work any more: mail to it came back`
  const sharers = (await reader.contacts.findByAddresses([address])).map(match => match.contact)
  for (const person of new Set([contact, ...sharers])) {
    const said = wishAfter(await reader.timelines.events(person), askedAt)
    if (said) return `${to.address} ${said} after asking for it`
  }
  return null
}

/** What they said last, where it was said after the act that asked for the notice. */
function wishAfter(events: readonly Event[], askedAt: Instant): string | null {
  let wish: string | null = null
  for (const event of events) {
    if (event.at <= askedAt) continue
    if (event.kind === 'complaint_received' && event.channel === 'email') wish = 'marked our mail as spam'
    if (event.kind === 'opted_out' && (event.channel ?? 'email') === 'email') wish = 'opted out'
    if (event.kind === 'opted_in' && (event.channel ?? 'email') === 'email') wish = null
  }
  return wish
}

/** The gap between two messages is worth waiting for where a mail has a mailbox of its own; an hour is not. */
const worthWaitingMs = 5 * MINUTE_MS

/** Its own one, else the first that may send now; one that could not at the last try comes last. */
async function pickMailbox(reader: Reader, { queued, now, closed }: NoticeClearing): Promise<NoticeClearance> {
  const { delivery, notice } = queued
  const isDoubtful = ({ id }: Mailbox) => delivery?.isMailboxFault === true && delivery.mailbox === id
  const rankOf = (mailbox: Mailbox) => (isDoubtful(mailbox) ? 2 : mailbox.id === notice.from ? 0 : 1)
  const all = (await reader.mail.mailboxes.all()).toSorted((a, b) => rankOf(a) - rankOf(b))
  if (all.length === 0) return { may: 'wait', because: 'No mailbox is connected, so it can’t go out', until: null }
  const reasons: { because: string; until: Instant | null }[] = []
  for (const mailbox of all) {
    const restraint = closed.has(mailbox.id)
      ? { because: `${mailbox.address} can’t send just now`, until: null }
      : await restraintOf(reader, mailbox, now)
    if (!restraint) return { may: 'go', mailbox }
    const isShort = restraint.until !== null && restraint.until - now <= worthWaitingMs
    if (isShort && rankOf(mailbox) === 0) return { may: 'wait', ...restraint }
    reasons.push(restraint)
  }
  return { may: 'wait', because: reasons.map(({ because }) => because).join('; '), until: reasons[0]?.until ?? null }
}
