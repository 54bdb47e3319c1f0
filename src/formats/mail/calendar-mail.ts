// Mail of calendars: invitations, changes and the answers to them (iTIP, RFC 5546, carried by iMIP, RFC 6047).
import type { Message } from './message.ts'

const talks = new Set(['REQUEST', 'REPLY', 'CANCEL', 'COUNTER', 'DECLINECOUNTER', 'REFRESH', 'ADD'])

/** True when a calendar talks to ours. A calendar that a person merely attached (PUBLISH, or no method) is none. */
export function isCalendarMail(message: Message): boolean {
  return message.calendars.some(({ method, text }) => talks.has(method) && /BEGIN:VEVENT/i.test(text))
}
