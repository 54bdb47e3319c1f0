// What makes an occasion a leak and a touch a chase, in a sentence.
import type { Zone } from '../domain/zone.ts'
import type { JudgedTouch } from '../silence/chasing.ts'
import type { Occasion } from '../silence/leakage.ts'
import { dateOf } from './calendar-words.ts'

/** @param zone the user's, whose calendar names the days */
export function leakedWords({ kind, at, dueAt, movedAt }: Occasion, zone: Zone): string {
  const began = kind === 'opening' ? 'Showed interest on' : 'Was pursued, last on'
  // What was owed before the last touch is owed after it: a promise, say, that the touch did not keep.
  const owed = dueAt !== null && dueAt < at ? 'what we owed them was due by' : 'a touch was due by'
  const due = dueAt === null ? '' : `; ${owed} ${dateOf(zone, dueAt)}`
  const moved = movedAt === null ? 'none was made' : `one was made on ${dateOf(zone, movedAt)}`
  return `${began} ${dateOf(zone, at)}${due}; ${moved}.`
}

export function chasedWords({ at, attempt, chasedBy, rule, isAnswered }: JudgedTouch, zone: Zone): string {
  const judge = chasedBy === 'learned' ? 'past the learned limit' : `the playbook planned none (${rule})`
  const answered = isAnswered ? ' It was answered.' : ''
  return `Touch ${attempt} without a response, on ${dateOf(zone, at)}: ${judge}.${answered}`
}
