// Whether an approved draft may go out at this very moment: the verdict decided anew must still ask for this touch, the
// mailbox must have been read, the hours be theirs, nobody opted out, nothing else of theirs be on its way.
import { addressKey } from '../../domain/channel.ts'
import { formatInstant, type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { findRecord } from '../find-record.ts'
import type { ContactRecord } from '../kept.ts'
import type { Reader, Tend } from '../ports.ts'
import { sampleBatch } from '../sample.ts'
import { inheritedOptOuts } from '../suppression.ts'
import { type AskedTouch, askedTouch, plannedTouch } from './asked-touch.ts'
import { type FreshVerdict, freshVerdict } from './fresh-verdict.ts'
import { restraintOf } from './mailbox-limits.ts'
import type { Dispatch, DispatchState, Draft, Mailbox } from './ports.ts'

export type Clearance =
  | { readonly may: 'go'; readonly record: ContactRecord; readonly mailbox: Mailbox; readonly before?: Dispatch }
  /** Not now. `ofMailbox` = nothing else of this mailbox goes out either. */
  | { readonly may: 'wait'; readonly because: string; readonly until: Instant | null; readonly ofMailbox?: string }
  /** Nobody asks for it any more. */
  | { readonly may: 'withdraw'; readonly because: string; readonly before?: Dispatch }

export interface Clearing {
  readonly draft: Draft
  readonly now: Instant
}

/** A mailbox that was read longer ago may hold the answer that makes this touch wrong. */
const freshMs = 15 * MINUTE_MS

export async function clearDispatch(tend: Tend, reader: Reader, { draft, now }: Clearing): Promise<Clearance> {
  const mailbox = await reader.mail.mailboxes.find(draft.mailbox)
  if (!mailbox) return wait('Its mailbox was removed')
  const restraint = (await restraintOf(reader, mailbox, now)) ?? staleness(mailbox, draft, now)
  if (restraint) return { may: 'wait', ofMailbox: mailbox.id, ...restraint }
  if (now < draft.opensAt) return wait('Its time has not come', draft.opensAt)
  const record = await findRecord(reader, draft.contact)
  if (record.batch === sampleBatch) return wait('Nobody of the sample is written to')
  const fresh = await freshVerdict(tend, reader, { record, now })
  const before = await reader.mail.dispatches.find(draft.contact, draft.occasion)
  const refusal =
    disagreement(fresh, draft) ??
    (await suppression(reader, fresh, draft)) ??
    (await others(reader, { draft, now, before }))
  const waiting = before ? { before } : {}
  if (!refusal) return { may: 'go', record, mailbox, ...waiting }
  return refusal.may === 'withdraw' && before?.state === 'waiting' ? { ...refusal, before } : refusal
}

function wait(because: string, until: Instant | null = null): Clearance {
  return { may: 'wait', because, until }
}

export function isFresh({ syncedAt }: Pick<Mailbox, 'syncedAt'>, now: Instant): boolean {
  return syncedAt !== null && now - syncedAt <= freshMs
}

function staleness({ imap, syncedAt, address }: Mailbox, draft: Draft, now: Instant) {
  if (!imap) {
    if (draft.approvedBy === 'person') return null
    return {
      because: `${address} is not read, so nothing goes out by itself: a person approves each mail`,
      until: null,
    }
  }
  if (isFresh({ syncedAt }, now)) return null
  const since = syncedAt === null ? 'was never read' : `was last read at ${formatInstant(syncedAt)}`
  return { because: `${address} ${since}: an answer may lie in it`, until: null }
}

/** What the verdict says against it, at this moment. */
function disagreement(fresh: FreshVerdict, draft: Draft): Clearance | null {
  const asked = askedTouch(fresh)
  const { verdict } = fresh
  if (asked?.occasion === draft.occasion) return outOfHours(fresh, asked)
  if (plannedTouch(fresh)?.occasion === draft.occasion) {
    return wait(`The verdict is ${verdict.kind} (${verdict.rule})`, verdict.until ?? verdict.touch?.opensAt)
  }
  return { may: 'withdraw', because: `The verdict is ${verdict.kind} now (${verdict.rule}).` }
}

/** Whoever asked us something is answered at any hour; all else keeps to theirs. */
function outOfHours({ playbook, standing, now }: FreshVerdict, { kind }: AskedTouch): Clearance | null {
  if (kind === 'reply') return null
  const { opens } = playbook.hoursFor(standing.timeZone, standing.country).stretchAt(now)
  return opens > now ? wait('It is outside the hours in which they may be touched', opens) : null
}

async function suppression(reader: Reader, fresh: FreshVerdict, draft: Draft): Promise<Clearance | null> {
  const { standing, record, now } = fresh
  const address = { channel: 'email', value: draft.to } as const
  const isTheirs = standing.addresses.some(
    known => known.channel === 'email' && addressKey(known) === addressKey(address),
  )
  const isDead = standing.faults.some(
    ({ channel, key, isDead }) => channel === 'email' && isDead && key === addressKey(address),
  )
  if (!isTheirs || isDead) return { may: 'withdraw', because: `${draft.to} is no working address of theirs any more.` }
  // Somebody else at this address, or somebody who was erased, may have opted out since.
  const optOuts = await inheritedOptOuts(reader, { ...record.contact, addresses: [address] }, now)
  return optOuts.length > 0 ? { may: 'withdraw', because: `${draft.to} opted out.` } : null
}

const onTheirWay: readonly DispatchState[] = ['claimed', 'waiting', 'unconfirmed', 'held']

async function others(
  reader: Reader,
  { draft, now, before }: Clearing & { readonly before: Dispatch | undefined },
): Promise<Clearance | null> {
  const all = await reader.mail.dispatches.ofContact(draft.contact)
  const open = all.find(other => other.occasion !== draft.occasion && onTheirWay.includes(other.state))
  if (open) return wait(`An earlier mail to them is ${open.state} (${open.messageId})`)
  if (!before) return null
  switch (before.state) {
    case 'failed':
    case 'skipped':
      return null
    case 'waiting': {
      const { nextTryAt, said } = before
      return nextTryAt !== null && now < nextTryAt ? wait(`The server said: ${said}`, nextTryAt) : null
    }
    case 'sent':
      return { may: 'withdraw', because: 'It was sent already.' }
    default:
      return wait(`It is ${before.state}: ${before.said ?? before.messageId}`)
  }
}
