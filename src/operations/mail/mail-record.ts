// What is kept of one message while it is read: enough to tell who wrote to whom, small enough for a whole mailbox.
import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/instant.ts'
import { bodyText } from '../../formats/mail/body-text.ts'
import { type Classification, classify } from '../../formats/mail/classify.ts'
import { parseMailDate } from '../../formats/mail/mail-date.ts'
import { headerOf, type Mailbox, type Message } from '../../formats/mail/message.ts'
import { type ForwardedMail, readForward } from '../../formats/mail/read-forward.ts'
import { readSignature, type SignatureOffer } from '../../formats/mail/read-signature.ts'
import { takesAnswers } from '../../formats/mail/sender-kind.ts'
import { trim } from '../../formats/mail/trim.ts'
import { isEmailAddress } from '../../formats/person/email-address.ts'

export interface MailRecord {
  readonly file: string
  /** The message in its file, counted from 1. */
  readonly row: number
  /** The Message-ID without its brackets, or what stands in for one: the same each time the message is read. */
  readonly id: string
  readonly at: Instant
  readonly from: Mailbox
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  /** Where the mailbox itself says it was delivered. */
  readonly deliveredTo: readonly string[]
  /** Message-IDs that it answers, the nearest first, without brackets. */
  readonly answers: readonly string[]
  /** Message-IDs of the messages that it carries or quotes the headers of: what a report is about. */
  readonly reported: readonly string[]
  readonly classification: Classification
  /** From a list, a newsletter, a program, or thrown away: nobody to follow up. */
  readonly isBulk: boolean
  /** True when it came over the network: mail that we sent is kept before it leaves. */
  readonly hasArrived: boolean
  /** Our mail, by the mailbox's own mark. */
  readonly isMarkedSent: boolean
  readonly subject: string
  /** What the person wrote, cut at 4,000 letters. */
  readonly text: string
  /** What their signature tells of them, for a person to accept. */
  readonly offers: SignatureOffer
  readonly calendars: readonly string[]
  /** The mail that it forwards. */
  readonly forwarded?: ForwardedMail
}

/** A mail to more people than this is an announcement, and none of them was written to. */
export const mostRecipients = 10

// A timeline shows the first lines; a mailbox of 100,000 messages must fit into memory.
const longestText = 4000

export interface MailPlace {
  readonly file: string
  readonly row: number
  /** When the server took it in, where that is known: for a message that names no date. */
  readonly receivedAt?: Instant
}

/** Undefined when the message names no sender, or no date and none is known. */
export function recordOf(message: Message, place: MailPlace): MailRecord | undefined {
  const { file, row } = place
  const at = message.date ?? receivedAt(message) ?? place.receivedAt
  const from = person(message.from ?? message.sender)
  if (at === undefined || !from) return undefined
  const { text, signature } = trim(bodyText(message))
  const labels = headerOf(message, 'x-gmail-labels')
  return {
    ...{ file, row, at, from },
    id: message.messageId?.slice(1, -1) ?? standInId(message, at),
    to: people([...message.to, ...message.bcc]),
    cc: people(message.cc),
    deliveredTo: deliveredTo(message),
    answers: answeredBy(message),
    reported: reportedIn(message),
    classification: classify(message),
    isBulk: isBulk(message) || isDiscarded(message, labels),
    hasArrived: message.headers.some(({ name }) => name === 'received'),
    isMarkedSent: /\bsent\b|gesendet|envoy|enviad|inviat|verzonden/i.test(labels),
    subject: message.subject,
    text: text.slice(0, longestText),
    offers: signature === '' ? {} : readSignature(signature, from.address),
    calendars: message.calendars.map(calendar => calendar.text),
    ...forwardOf(message),
  }
}

function forwardOf(message: Message): Pick<MailRecord, 'forwarded'> {
  const forwarded = readForward(message.subject, [bodyText(message), ...message.returned])
  return forwarded ? { forwarded } : {}
}

/** References run from the oldest to the message before this one (RFC 5322 §3.6.4). */
function answeredBy({ inReplyTo, references }: Message): string[] {
  const nearestFirst = [...(inReplyTo ? [inReplyTo] : []), ...references.toReversed()]
  return [...new Set(nearestFirst.map(id => id.slice(1, -1)))]
}

function reportedIn({ returned }: Message): string[] {
  return returned.flatMap(head => /^message-id:\s*<([^<>\s]+)>/im.exec(head)?.[1] ?? [])
}

/** The newest Received field ends in the date of its arrival. */
function receivedAt(message: Message): Instant | undefined {
  return parseMailDate(headerOf(message, 'received').split(';').at(-1) ?? '')?.at
}

function person(mailbox: Mailbox | undefined): Mailbox | undefined {
  const address = mailbox?.address.trim().toLowerCase() ?? ''
  return isEmailAddress(address) ? { address, name: mailbox?.name ?? '' } : undefined
}

function people(mailboxes: readonly Mailbox[]): Mailbox[] {
  return mailboxes.flatMap(mailbox => person(mailbox) ?? [])
}

function deliveredTo(message: Message): string[] {
  return message.headers
    .filter(({ name }) => ['delivered-to', 'x-original-to', 'x-delivered-to', 'envelope-to'].includes(name))
    .map(({ value }) => value.replaceAll(/[<>]/g, '').trim().toLowerCase())
    .filter(isEmailAddress)
}

function isBulk(message: Message): boolean {
  if (message.headers.some(({ name }) => name === 'list-id' || name === 'list-unsubscribe' || name === 'feedback-id'))
    return true
  return /^(bulk|list|junk)/i.test(headerOf(message, 'precedence')) || !takesAnswers(message)
}

/** Spam, drafts and the bin, which some mailboxes export with the rest, marked by a label or a flag. */
function isDiscarded(message: Message, labels: string): boolean {
  // Thunderbird keeps a deleted message, flagged with 8, until the folder is compacted.
  const isDeleted = (Number.parseInt(headerOf(message, 'x-mozilla-status') || '0', 16) & 8) !== 0
  return isDeleted || /^yes/i.test(headerOf(message, 'x-spam-flag')) || discarded.test(labels)
}

const discarded =
  /(^|,\s*)"?(spam|junk|trash|bin|drafts?|chats?|papierkorb|entwürfe?|corbeille|brouillons?|papelera|borradore?s?|cestino|bozze|lixeira|rascunhos?|prullenbak|concepten)"?\s*(,|$)/i

function standInId(message: Message, at: Instant): string {
  const parts = [at, message.from?.address, message.subject, message.text.slice(0, 500)]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24)
}
