// Bytes of one message (RFC 5322 and MIME) → Message. The one file of this folder that is async: postal-mime, the
// parser, answers with a promise, though it waits for nothing outside.
import PostalMime, { type Address, type Email, type Attachment as ParsedAttachment } from 'postal-mime'
import { Failure } from '../../domain/failure.ts'
import { decodeText, encodeText } from './decode-text.ts'
import { parseMailDate } from './mail-date.ts'
import type { Attachment, CalendarPart, Mailbox, Message, ReportPart } from './message.ts'

const reportKinds: Readonly<Record<string, ReportPart['kind']>> = {
  'message/delivery-status': 'delivery',
  'message/global-delivery-status': 'delivery',
  'message/feedback-report': 'feedback',
  'message/disposition-notification': 'disposition',
  'message/global-disposition-notification': 'disposition',
}
const returnedTypes = new Set([
  'message/rfc822',
  'message/global',
  'message/rfc822-headers',
  'text/rfc822-headers',
  'message/global-headers',
])
const calendarTypes = new Set(['text/calendar', 'application/ics'])

/**
 * Reads one message. Headers and parts that are broken come back as far as they can be read.
 * @throws Failure bad_input when the message nests or its headers grow past the parser's limits
 */
export async function parseMessage(bytes: Uint8Array): Promise<Message> {
  // An embedded message is evidence in a bounce and a quotation in a forward: never a part of the text (so `force`).
  const email = await PostalMime.parse(withoutEnvelopeLine(bytes), { forceRfc822Attachments: true }).catch(cause => {
    throw new Failure('bad_input', `This message can't be read: ${cause.message}.`, { cause })
  })
  const found = parts(email.attachments)
  const date = parseMailDate(email.headers.find(header => header.key === 'date')?.value ?? '')
  return {
    headers: email.headers.map(({ key, value }) => ({ name: key, value })),
    ...threading(email),
    date: date?.at,
    dateOffsetMs: date?.offsetMs ?? 0,
    ...people(email),
    subject: email.subject ?? '',
    text: withUnixLines(email.text ?? '') || (isEmpty(email) ? rawBody(bytes) : ''),
    html: email.html ?? '',
    ...found,
  }
}

function isEmpty(email: Email): boolean {
  return !email.text && !email.html && email.attachments.length === 0
}

/** What stands after the headers, as it came: all there is when the boundaries that a multipart promises never come. */
function rawBody(bytes: Uint8Array): string {
  const text = withUnixLines(decodeText(withoutEnvelopeLine(bytes)))
  const end = text.indexOf('\n\n')
  return end < 0 ? '' : text.slice(end + 2).trim()
}

function threading(email: Email) {
  return {
    messageId: messageIds(email.messageId)[0],
    inReplyTo: messageIds(email.inReplyTo)[0],
    references: messageIds(email.references),
  }
}

function people(email: Email) {
  return {
    from: mailboxes(email.from && [email.from])[0],
    sender: mailboxes(email.sender && [email.sender])[0],
    replyTo: mailboxes(email.replyTo)[0],
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    bcc: mailboxes(email.bcc),
  }
}

function parts(
  found: readonly ParsedAttachment[],
): Pick<Message, 'calendars' | 'reports' | 'returned' | 'attachments'> {
  const calendars: CalendarPart[] = []
  const reports: ReportPart[] = []
  const returned: string[] = []
  const attachments: Attachment[] = []
  for (const part of found) {
    const kind = reportKinds[part.mimeType]
    if (kind) reports.push({ kind, text: textOf(part) })
    else if (returnedTypes.has(part.mimeType)) returned.push(textOf(part))
    else if (calendarTypes.has(part.mimeType)) calendars.push(calendarOf(part))
    else attachments.push({ filename: part.filename ?? undefined, mimeType: part.mimeType, content: bytesOf(part) })
  }
  return { calendars, reports, returned, attachments }
}

function calendarOf(part: ParsedAttachment): CalendarPart {
  const text = textOf(part)
  return { method: part.method ?? /^METHOD:(\w+)/im.exec(text)?.[1]?.toUpperCase() ?? '', text }
}

function mailboxes(addresses: readonly Address[] | undefined): Mailbox[] {
  return (addresses ?? [])
    .flatMap(entry => entry.group ?? [entry])
    .map(({ address, name }) => ({ address: address ?? '', name }))
}

function messageIds(value: string | undefined): string[] {
  return value?.match(/<[^<>\s]+>/g) ?? []
}

function textOf(part: ParsedAttachment): string {
  return withUnixLines(decodeText(bytesOf(part)))
}

function bytesOf({ content }: ParsedAttachment): Uint8Array {
  if (typeof content === 'string') return encodeText(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

function withUnixLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '')
}

/** Drops blank lines and the `From ` line of an mbox before the first header, which would hide every header. */
function withoutEnvelopeLine(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (bytes[start] === 10 || bytes[start] === 13) start += 1
  const isEnvelope = [70, 114, 111, 109, 32].every((code, place) => bytes[start + place] === code)
  const end = isEnvelope ? bytes.indexOf(10, start) : -1
  return bytes.subarray(end < 0 ? start : end + 1)
}
