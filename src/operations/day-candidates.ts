// Who may be on a day list, with the verdict at its instant. For now that is read from the store's index; for another
// instant every contact is looked at, since who was open then or will be is in no index.
import type { Instant } from '../domain/instant.ts'
import { dayOf, toWallTime, type Zone } from '../domain/zone.ts'
import { type DayCandidate, minutesFor } from '../engine/day-list.ts'
import type { VerdictKind } from '../engine/verdict.ts'
import { type CurrentVerdict, currentOf, currentVerdict, holdsAt } from './current-verdict.ts'
import { dayPlace } from './day-place.ts'
import type { ContactRecord, DayTotal, Reader, Tend } from './ports.ts'

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
}

/** The list that the index holds: what is open, and what opens on this day of the owner's. */
export async function surveyNow(tend: Tend, reader: Reader, asking: DayAsking): Promise<DaySurvey> {
  const { owner, now, zone, limit } = asking
  const day = dayOf(toWallTime(zone, now))
  const rows = await reader.verdicts.dayCandidates({ owner, day, limit })
  const standings = await reader.timelines.standings(rows.map(row => row.stored.contact))
  const candidates: Candidate[] = []
  for (const { record, stored } of rows) {
    const standing = standings.get(stored.contact)
    if (!standing) continue
    const current = await currentOf(tend, reader, { stored, standing, now })
    // One whose time came this very moment is decided anew, and may have left the list.
    if (holdsAt(stored, now) || isListed(current, zone))
      candidates.push({ ...current, contact: stored.contact, record })
  }
  const totals = await reader.verdicts.dayTotals({ owner, day })
  return { candidates, total: sumTotals(totals), byKind: await reader.verdicts.countByKind() }
}

/** The list as it was or will be at another instant. */
export async function surveyAt(tend: Tend, reader: Reader, { owner, now, zone }: DayAsking): Promise<DaySurvey> {
  const candidates: Candidate[] = []
  const byKind: Partial<Record<VerdictKind, number>> = {}
  const total = { count: 0, minutes: 0 }
  for await (const record of everyContact(reader)) {
    const current = await currentVerdict(tend, reader, { record, now })
    const { kind, rule, touch, next } = current.verdict
    byKind[kind] = (byKind[kind] ?? 0) + 1
    if (record.owner !== owner || !isListed(current, zone)) continue
    candidates.push({ ...current, contact: record.contact.id, record })
    total.count += 1
    total.minutes += minutesFor(rule, (touch ?? next)?.channel ?? null)
  }
  return { candidates, total, byKind }
}

function isListed({ verdict, now }: CurrentVerdict, zone: Zone): boolean {
  const place = dayPlace(verdict, now, zone)
  return place !== null && (place.day === 0 || place.day === dayOf(toWallTime(zone, now)))
}

function sumTotals(totals: readonly DayTotal[]) {
  let count = 0
  let minutes = 0
  for (const total of totals) {
    count += total.count
    minutes += total.count * minutesFor(total.rule, total.channel)
  }
  return { count, minutes }
}

const pageSize = 500

async function* everyContact({ contacts }: Reader): AsyncGenerator<ContactRecord> {
  let after: string | undefined
  for (;;) {
    const ids = await contacts.ids({ after, limit: pageSize })
    for (const id of ids) {
      const record = await contacts.find(id)
      if (record) yield record
    }
    if (ids.length < pageSize) return
    after = ids.at(-1)
  }
}
