// Complaints: a person marked our mail as spam and their provider tells us (ARF, RFC 5965; and the older form of
// Hotmail's reporting programme, which only sends our mail back).
import { addressesIn } from './address-pattern.ts'
import { headerOf, type Message } from './message.ts'

export interface Complaint {
  /** RFC 5965 §7.3: abuse, fraud, virus, other, not-spam, opt-out; RFC 6591: auth-failure. In lower case. */
  readonly feedback: string
  /** Who complained; undefined where the provider withholds it. */
  readonly recipient: string | undefined
  /**
   * True when a person wished to be rid of us. Reports of failed signatures (auth-failure) and of mail moved out of the
   * spam folder (not-spam) come in the same form and say nothing of the kind.
   */
  readonly isWish: boolean
}

const noWish = new Set(['auth-failure', 'not-spam', 'dmarc', 'dkim'])

/** The complaint that the message is, or undefined. */
export function readComplaint(message: Message): Complaint | undefined {
  const report = message.reports.find(({ kind }) => kind === 'feedback')?.text
  const returned = message.returned.join('\n')
  if (report === undefined && !isHotmailReport(message, returned)) return undefined
  const feedback = /^feedback-type:\s*([\w-]+)/im.exec(report ?? '')?.[1]?.toLowerCase() ?? 'abuse'
  return { feedback, recipient: complainant(`${report ?? ''}\n${returned}`), isWish: !noWish.has(feedback) }
}

function isHotmailReport(message: Message, returned: string): boolean {
  return /^complaint about message from /i.test(message.subject) && /^X-HmXmrOriginalRecipient:/im.test(returned)
}

function complainant(text: string): string | undefined {
  const fields = ['Original-Rcpt-To', 'X-HmXmrOriginalRecipient', 'Removal-Recipient', 'To']
  for (const field of fields) {
    const value = new RegExp(`^${field}:(.*)$`, 'im').exec(text)?.[1] ?? ''
    const address = addressesIn(value)[0]
    if (address) return address
  }
  return undefined
}

/** True for the multipart that carries such a report even where its parts are broken. */
export function isFeedbackReport(message: Message): boolean {
  return /report-type\s*=\s*"?feedback-report/i.test(headerOf(message, 'content-type'))
}
