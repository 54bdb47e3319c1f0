// A parsed mail message: its headers in order and its parts as text. parse-message.ts makes it of bytes; every reader
// of this folder takes it from here.
import type { Instant } from '../../domain/instant.ts'

export interface Header {
  /** In lower case. */
  readonly name: string
  /** Unfolded, encoded words left as they came. */
  readonly value: string
}

export interface Mailbox {
  /** As it came; empty when the header holds only a name. */
  readonly address: string
  /** The display name, decoded; empty when there is none. */
  readonly name: string
}

export interface Attachment {
  readonly filename: string | undefined
  /** In lower case. */
  readonly mimeType: string
  readonly content: Uint8Array
}

export interface CalendarPart {
  /** REQUEST, REPLY, CANCEL …; empty when neither the part nor its text names one. */
  readonly method: string
  readonly text: string
}

export interface ReportPart {
  readonly kind: 'delivery' | 'feedback' | 'disposition'
  readonly text: string
}

export interface Message {
  readonly headers: readonly Header[]
  /** With its angle brackets. */
  readonly messageId: string | undefined
  readonly inReplyTo: string | undefined
  /** Message-IDs, oldest first. */
  readonly references: readonly string[]
  readonly date: Instant | undefined
  /** Milliseconds east of UTC that the Date header names: where its writer's clock hangs. */
  readonly dateOffsetMs: number
  readonly from: Mailbox | undefined
  readonly sender: Mailbox | undefined
  readonly replyTo: Mailbox | undefined
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  readonly bcc: readonly Mailbox[]
  /** Decoded; empty when there is none. */
  readonly subject: string
  /** The plain text parts; empty in a mail of HTML only (see body-text.ts). */
  readonly text: string
  readonly html: string
  readonly calendars: readonly CalendarPart[]
  readonly reports: readonly ReportPart[]
  /** Messages that this one carries (message/rfc822, text/rfc822-headers), as text, never folded into `text`. */
  readonly returned: readonly string[]
  readonly attachments: readonly Attachment[]
}

/** The first header of that name (in lower case), or an empty text. */
export function headerOf(message: Message, name: string): string {
  return message.headers.find(header => header.name === name)?.value ?? ''
}
