// Who may be on a day list, with the verdict at its instant. For now that is read from the store's index; for another
// instant every contact is looked at, since who was open then or will be is in no index.
import type { Instant } from '../domain/instant.ts'
import { dayOf, toWallTime, type Zone } from '../domain/zone.ts'
import { type DayCandidate, minutesFor, type TouchMinutes } from '../engine/day-list.ts'
import type { VerdictKind } from '../engine/verdict.ts'
import { type CurrentVerdict, currentOf, currentVerdict, holdsAt } from './current-verdict.ts'
import { dayPlace } from './day-place.ts'
import { eachContact } from './each-timeline.ts'
import type { ContactRecord } from './kept.ts'
import { chanceOfNext, type LearnedTable } from './learned-limits.ts'
import type { DayTotal, Reader, Tend } from './ports.ts'

export interface Candidate extends DayCandidate, CurrentVerdict {
  readonly record: ContactRecord
}

export interface DaySurvey {
  /** The first of them by rank, at least as many as asked for where there are. */
  readonly candidates: readonly Candidate[]
  /** Of all that may be on the list, in and beyond `candidates`. */
  readonly total: { readonly count: number; readonly minutes: number }
  readonly byKind: Partial<Record<VerdictKind, number>>
}

export interface DayAsking {
  readonly owner: string
  readonly now: Instant
  readonly zone: Zone
  readonly limit: number
  /** What was learned, else the usual minutes. */
  readonly touchMinutes: TouchMinutes
  /** What was learned of chances; undefined before the first learning. */
  readonly learned: LearnedTable | undefined
}

/** The list that the index holds: what is open, and what opens on this day of the owner's. */
export async function surveyNow(tend: Tend, reader: Reader, asking: DayAsking): Promise<DaySurvey> {
  const { owner, now, zone, limit, touchMinutes } = asking
  const day = dayOf(toWallTime(zone, now))
  const rows = await reader.verdicts.dayCandidates({ owner, day, limit })
  const standings = await reader.timelines.standings(rows.map(row => row.stored.contact))
  const candidates: Candidate[] = []
  for (const { record, stored } of rows) {
    const standing = standings.get(stored.contact)
    if (!standing) continue
    const current = await currentOf(tend, reader, { stored, standing, now })
    // One whose time came this very moment is decided anew, and may have left the list.
    const isListed = holdsAt(stored, now) || rankToday(current, zone) !== null
    if (isListed) candidates.push(candidateOf(record, current, asking))
  }
  const totals = await reader.verdicts.dayTotals({ owner, day })
  return { candidates, total: sumTotals(totals, touchMinutes), byKind: await reader.verdicts.countByKind() }
}

/** The list as it was or will be at another instant. */
export async function surveyAt(tend: Tend, reader: Reader, asking: DayAsking): Promise<DaySurvey> {
  const { owner, now, zone, limit, touchMinutes } = asking
  const ranked: { candidate: Candidate; rank: number }[] = []
  const byKind: Partial<Record<VerdictKind, number>> = {}
  const total = { count: 0, minutes: 0 }
  for await (const record of eachContact(reader)) {
    const current = await currentVerdict(tend, reader, { record, now })
    const { kind, rule, touch, next } = current.verdict
    byKind[kind] = (byKind[kind] ?? 0) + 1
    const rank = rankToday(current, zone)
    if (record.owner !== owner || rank === null) continue
    ranked.push({ candidate: candidateOf(record, current, asking), rank })
    total.count += 1
    total.minutes += minutesFor({ rule, channel: (touch ?? next)?.channel ?? null }, touchMinutes)
  }
  ranked.sort((a, b) => a.rank - b.rank || (a.candidate.contact < b.candidate.contact ? -1 : 1))
  return { candidates: ranked.slice(0, limit).map(({ candidate }) => candidate), total, byKind }
}

function candidateOf(record: ContactRecord, current: CurrentVerdict, { learned }: DayAsking): Candidate {
  const { kind, touch, next } = current.verdict
  const channel = (touch ?? next)?.channel
  // A reply answers them: no chance is to be weighed.
  const isWeighed = channel !== undefined && kind !== 'reply'
  const chance = isWeighed ? chanceOfNext(learned, current.standing, channel) : null
  return { ...current, contact: record.contact.id, record, chance, value: current.standing.value }
}

/** The place on the list of the verdict's day; null when it is not on it. */
function rankToday({ verdict, now }: CurrentVerdict, zone: Zone): number | null {
  const place = dayPlace(verdict, now, zone)
  const isToday = place && (place.day === 0 || place.day === dayOf(toWallTime(zone, now)))
  return isToday ? place.rank : null
}

function sumTotals(totals: readonly DayTotal[], touchMinutes: TouchMinutes) {
  let count = 0
  let minutes = 0
  for (const total of totals) {
    count += total.count
    minutes += total.count * minutesFor(total, touchMinutes)
  }
  return { count, minutes }
}
