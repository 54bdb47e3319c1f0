// What it costs to leave out what does not fit into the day, in a sentence (P7, A5).
import type { Zone } from '../domain/zone.ts'
import { toWallTime } from '../domain/zone.ts'
import type { DayItem } from '../engine/day-list.ts'
import type { Candidate } from './day-candidates.ts'

interface Left {
  readonly count: number
  readonly minutes: number
  /** The first that did not fit. */
  readonly first: DayItem<Candidate> | undefined
}

export function overflowWords({ count, minutes, first }: Left, zone: Zone): string {
  const amount = `${count === 1 ? '1 does' : `${count} do`} not fit and would take ${minutes} more minutes.`
  const due = first && (first.candidate.verdict.touch ?? first.candidate.verdict.next)?.dueAt
  if (!first || due === undefined) return amount
  const { contact } = first.candidate.record
  const name = contact.name ?? contact.addresses[0]?.value ?? contact.id
  const wall = new Date(toWallTime(zone, due)).toISOString()
  const when = `${wall.slice(0, 10)} at ${wall.slice(11, 16)}`
  return `${amount} The first of them is ${name}, ${due <= first.candidate.now ? 'late since' : 'late after'} ${when}.`
}
