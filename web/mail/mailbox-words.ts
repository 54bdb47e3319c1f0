// A mailbox's state in sentences.
import type { Answer } from '../../src/http/contract.ts'
import { nearDate } from '../words/time-words.ts'

type Mailbox = Answer<'GET /api/mailboxes'>['items'][number]

const securityWords: Readonly<Record<Mailbox['smtp']['security'], string>> = {
  tls: 'TLS',
  starttls: 'STARTTLS',
  none: 'not encrypted',
}

export function sendsInWords({ state, pausedBecause }: Mailbox): string {
  if (state === 'active') return 'Sends what you approve.'
  if (pausedBecause === 'by the user') return 'Paused by you: nothing goes out until you resume it.'
  return `Paused: ${pausedBecause}`
}

export function readInWords({ imap, syncedAt }: Mailbox, now: number): string {
  if (!imap) return 'Never: without IMAP no answer is seen'
  return syncedAt ? nearDate(syncedAt, now) : 'Not yet'
}

export function sentInWords({ sentToday, perDay, perHour }: Mailbox): string {
  return `${sentToday} in the last 24 hours; up to ${perDay} a day now, ${perHour} an hour`
}

/** `mail.example.com:465 (TLS), as me@example.com`. */
export function serverInWords({ host, port, security, user }: Mailbox['smtp']): string {
  return `${host}:${port} (${securityWords[security]})${user ? `, as ${user}` : ', without a login'}`
}
