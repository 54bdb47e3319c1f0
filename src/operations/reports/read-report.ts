// Reads a report: makes it of the history, and writes it as the document that pages and programs read.
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { contactInBrief } from '../contact-document.ts'
import { newestLearned } from '../learned-limits.ts'
import type { Reader, Tend } from '../ports.ts'
import { readZone } from '../settings.ts'
import { avoidedReport } from './avoided-report.ts'
import { chasingReport } from './chasing-report.ts'
import { customersReport } from './customers-report.ts'
import { interestReport } from './interest-report.ts'
import { leakageReport } from './leakage-report.ts'
import { promisesReport } from './promises-report.ts'
import { type Grouping, type Report, type ReportName, type ReportPerson, reportNames } from './report.ts'
import { silenceReport } from './silence-report.ts'
import { sourcesReport } from './sources-report.ts'
import { type MakeReport, makeReports, type ReportFrame } from './survey.ts'
import { waysReport } from './ways-report.ts'

/** What a report is made of. */
export interface ReportCut {
  /** Left out = source. */
  readonly by?: Grouping
  readonly from?: Instant
  /** Left out = now. */
  readonly to?: Instant
}

/** Which of the people behind it are named. */
export interface PeopleQuery {
  /** Left out = the people of every row. */
  readonly group?: string
  /** How many people are named. */
  readonly limit?: number
  /** The `next` of the page before. */
  readonly after?: number
}

export interface ReportQuery extends ReportCut, PeopleQuery {
  readonly report: ReportName
}

/** A report with what it was made of: enough to page through its people without making it again. */
export interface MadeReport {
  readonly name: ReportName
  readonly report: Report
  readonly frame: ReportFrame
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

export async function readReport(tend: Tend, reader: Reader, { report, ...query }: ReportQuery) {
  const [made] = await makeNamed(tend, reader, { names: [report], cut: query })
  return reportDocument(reader, made!, query)
}

export interface NamedCut {
  readonly names: readonly ReportName[]
  readonly cut: ReportCut
}

/** Makes the named ones in one reading of the history. */
export async function makeNamed(tend: Tend, reader: Reader, { names, cut }: NamedCut): Promise<MadeReport[]> {
  const frame: ReportFrame = {
    from: cut.from ?? null,
    to: cut.to ?? tend.clock.now(),
    zone: await readZone(reader),
    by: cut.by ?? 'source',
    learned: await newestLearned(reader),
  }
  const made = await makeReports(tend, reader, { makes: names.map(name => makers[name]), frame })
  return made.map((report, place) => ({ name: names[place]!, report, frame }))
}

export async function reportDocument(reader: Reader, { name, report, frame }: MadeReport, query: PeopleQuery) {
  const { group: asked, limit = usualLimit, after = 0 } = query
  const { people, groupings, ...made } = report
  const found = people.filter(({ group }) => asked === undefined || asked === 'all' || group === asked)
  const page = found.slice(after, after + limit)
  const { zone, from, to, by } = frame
  return {
    report: name,
    ...made,
    from: from === null ? null : formatInstant(from, zone.offsetAt(from)),
    to: formatInstant(to, zone.offsetAt(to)),
    by: groupings.length > 0 ? by : null,
    groupings,
    people: {
      count: found.length,
      items: await writePeople(reader, frame, page),
      next: page.length > 0 && after + page.length < found.length ? after + page.length : null,
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

/** Those who were erased since the report was made are told no more. */
async function writePeople(reader: Reader, { zone }: ReportFrame, people: readonly ReportPerson[]) {
  const told = people.map(async ({ contact, at, group, says }) => {
    const record = await reader.contacts.find(contact)
    const instant = at === null ? null : formatInstant(at, zone.offsetAt(at))
    return record ? [{ contact: contactInBrief(record), at: instant, group, says }] : []
  })
  return (await Promise.all(told)).flat()
}
