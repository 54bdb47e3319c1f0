// /api/reports, /api/replay, /api/simulation: what the own history tells, what playbooks would have said on it, and what
// a model says would come of them.
import { badInput } from '../domain/failure.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import { replayHistory } from '../operations/replay/replay-history.ts'
import { keepReports } from '../operations/reports/kept-reports.ts'
import { listReports } from '../operations/reports/read-report.ts'
import { type ReportName, reportNames } from '../operations/reports/report.ts'
import { reportCsv } from '../operations/reports/report-csv.ts'
import { simulatePlaybooks } from '../operations/simulate-playbooks.ts'
import { readInstant } from './instant-query.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names =
  | 'GET /api/reports'
  | 'GET /api/reports/{name}'
  | 'GET /api/reports/{name}.csv'
  | 'GET /api/replay'
  | 'GET /api/simulation'

export function insightRoutes({ tend }: RouteParts): Pick<Handlers, Names> {
  const reports = keepReports(tend)
  const read = <Answer>(work: (reader: Reader) => Promise<Answer>) => tend.store.read(theWorkspace, work)
  return {
    'GET /api/reports': async () => ({ items: listReports() }),
    'GET /api/reports/{name}.csv': async ({ params, query: { by, from, to } }) => {
      const name = reportNamed((params.name as string).replace(/\.csv$/, ''))
      const { report } = await reports.take(name, { by, ...spanOf(from, to) })
      return csvAnswer([name, by].filter(Boolean).join('-by-'), reportCsv(report))
    },
    'GET /api/reports/{name}': ({ params, query: { by, from, to, ...people } }) =>
      reports.read(reportNamed(params.name as string), { by, ...spanOf(from, to) }, people),
    'GET /api/replay': ({ query: { playbooks, from, to, limit } }) =>
      read(reader => replayHistory(tend, reader, { playbooks: namesIn(playbooks), ...spanOf(from, to), limit })),
    'GET /api/simulation': ({ query: { playbooks, ...query } }) =>
      read(reader => simulatePlaybooks(tend, reader, { playbooks: namesIn(playbooks), ...query })),
  }
}

function csvAnswer(file: string, text: string): Response {
  const headers = {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${file}.csv"`,
  }
  return new Response(text, { headers })
}

function namesIn(playbooks: string): string[] {
  return [...new Set(playbooks.split(',').map(name => name.trim()))].filter(name => name !== '')
}

function spanOf(from: string | undefined, to: string | undefined) {
  return {
    from: from === undefined ? undefined : readInstant('from', from),
    to: to === undefined ? undefined : readInstant('to', to),
  }
}

function reportNamed(name: string): ReportName {
  const found = reportNames.find(known => known === name)
  if (found) return found
  const allowed = `one of ${reportNames.join(', ')}`
  throw badInput('There is no such report', [{ where: 'path', field: 'name', found: name, allowed }])
}
