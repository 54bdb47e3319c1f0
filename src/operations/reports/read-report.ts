// Reads a report: makes it of the history, and writes it as the document that pages and programs read.
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { contactInBrief } from '../contact-document.ts'
import { findRecord } from '../find-record.ts'
import { newestLearned } from '../learned-limits.ts'
import type { Reader, Tend } from '../ports.ts'
import { readZone } from '../settings.ts'
import { avoidedReport } from './avoided-report.ts'
import { chasingReport } from './chasing-report.ts'
import { customersReport } from './customers-report.ts'
import { interestReport } from './interest-report.ts'
import { leakageReport } from './leakage-report.ts'
import { promisesReport } from './promises-report.ts'
import { type Grouping, type ReportName, type ReportPerson, reportNames } from './report.ts'
import { silenceReport } from './silence-report.ts'
import { sourcesReport } from './sources-report.ts'
import { type MakeReport, makeReport, type ReportFrame } from './survey.ts'
import { waysReport } from './ways-report.ts'

export interface ReportQuery {
  readonly report: ReportName
  /** Left out = source. */
  readonly by?: Grouping
  /** Left out = the people of every row. */
  readonly group?: string
  readonly from?: Instant
  /** Left out = now. */
  readonly to?: Instant
  /** How many people are named. */
  readonly limit?: number
  /** The `next` of the page before. */
  readonly after?: number
}

const usualLimit = 50

const makers: Readonly<Record<ReportName, MakeReport>> = {
  leakage: leakageReport,
  chasing: chasingReport,
  silence: silenceReport,
  avoided: avoidedReport,
  sources: sourcesReport,
  interest: interestReport,
  ways: waysReport,
  customers: customersReport,
  promises: promisesReport,
}

export async function readReport(tend: Tend, reader: Reader, query: ReportQuery) {
  const { report, by = 'source', limit = usualLimit, after = 0 } = query
  const zone = await readZone(reader)
  const frame: ReportFrame = {
    from: query.from ?? null,
    to: query.to ?? tend.clock.now(),
    zone,
    by,
    learned: await newestLearned(reader),
  }
  const { people, groupings, ...made } = await makeReport(tend, reader, { make: makers[report], frame })
  const asked = people.filter(
    ({ group }) => query.group === undefined || query.group === 'all' || group === query.group,
  )
  const page = asked.slice(after, after + limit)
  return {
    report,
    ...made,
    from: frame.from === null ? null : formatInstant(frame.from, zone.offsetAt(frame.from)),
    to: formatInstant(frame.to, zone.offsetAt(frame.to)),
    by: groupings.length > 0 ? by : null,
    groupings,
    people: {
      count: asked.length,
      items: await Promise.all(page.map(person => writePerson(reader, frame, person))),
      next: page.length > 0 && after + page.length < asked.length ? after + page.length : null,
    },
  }
}

export type ReportDocument = Awaited<ReturnType<typeof readReport>>

/** Every report with its title and definition, without its numbers. */
export function listReports() {
  const frame: ReportFrame = {
    from: null,
    to: 0,
    zone: { id: 'UTC', offsetAt: () => 0 },
    by: 'source',
    learned: undefined,
  }
  return reportNames.map(report => {
    const { title, definition } = makers[report](frame).finish()
    return { report, title, definition }
  })
}

async function writePerson(reader: Reader, { zone }: ReportFrame, { contact, at, group, says }: ReportPerson) {
  const record = await findRecord(reader, contact)
  return {
    contact: contactInBrief(record),
    at: at === null ? null : formatInstant(at, zone.offsetAt(at)),
    group,
    says,
  }
}
