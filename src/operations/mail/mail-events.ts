// Messages as events: what each kind of message means on a timeline. An import and a sync tell the same fact of the same
// message, under the same id, so that neither repeats the other.
import type { BounceReceived, Event, Intent } from '../../domain/event.ts'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import type { Zone } from '../../domain/zone.ts'
import { readReply } from '../../formats/mail/read-reply.ts'
import { returnInstant } from '../../formats/mail/return-instant.ts'
import type { MailRecord } from './mail-record.ts'

/** A message is one event of a contact, in however many folders it lies. */
export function eventIdOf({ id }: Pick<MailRecord, 'id'>): string {
  return `mail:${id}`
}

export function replyEvent(record: MailRecord): Event {
  const { sentiment, asks } = readReply(record.text)
  return {
    id: eventIdOf(record),
    at: record.at,
    kind: 'reply_received',
    channel: 'email',
    ...(sentiment !== 'neutral' && { sentiment }),
    ...(!asks && { asks }),
    ...(record.text.trim() !== '' && { text: record.text }),
  }
}

export function touchEvent(record: MailRecord, intent: Intent): Event {
  return { id: eventIdOf(record), at: record.at, kind: 'touch_sent', channel: 'email', message: record.id, intent }
}

/** @param zone on whose clock a day of return is read */
export function absenceEvent(record: MailRecord, said: string | undefined, zone: Zone): Event {
  const returnsAt = said === undefined ? undefined : returnInstant(said, zone)
  const isPlausible = returnsAt !== undefined && returnsAt > record.at && returnsAt < record.at + 366 * DAY_MS
  return { id: eventIdOf(record), at: record.at, kind: 'auto_reply_received', ...(isPlausible && { returnsAt }) }
}

/** Said in words, by a mail program's button or by our link: a wish to hear no more holds on every channel. */
export function optOutEvent(record: MailRecord): Event {
  return { id: eventIdOf(record), at: record.at, kind: 'opted_out' }
}

export function complaintEvent(record: MailRecord): Event {
  return { id: eventIdOf(record), at: record.at, kind: 'complaint_received', channel: 'email' }
}

export function bounceEvent(
  record: { readonly id: string; readonly at: Instant },
  { address, severity }: Pick<BounceReceived, 'address' | 'severity'>,
): Event {
  const id = `${eventIdOf(record)}:bounce`
  return { id, at: record.at, kind: 'bounce_received', channel: 'email', address, severity }
}
