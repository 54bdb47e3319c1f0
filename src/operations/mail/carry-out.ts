// Carries out one approved draft: claims it with a fixed Message-ID, sends it, writes down what became of it. A process
// that ends in between leaves a claim behind, which resolve-dispatch.ts takes up; nothing is ever sent on a guess.
//
//   clear ─▶ claim (one transaction) ─▶ send ─▶ settle (one transaction): sent, waiting, failed or unconfirmed
import type { Instant } from '../../domain/instant.ts'
import { newId } from '../new-id.ts'
import type { Tend, Writer } from '../ports.ts'
import { type Clearance, clearDispatch } from './clear-dispatch.ts'
import { nextAfter } from './mailbox-limits.ts'
import { outgoingMail } from './outgoing-mail.ts'
import type { Dispatch, Draft, Mailbox, MailKit, OutgoingMail } from './ports.ts'
import { keepCopy } from './sent-copies.ts'
import { settle } from './settle-dispatch.ts'

export interface Carrying {
  readonly workspace: string
  readonly draft: string
  readonly now: () => Instant
}

export type CarriedOut =
  | { readonly did: 'send'; readonly draft: Draft; readonly dispatch: Dispatch; readonly isMailboxFault: boolean }
  | { readonly did: 'wait' | 'withdraw'; readonly draft: Draft; readonly because: string; readonly ofMailbox?: string }

/** Undefined where the draft is not approved any more. */
export async function carryOut(tend: Tend, kit: MailKit, carrying: Carrying): Promise<CarriedOut | undefined> {
  const { workspace, now } = carrying
  const claimed = await tend.store.write(workspace, writer => claim(tend, kit, { ...carrying, writer }), {
    isShort: true,
  })
  if (!claimed || !('mail' in claimed)) return claimed
  const { draft, dispatch, mailbox, mail } = claimed
  const answer = await kit.post.send(mailbox, mail)
  if (answer.kind === 'accepted') await keepCopy(kit, mailbox, mail)
  const settlement = { dispatch, draft, answer, now: now(), chance: kit.chance() }
  const settled = await tend.store.write(workspace, writer => settle(tend, writer, settlement), { isShort: true })
  return { did: 'send', draft, dispatch: settled ?? dispatch, isMailboxFault: answer.kind === 'mailbox' }
}

interface Claimed {
  readonly draft: Draft
  readonly dispatch: Dispatch
  readonly mailbox: Mailbox
  readonly mail: OutgoingMail
}

async function claim(
  tend: Tend,
  kit: MailKit,
  { writer, draft: id, now: clock }: Carrying & { readonly writer: Writer },
): Promise<Claimed | Extract<CarriedOut, { did: 'wait' | 'withdraw' }> | undefined> {
  const now = clock()
  const draft = await writer.mail.drafts.find(id)
  if (draft?.state !== 'approved') return undefined
  const clearance = await clearDispatch(tend, writer, { draft, now })
  if (clearance.may === 'withdraw') await writer.mail.drafts.save(withdrawn(draft, clearance.because, now))
  if (clearance.may === 'withdraw' && clearance.before) await writer.mail.dispatches.save(letGo(clearance))
  if (clearance.may !== 'go') {
    const { because } = clearance
    const ofMailbox = clearance.may === 'wait' ? clearance.ofMailbox : undefined
    return { did: clearance.may, draft, because, ...(ofMailbox === undefined ? {} : { ofMailbox }) }
  }
  const { mailbox, record, before } = clearance
  const dispatch = dispatchOf({ draft, mailbox, before, now })
  if (!(await insertOrTakeUp(writer, dispatch, before))) return undefined
  await writer.mail.mailboxes.save({ ...mailbox, notBefore: nextAfter(mailbox, now, kit.chance()) })
  const { messageId } = dispatch
  const mail = await outgoingMail(writer, kit.vault, { draft, contact: record.contact, mailbox, messageId, now })
  return { draft, dispatch, mailbox, mail }
}

function withdrawn(draft: Draft, because: string, now: Instant): Draft {
  return { ...draft, state: 'withdrawn', reason: because, changedAt: now }
}

/** What waited for another try needs none any more. */
function letGo({ before, because }: Extract<Clearance, { may: 'withdraw' }>): Dispatch {
  return { ...(before as Dispatch), state: 'skipped', nextTryAt: null, said: because }
}

/** Within a transaction there is one writer, so a row that waits can be taken up without a race. */
async function insertOrTakeUp(writer: Writer, dispatch: Dispatch, before: Dispatch | undefined): Promise<boolean> {
  if (!before) return writer.mail.dispatches.claim(dispatch)
  await writer.mail.dispatches.save(dispatch)
  return true
}

interface ToClaim {
  readonly draft: Draft
  readonly mailbox: Mailbox
  readonly before: Dispatch | undefined
  readonly now: Instant
}

function dispatchOf({ draft, mailbox, before, now }: ToClaim): Dispatch {
  const { contact, occasion, step, intent, to, id } = draft
  return {
    ...{ contact, occasion, step, intent, to, draft: id, mailbox: mailbox.id },
    // A try again is the same message to whoever has it already.
    messageId: before?.messageId ?? `${newId(now)}@${mailbox.address.split('@')[1]}`,
    state: 'claimed',
    // What failed or was let go begins anew: a person has looked at it.
    attempts: (before?.state === 'waiting' ? before.attempts : 0) + 1,
    claimedAt: now,
    nextTryAt: null,
    sentAt: null,
    said: null,
    outcome: null,
    outcomeAt: null,
  }
}
