// What a message is: a person's, or one of the things that only look like it. The order is the point: reports before
// automatic answers, since they carry the same headers, and automatic answers before wishes, since no machine opts out.
import { isAutoReply, returnsAt } from './auto-reply.ts'
import { bodyText } from './body-text.ts'
import { readBounce } from './bounce.ts'
import { isBounce } from './bounce-evidence.ts'
import { isCalendarMail } from './calendar-mail.ts'
import { type Complaint, isFeedbackReport, readComplaint } from './complaint.ts'
import type { BounceResult } from './judge-failure.ts'
import type { Message } from './message.ts'
import { asksToStop, isUnsubscribeMail } from './opt-out.ts'
import { trim } from './trim.ts'

export type Classification =
  | { readonly class: 'bounce'; readonly results: readonly BounceResult[] }
  | ({ readonly class: 'complaint' } & Complaint)
  | { readonly class: 'calendar'; readonly methods: readonly string[] }
  | { readonly class: 'auto_reply'; readonly returnsAt: string | undefined }
  | { readonly class: 'unsubscribe' }
  | { readonly class: 'human' }

/**
 * Classes a message. `returnsAt` is a date of the writer's calendar (`2026-12-09`) or an instant in ISO 8601;
 * docs/mail.md says which evidence decides.
 */
export function classify(message: Message): Classification {
  const complaint = readComplaint(message)
  if (complaint) return { class: 'complaint', ...complaint }
  if (isFeedbackReport(message)) return { class: 'complaint', feedback: 'other', recipient: undefined, isWish: false }
  if (isBounce(message)) return { class: 'bounce', results: readBounce(message) }
  if (isCalendarMail(message)) return { class: 'calendar', methods: message.calendars.map(({ method }) => method) }
  const written = trim(bodyText(message)).text
  if (isUnsubscribeMail(message, written)) return { class: 'unsubscribe' }
  if (isAutoReply(message, written)) return { class: 'auto_reply', returnsAt: returnsAt(message, written) }
  return { class: asksToStop(written) ? 'unsubscribe' : 'human' }
}
