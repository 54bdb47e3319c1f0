// Visits of offer pages: one number for each page and day, and nothing about who it was.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import type { Reader, Writer } from '../ports.ts'

const visitNoun = 'offer_visit'

type VisitCount = Document<{ readonly count: number }>

export interface DayVisits {
  /** The start of the day, in UTC. */
  readonly day: Instant
  readonly count: number
}

export async function countVisit(writer: Writer, { slug, now }: { slug: string; now: Instant }): Promise<void> {
  const at = Math.floor(now / DAY_MS) * DAY_MS
  const id = `${slug}:${at}`
  const before = (await writer.documents.find(visitNoun, id)) as VisitCount | undefined
  const value = { count: (before?.value.count ?? 0) + 1 }
  await writer.documents.save(visitNoun, { id, state: '', key: slug, contact: null, at, value })
}

// Ten years of days.
const mostDays = 3660

/** In order of time; days without a visit are left out. */
export async function visitsOf(reader: Reader, slug: string): Promise<DayVisits[]> {
  const days = await reader.documents.list(visitNoun, { key: slug, isOldestFirst: true, limit: mostDays })
  return (days as VisitCount[]).map(({ at, value }) => ({ day: at, count: value.count }))
}
