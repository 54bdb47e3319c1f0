// The reports that there are, each with its sentence. The sentences are asked for one after the other: each is made of
// the whole history, and the first ones matter most.
import { useQuery } from '@tanstack/react-query'
import type { ReportName } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { InsightNav } from '../insight/InsightNav.tsx'
import { headlineOf } from './headlines.ts'
import { reportQuery, reportsQuery } from './queries.ts'
import './reports.css'

const groups: readonly { title: string; says: string; reports: readonly ReportName[] }[] = [
  { title: 'The two errors', says: 'Where we leak, and where we chase', reports: ['leakage', 'chasing', 'interest'] },
  { title: 'When silence means no', says: 'What each attempt is worth', reports: ['silence', 'avoided', 'ways'] },
  {
    title: 'Who comes, and what becomes of it',
    says: 'Lists, promises, customers',
    reports: ['sources', 'promises', 'customers'],
  },
]
const inOrder = groups.flatMap(group => group.reports)
export const usualCut = { by: 'source', from: undefined } as const

export function ReportsPage() {
  const reports = useQuery(reportsQuery)
  if (reports.isError) return <Failed isPage error={reports.error} onRetry={() => reports.refetch()} />
  if (!reports.data) return <Loading what="the reports" />
  const titles = new Map(reports.data.items.map(({ report, title }) => [report, title]))
  return (
    <>
      <InsightNav current={places.reports} />
      <PageHead
        title="Reports"
        says="What your own history tells, with everyone behind each number. Nothing is claimed as cause."
      />
      <div className="stack report-groups">
        {groups.map(group => (
          <section key={group.title} aria-label={group.title}>
            <header className="row">
              <h2>{group.title}</h2>
              <span className="soft small">{group.says}</span>
            </header>
            <ul className="report-cards">
              {group.reports.map(name => (
                <li key={name} className="card">
                  <h3>
                    <Link to={places.report(name)}>{titles.get(name) ?? name}</Link>
                  </h3>
                  <Headline name={name} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function Headline({ name }: { name: ReportName }) {
  const before = inOrder[inOrder.indexOf(name) - 1]
  // Reads nothing itself; it waits for the one before to be there.
  const previous = useQuery({ ...reportQuery(before ?? name, usualCut), enabled: false })
  const isTurn = before === undefined || previous.data !== undefined || previous.isError
  const report = useQuery({ ...reportQuery(name, usualCut), enabled: isTurn })
  if (report.isError) return <p className="soft">{report.error.message}</p>
  return report.data ? <p>{headlineOf(report.data)}</p> : <p className="soft">…</p>
}
