// Writes down what became of a try, in one transaction: the dispatch, the draft, and on the timeline the touch or bounce.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { findIllness } from './mailbox-limits.ts'
import { nextTryAt } from './next-try.ts'
import type { Dispatch, Draft, Mailbox, Message, PostAnswer } from './ports.ts'
import { refusedPrefix } from './propose-drafts.ts'
import { subjectKey } from './thread.ts'

export interface Settlement {
  readonly dispatch: Dispatch
  readonly draft: Draft
  readonly answer: PostAnswer
  readonly now: Instant
  /** From 0 to 1: spreads the next try. */
  readonly chance: number
}

/** Answers the dispatch as it is kept; undefined when the contact was erased meanwhile. */
export async function settle(tend: Tend, writer: Writer, settlement: Settlement): Promise<Dispatch | undefined> {
  const { dispatch, answer, now } = settlement
  const kept = await writer.mail.dispatches.find(dispatch.contact, dispatch.occasion)
  if (!kept || kept.messageId !== dispatch.messageId) return undefined
  const said = answer.says
  switch (answer.kind) {
    case 'accepted':
      return confirm(tend, writer, { ...settlement, dispatch: { ...kept, said }, at: now })
    case 'unknown': {
      const unconfirmed: Dispatch = {
        ...kept,
        state: 'unconfirmed',
        said: `${said}, after the message was handed over`,
      }
      await writer.mail.dispatches.save(unconfirmed)
      return unconfirmed
    }
    case 'later':
    case 'mailbox':
      return tryLater(writer, { ...settlement, dispatch: { ...kept, said } })
    case 'refused':
      return refuse(writer, { ...settlement, dispatch: { ...kept, said } })
    case 'recipient':
      return bounce(tend, writer, { ...settlement, dispatch: { ...kept, said } })
  }
}

export interface Confirmation extends Pick<Settlement, 'dispatch' | 'now'> {
  /** Undefined after a restore: a backup holds dispatches and no drafts. */
  readonly draft: Draft | undefined
  readonly at: Instant
}

/** It went out: the touch is on the timeline in the transaction in which the dispatch becomes `sent`. */
export async function confirm(
  tend: Tend,
  writer: Writer,
  { dispatch, draft, at, now }: Confirmation,
): Promise<Dispatch> {
  const { contact, step, intent, messageId: message } = dispatch
  const id = `mail:${message}`
  const touch: Event = { id, at, kind: 'touch_sent', channel: 'email', intent, step, message }
  const sent: Dispatch = { ...dispatch, state: 'sent', sentAt: at, nextTryAt: null }
  await writer.mail.dispatches.save(sent)
  if (draft) {
    await writer.mail.drafts.save({ ...draft, state: 'sent', reason: null, changedAt: now })
    await keepMessage(writer, { dispatch: sent, draft, event: id })
  }
  if (!(await writer.timelines.find(contact, id))) await recordIn(tend, writer, { contact, events: [touch], now })
  return sent
}

/** What the sync keeps of a message that it reads, kept at once: an answer may come before the next sync. */
async function keepMessage(
  writer: Writer,
  { dispatch, draft, event }: Pick<Settlement, 'dispatch' | 'draft'> & { readonly event: string },
): Promise<void> {
  const { messageId, mailbox, contact, to } = dispatch
  if (await writer.mail.messages.findById(messageId)) return
  const { inReplyTo, references, subject } = draft
  const parent = inReplyTo === null ? undefined : await writer.mail.messages.findById(inReplyTo)
  const from = (await writer.mail.mailboxes.find(mailbox))?.address ?? ''
  const message: Message = {
    ...{ mailbox, messageId, inReplyTo, references, contact, event, from, subject },
    thread: parent?.thread ?? references[0] ?? messageId,
    direction: 'out',
    class: 'human',
    folder: '',
    uid: null,
    at: dispatch.sentAt ?? dispatch.claimedAt,
    to: [to],
    subjectKey: subjectKey(subject),
  }
  await writer.mail.messages.save(message)
}

async function tryLater(writer: Writer, settlement: Settlement): Promise<Dispatch> {
  const { dispatch, answer, now, chance } = settlement
  const next = nextTryAt({ attempts: dispatch.attempts, now, chance })
  if (next === undefined) return refuse(writer, settlement)
  if (answer.kind === 'mailbox' && answer.isLogin) await pause(writer, dispatch.mailbox, answer.says)
  const waiting: Dispatch = { ...dispatch, state: 'waiting', nextTryAt: next }
  await writer.mail.dispatches.save(waiting)
  return waiting
}

/** Pauses a mailbox with the reason. */
export async function pause(writer: Writer, id: string, because: string): Promise<void> {
  const mailbox = await writer.mail.mailboxes.find(id)
  if (mailbox)
    await writer.mail.mailboxes.save({ ...mailbox, state: 'paused', pausedBecause: because } satisfies Mailbox)
}

async function refuse(writer: Writer, { dispatch, draft, now }: Settlement): Promise<Dispatch> {
  const failed: Dispatch = { ...dispatch, state: 'failed', nextTryAt: null }
  await writer.mail.dispatches.save(failed)
  const reason = `${refusedPrefix}${dispatch.said}`
  await writer.mail.drafts.save({ ...draft, state: 'held', approvedBy: null, reason, changedAt: now })
  return failed
}

async function bounce(tend: Tend, writer: Writer, settlement: Settlement): Promise<Dispatch> {
  const { dispatch, answer, now } = settlement
  const failed = await refuse(writer, settlement)
  const bounced: Dispatch = { ...failed, outcome: 'bounced', outcomeAt: now }
  await writer.mail.dispatches.save(bounced)
  const { contact, to: address, messageId, claimedAt } = dispatch
  const severity = answer.kind === 'recipient' ? answer.severity : 'soft'
  const id = `mail:${messageId}:bounce:${claimedAt}`
  const event: Event = { id, at: now, kind: 'bounce_received', channel: 'email', address, severity }
  await recordIn(tend, writer, { contact, events: [event], now })
  const illness = await findIllness(writer, dispatch.mailbox, now)
  if (illness) await pause(writer, dispatch.mailbox, illness)
  return bounced
}
