// One report: its sentence, its chart with table and CSV, what is counted, and on demand everyone behind a number.
import { useQuery } from '@tanstack/react-query'
import type { Report, ReportName } from '../../src/http/contract.ts'
import { navigate } from '../app/navigation.ts'
import { PageHead } from '../app/PageHead.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { Figure } from '../charts/Figure.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { InsightNav } from '../insight/InsightNav.tsx'
import { readSpan, SpanChoice, spanStart } from '../insight/SpanChoice.tsx'
import { dateAndTime } from '../words/time-words.ts'
import { headlineOf } from './headlines.ts'
import { Learning } from './Learning.tsx'
import { reportQuery } from './queries.ts'
import { ReportChart } from './ReportChart.tsx'
import { ReportPeople } from './ReportPeople.tsx'
import { tableOf } from './report-values.ts'
import './reports.css'

type Grouping = Report['groupings'][number]
const groupingWords: Readonly<Record<Grouping, string>> = {
  source: 'Source',
  playbook: 'Playbook',
  owner: 'Owner',
  week: 'Week',
}

interface Cut {
  readonly by: string
  readonly days: string
  /** Whose people are shown; '' = nobody's. */
  readonly group: string
}

export function ReportPage({ id, query }: PageProps) {
  const cut: Cut = {
    by: query.get('by') ?? 'source',
    days: readSpan(query.get('days')),
    group: query.get('group') ?? '',
  }
  // An address is written by anyone; a name or grouping that there is not the server refuses in words.
  const name = id as ReportName
  const asked = { by: cut.by as Grouping, from: spanStart(cut.days) }
  const report = useQuery(reportQuery(name, asked))
  if (report.isError) return <Failed isPage error={report.error} onRetry={() => report.refetch()} />
  if (!report.data || report.data.report !== name) return <Loading what="the report" />
  const go = (next: Partial<Cut>) => navigate(places.report(name, { ...cut, ...next }), { isReplacing: true })
  return (
    <>
      <InsightNav current={places.reports} />
      <PageHead
        title={report.data.title}
        says={headlineOf(report.data)}
        trail={[{ to: places.reports, says: 'Reports' }]}
      >
        <Cuts report={report.data} cut={cut} onChange={go} />
      </PageHead>
      <div className="report" aria-busy={report.isPlaceholderData}>
        <Charted report={report.data} csv={csvAddress(name, asked)} onShow={group => go({ group })} />
        {name === 'silence' && <Learning />}
        <dl className="definition">
          <div>
            <dt>What is counted</dt>
            <dd>{report.data.definition}</dd>
          </div>
          <div>
            <dt>What it does not say</dt>
            <dd>{report.data.caveat}</dd>
          </div>
        </dl>
        {cut.group !== '' && report.data.people.count > 0 && (
          <ReportPeople
            key={cut.group}
            name={name}
            asked={{ ...asked, group: cut.group }}
            onClose={() => go({ group: '' })}
          />
        )}
      </div>
    </>
  )
}

interface CutsProps {
  readonly report: Report
  readonly cut: Cut
  readonly onChange: (next: Partial<Cut>) => void
}

function Cuts({ report, cut, onChange }: CutsProps) {
  return (
    <div className="settings">
      {report.groupings.length > 0 && (
        <label>
          <span>By</span>
          <select value={cut.by} onChange={event => onChange({ by: event.target.value, group: '' })}>
            {report.groupings.map(grouping => (
              <option key={grouping} value={grouping}>
                {groupingWords[grouping]}
              </option>
            ))}
          </select>
        </label>
      )}
      <SpanChoice days={cut.days} onChange={days => onChange({ days, group: '' })} />
    </div>
  )
}

/** The same rows as the API and the command line write them. */
function csvAddress(name: ReportName, { by, from }: { by: Grouping; from: string | undefined }): string {
  return `/api/reports/${name}.csv?${new URLSearchParams({ by, ...(from && { from }) })}`
}

interface ChartedProps {
  readonly report: Report
  readonly csv: string
  readonly onShow: (group: string) => void
}

function Charted({ report, csv, onShow }: ChartedProps) {
  if (report.n === 0 && report.rows.length <= 1) {
    return <p className="notice">There are no {report.unit} in this span, so there is nothing to draw yet.</p>
  }
  return (
    <Figure
      title={report.by ? `By ${groupingWords[report.by].toLowerCase()}` : 'All of them'}
      n={`n = ${report.n.toLocaleString('en')} ${report.unit}, as of ${dateAndTime(report.to)}`}
      csv={csv}
      table={tableOf(report)}
      file={[report.report, report.by].filter(Boolean).join('-by-')}
    >
      <ReportChart report={report} onShow={onShow} />
    </Figure>
  )
}
