// A notice as it is kept: what is to be said, and how far it has come. Its key is its Message-ID once it was claimed, so
// that it is known again wherever it is met: in the Sent folder, in an answer, in a report.
import { createHash } from 'node:crypto'
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import type { Reader, Writer } from '../ports.ts'
import { type Notice, noticeNoun } from './notice.ts'

/**
 * waiting: goes out when it is due and a mailbox may send. claimed: a process is at it. unconfirmed: whether the server
 * took it is not known. held: a person must look. failed: refused for good. expired: of no use any more. withdrawn: taken
 * back, or stopped by a wish to hear no more.
 */
export const noticeStates = [
  'waiting',
  'claimed',
  'sent',
  'failed',
  'unconfirmed',
  'held',
  'expired',
  'withdrawn',
] as const
export type NoticeState = (typeof noticeStates)[number]

/** The try that was made last. */
export interface Delivery {
  readonly mailbox: string
  /** Fixed by the first try, without angle brackets: every try and every lookup names it. */
  readonly messageId: string
  readonly attempts: number
  readonly claimedAt: Instant
  readonly sentAt: Instant | null
  /** True where the mailbox itself could not send: the next try goes by another one, where there is one. */
  readonly isMailboxFault: boolean
}

export interface QueuedNotice {
  readonly notice: Notice
  readonly state: NoticeState
  /** While it waits: when it goes out at the soonest. Else when it came to its state. */
  readonly at: Instant
  readonly delivery: Delivery | null
  /** What the server said last, or why it is not sent; null where nothing is to be said. */
  readonly says: string | null
}

interface Kept extends Notice {
  readonly delivery?: Delivery
  readonly says?: string
}

export async function findNotice(reader: Reader, id: string): Promise<QueuedNotice | undefined> {
  const document = await reader.documents.find(noticeNoun, id)
  return document && readNotice(document)
}

export async function findNoticeByMessageId(reader: Reader, messageId: string): Promise<QueuedNotice | undefined> {
  const [document] = await reader.documents.list(noticeNoun, { key: messageId, limit: 1 })
  return document && readNotice(document)
}

export interface NoticeQuery {
  readonly state?: NoticeState
  readonly until?: Instant
  readonly isOldestFirst?: boolean
  readonly limit: number
}

export async function listNotices(reader: Reader, query: NoticeQuery): Promise<QueuedNotice[]> {
  return (await reader.documents.list(noticeNoun, query)).map(readNotice)
}

/** Answers what it was given, as it is kept now. */
export async function saveNotice(writer: Writer, queued: QueuedNotice): Promise<QueuedNotice> {
  const { notice, state, at, delivery, says } = queued
  const { id, contact, tellsOf = null } = notice
  const value: Kept = { ...notice, ...(delivery && { delivery }), ...(says !== null && { says }) }
  await writer.documents.save(noticeNoun, {
    id,
    state,
    key: delivery?.messageId ?? '',
    contact: contact ?? tellsOf,
    at,
    value,
  })
  return queued
}

function readNotice({ state, at, value, contact }: Document): QueuedNotice {
  const { delivery = null, says = null, ...queued } = value as Kept
  // Where two contacts were merged, the document tells whom it is about now.
  const about = contact === null ? {} : queued.contact === null ? { tellsOf: contact } : { contact }
  return { notice: { ...queued, ...about }, state: state as NoticeState, at, delivery, says }
}

/** The same for the same notice, whichever process makes it. @param domain of the mailbox that sends it first */
export function noticeMessageId(workspace: string, id: string, domain: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([workspace, id]))
    .digest('hex')
  return `notice.${hash.slice(0, 32)}@${domain}`
}

/** What left, or may have left. */
const counted: readonly NoticeState[] = ['claimed', 'sent', 'unconfirmed', 'held']
/** No limit of a mailbox is higher. */
const mostCounted = 2000

/** How many notices a mailbox sent, or may have sent, within an hour and within a day: they count in its limits. */
export async function countNotices(reader: Reader, mailbox: string, now: Instant) {
  const recent = await reader.documents.list(noticeNoun, { from: now - DAY_MS, until: now, limit: mostCounted })
  const sent = recent
    .map(readNotice)
    .filter(({ state, delivery }) => delivery?.mailbox === mailbox && counted.includes(state))
  return { day: sent.length, hour: sent.filter(({ at }) => at >= now - HOUR_MS).length }
}
