// The history as reports read it: contact by contact, each with its timeline up to the instant of looking and, for those
// who ask, judged by the playbook that governs it.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Timeline } from '../../domain/timeline.ts'
import type { Zone } from '../../domain/zone.ts'
import { weekOf } from '../calendar-words.ts'
import { eachTimeline } from '../each-timeline.ts'
import { readGoverning } from '../governing.ts'
import { type JudgedTimeline, judgeTimeline } from '../judge-timeline.ts'
import type { ContactRecord, PlaybookReference } from '../kept.ts'
import type { LearnedTable } from '../learned-limits.ts'
import { sourceKey } from '../list-playbooks.ts'
import type { Reader, Tend } from '../ports.ts'
import type { Grouping, Report } from './report.ts'

/** What a report looks at. */
export interface ReportFrame {
  /** Null = from the first event on. */
  readonly from: Instant | null
  readonly to: Instant
  /** The user's. */
  readonly zone: Zone
  readonly by: Grouping
  /** What was learned and is in force; undefined before the first learning. */
  readonly learned: LearnedTable | undefined
}

export interface Surveyed {
  readonly record: ContactRecord
  /** Up to the frame's end. */
  readonly timeline: Timeline
  /** That governs the contact now. */
  readonly playbook: PlaybookReference
  readonly judged: JudgedTimeline
}

/** A report in the making: it is told of one contact after another and keeps of each no more than it needs. */
export interface ReportMaker {
  add(surveyed: Surveyed): void
  finish(): Report
}
export type MakeReport = (frame: ReportFrame) => ReportMaker

/** Makes several in one reading of the history, in the order of their makers. */
export async function makeReports(
  tend: Tend,
  reader: Reader,
  { makes, frame }: { readonly makes: readonly MakeReport[]; readonly frame: ReportFrame },
): Promise<Report[]> {
  const makers = makes.map(make => make(frame))
  const governing = await readGoverning(reader)
  for await (const { record, timeline } of eachTimeline(reader)) {
    const events = timeline.events.filter(({ at }) => at <= frame.to)
    const reference = governing(record.contact.id, record.source)
    const playbook = await tend.shelf.take(reader, reference)
    const judge = () => judgeTimeline({ ...timeline, events }, playbook, frame.to)
    const surveyed = surveyedOf({ record, events, reference }, judge)
    for (const maker of makers) maker.add(surveyed)
  }
  return makers.map(maker => maker.finish())
}

interface Found {
  readonly record: ContactRecord
  readonly events: readonly Event[]
  readonly reference: PlaybookReference
}

function surveyedOf({ record, events, reference }: Found, judge: () => JudgedTimeline): Surveyed {
  let judged: JudgedTimeline | undefined
  return {
    record,
    timeline: { contact: record.contact, events },
    playbook: reference,
    get judged() {
      judged ??= judge()
      return judged
    },
  }
}

export function isWithin({ from }: ReportFrame, at: Instant): boolean {
  return from === null || at >= from
}

/** The row that something of a contact belongs to. */
export function groupOf({ record, playbook }: Surveyed, frame: ReportFrame, at: Instant): string {
  switch (frame.by) {
    case 'source':
      return record.source ? sourceKey(record.source) : 'unknown'
    case 'playbook':
      return playbook.id
    case 'owner':
      return record.owner
    case 'week':
      return weekOf(frame.zone, at)
  }
}
