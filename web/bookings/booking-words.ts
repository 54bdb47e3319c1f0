// Bookings and pages in words.

import { nearDate } from '../words/time-words.ts'
import type { Booking, Calendar, Page } from './queries.ts'

const outcomes: Readonly<Record<string, string>> = {
  held: 'Held.',
  missed_by_them: 'They missed it.',
  missed_by_us: 'We missed it.',
  cancelled_by_us: 'Cancelled by us.',
  cancelled_by_them: 'Cancelled by them.',
}
const answers: Readonly<Record<string, string>> = {
  accepted: 'Their calendar accepted the invitation.',
  tentative: 'Their calendar answered “perhaps”.',
  declined: 'Their calendar declined.',
}

export function stateInWords({ state, outcome, answer, awaitsOutcome }: Booking): string {
  if (outcome) return outcomes[outcome] ?? outcome
  if (state === 'cancelled') return 'Cancelled.'
  if (state === 'over') return 'Over.'
  if (awaitsOutcome) return 'Over: nothing goes out to them until you say how it went.'
  return answers[answer ?? ''] ?? 'Their calendar has not answered.'
}

export function pageInWords({ minutes, place, isOpen }: Page, booked: number): string {
  const ahead = booked === 1 ? '1 booking ahead' : `${booked} bookings ahead`
  return [isOpen ? '' : 'Closed', `${minutes} minutes`, place, ahead].filter(Boolean).join(' · ')
}

export function calendarInWords({ kind, host, readAt, busy }: Calendar, now: number): string {
  const read = readAt === null ? 'not read yet' : `read ${nearDate(readAt, now)}`
  const stretches = busy === 1 ? '1 busy stretch' : `${busy} busy stretches`
  return `${kind === 'ics' ? 'Calendar file' : 'CalDAV'} at ${host}, ${read}: ${stretches} in the year ahead.`
}
