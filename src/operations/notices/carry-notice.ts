// Carries out one notice: claims it with its Message-ID, sends it, writes down what became of it. A process that ends in
// between leaves a claim behind, which resolve-notices.ts takes up; nothing is ever sent on a guess.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import { nextAfter } from '../mail/mailbox-limits.ts'
import { nextTryAt } from '../mail/next-try.ts'
import type { Mailbox, MailKit, OutgoingMail, PostAnswer } from '../mail/ports.ts'
import { keepCopy } from '../mail/sent-copies.ts'
import { pause } from '../mail/settle-dispatch.ts'
import { subjectKey } from '../mail/thread.ts'
import type { Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { clearNotice } from './clear-notice.ts'
import { type Delivery, findNotice, noticeMessageId, type QueuedNotice, saveNotice } from './queued-notice.ts'

export interface CarryingNotice {
  readonly workspace: string
  readonly id: string
  readonly closed: ReadonlySet<string>
}

export interface CarriedNotice {
  readonly queued: QueuedNotice
  /** The mailbox that could not send; undefined where none is to blame. */
  readonly faulty?: string
}

/** Undefined where it waits, or another process is at it. */
export async function carryNotice(
  tend: Tend,
  kit: MailKit,
  carrying: CarryingNotice,
): Promise<CarriedNotice | undefined> {
  const { workspace } = carrying
  const claimed = await tend.store.write(
    workspace,
    writer => claim(writer, { ...carrying, now: tend.clock.now(), chance: kit.chance() }),
    { isShort: true },
  )
  if (!claimed) return undefined
  const { queued, mailbox } = claimed
  if (!mailbox || !queued.delivery) return { queued }
  const mail = outgoing(queued, queued.delivery, mailbox)
  const answer = await kit.post.send(mailbox, mail)
  if (answer.kind === 'accepted') await keepCopy(kit, mailbox, mail)
  const settling = { queued, answer, now: tend.clock.now(), chance: kit.chance() }
  const settled = await tend.store.write(workspace, writer => settle(tend, writer, settling), { isShort: true })
  return { queued: settled ?? queued, ...(answer.kind === 'mailbox' && { faulty: mailbox.id }) }
}

interface Claiming extends CarryingNotice {
  readonly now: Instant
  readonly chance: number
}

interface Claimed {
  readonly queued: QueuedNotice
  /** Left out where it ended in place of going out. */
  readonly mailbox?: Mailbox
}

async function claim(writer: Writer, { id, closed, now, chance }: Claiming): Promise<Claimed | undefined> {
  const queued = await findNotice(writer, id)
  if (queued?.state !== 'waiting') return undefined
  const clearance = await clearNotice(writer, { queued, now, closed })
  switch (clearance.may) {
    case 'wait':
      return undefined
    case 'end': {
      const { state, because } = clearance
      return { queued: await saveNotice(writer, { ...queued, state, at: now, says: because }) }
    }
    case 'go': {
      const { mailbox } = clearance
      const delivery = deliveryOf(writer.workspace, { queued, mailbox, now })
      const claimed = await saveNotice(writer, { ...queued, state: 'claimed', at: now, delivery })
      await writer.mail.mailboxes.save({ ...mailbox, notBefore: nextAfter(mailbox, now, chance) })
      return { queued: claimed, mailbox }
    }
  }
}

interface ToClaim {
  readonly queued: QueuedNotice
  readonly mailbox: Mailbox
  readonly now: Instant
}

function deliveryOf(workspace: string, { queued, mailbox, now }: ToClaim): Delivery {
  const { notice, delivery } = queued
  const domain = mailbox.address.split('@')[1] as string
  return {
    mailbox: mailbox.id,
    messageId: delivery?.messageId ?? noticeMessageId(workspace, notice.id, domain),
    attempts: (delivery?.attempts ?? 0) + 1,
    claimedAt: now,
    sentAt: null,
    isMailboxFault: false,
  }
}

function outgoing({ notice }: QueuedNotice, { messageId, claimedAt }: Delivery, mailbox: Mailbox): OutgoingMail {
  const { to, subject, text, calendar } = notice
  return {
    ...{ messageId, subject, text },
    date: claimedAt,
    from: { name: mailbox.name, address: mailbox.address },
    to: { name: to.name ?? null, address: to.address },
    html: null,
    inReplyTo: null,
    references: [],
    unsubscribe: null,
    isAutomatic: true,
    ...(calendar && { calendar }),
  }
}

interface Settling {
  readonly queued: QueuedNotice
  readonly answer: PostAnswer
  readonly now: Instant
  readonly chance: number
}

/** Undefined when the person was erased meanwhile. */
async function settle(tend: Tend, writer: Writer, settling: Settling): Promise<QueuedNotice | undefined> {
  const { queued, answer, now, chance } = settling
  const kept = await findNotice(writer, queued.notice.id)
  if (!kept?.delivery || kept.delivery.claimedAt !== queued.delivery?.claimedAt) return undefined
  const { delivery } = kept
  const says = answer.says
  switch (answer.kind) {
    case 'accepted':
      return confirmNotice(writer, { queued: { ...kept, says }, at: now })
    case 'unknown':
      return saveNotice(writer, { ...kept, state: 'unconfirmed', says: `${says}, after the message was handed over` })
    case 'later':
    case 'mailbox': {
      const isMailboxFault = answer.kind === 'mailbox'
      if (answer.kind === 'mailbox' && answer.isLogin) await pause(writer, delivery.mailbox, says)
      const at = nextTryAt({ attempts: delivery.attempts, now, chance })
      if (at === undefined) return saveNotice(writer, { ...kept, state: 'failed', at: now, says })
      return saveNotice(writer, { ...kept, state: 'waiting', at, says, delivery: { ...delivery, isMailboxFault } })
    }
    case 'refused':
      return saveNotice(writer, { ...kept, state: 'failed', at: now, says })
    case 'recipient':
      await tellBounce(tend, writer, { ...settling, severity: answer.severity })
      return saveNotice(writer, { ...kept, state: 'failed', at: now, says })
  }
}

async function tellBounce(
  tend: Tend,
  writer: Writer,
  { queued, severity, now }: Settling & { readonly severity: 'hard' | 'soft' },
): Promise<void> {
  const { notice, delivery } = queued
  if (notice.contact === null || !delivery) return
  const id = `mail:${delivery.messageId}:bounce:${delivery.claimedAt}`
  const address = notice.to.address
  const event: Event = { id, at: now, kind: 'bounce_received', channel: 'email', address, severity }
  await recordIn(tend, writer, { contact: notice.contact, events: [event], now })
}

/** It went out: kept as a message of ours too, so that an answer finds the person whom it is about. */
export async function confirmNotice(
  writer: Writer,
  { queued, at }: { readonly queued: QueuedNotice; readonly at: Instant },
): Promise<QueuedNotice> {
  const { notice, delivery } = queued
  if (!delivery) return queued
  const sent = await saveNotice(writer, { ...queued, state: 'sent', at, delivery: { ...delivery, sentAt: at } })
  const { messageId, mailbox } = delivery
  if (notice.contact === null || (await writer.mail.messages.findById(messageId))) return sent
  await writer.mail.messages.save({
    ...{ mailbox, messageId, at },
    inReplyTo: null,
    references: [],
    thread: messageId,
    contact: notice.contact,
    event: null,
    direction: 'out',
    class: 'human',
    folder: '',
    uid: null,
    from: (await writer.mail.mailboxes.find(mailbox))?.address ?? '',
    to: [notice.to.address],
    subject: notice.subject,
    subjectKey: subjectKey(notice.subject),
  })
  return sent
}
