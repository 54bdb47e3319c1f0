// Notices: mails that somebody's own act asked for and no verdict decides, such as the confirmation of a booking. They are
// queued in the transaction of the act, so that no act is without its notice, and sent at most once.
import type { Address } from '../../domain/channel.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Writer } from '../ports.ts'

export interface Notice {
  /** The same for the same matter: it is queued once, however often it is asked for. */
  readonly id: string
  /** The person whom it is about; null for one to the user, which no opt-out stops, or to who is no contact yet. */
  readonly contact: string | null
  /** To an address that anybody may have typed: an opt-out stops it, whenever it was said. */
  readonly isUnproven?: boolean
  /** The person whom a notice to the user tells of: it goes when they are erased. */
  readonly tellsOf?: string
  readonly to: { readonly address: Address['value']; readonly name?: string }
  /** The mailbox that it is to go out by, as an invitation goes by that of who invites; left out = any. */
  readonly from?: string
  /** What it is, for lists and the log, such as `booking_invitation`. */
  readonly about: string
  readonly subject: string
  readonly text: string
  /** A calendar part (RFC 6047): how a booking reaches a calendar. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'REPLY'; readonly text: string }
  /** When the person asked for it by their act: an opt-out after this stops it, one before doesn't. */
  readonly askedAt: Instant
  readonly sendAt: Instant
  /** After this it is of no use any more, as a reminder after the meeting is; null = it never is too late. */
  readonly expiresAt: Instant | null
}

export const noticeNoun = 'notice'

/** Queues it; false = it was queued before, and stays as it was. */
export function queueNotice(writer: Writer, notice: Notice): Promise<boolean> {
  const { id, contact, tellsOf = null, sendAt } = notice
  const document = { id, state: 'waiting', key: '', contact: contact ?? tellsOf, at: sendAt, value: notice }
  return writer.documents.add(noticeNoun, document)
}

/** Takes back what was not sent yet, such as the reminder of a meeting that was cancelled. */
export async function withdrawNotice(writer: Writer, id: string): Promise<void> {
  const queued = await writer.documents.find(noticeNoun, id)
  if (queued?.state === 'waiting') await writer.documents.save(noticeNoun, { ...queued, state: 'withdrawn' })
}
