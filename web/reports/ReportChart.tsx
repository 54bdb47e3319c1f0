// Which drawing a report gets.
import type { Report } from '../../src/http/contract.ts'
import { IntervalRows } from '../charts/IntervalRows.tsx'
import { scaleTo } from '../charts/scale.ts'
import { amount, amountRange } from '../words/number-words.ts'
import { AttemptsChart } from './AttemptsChart.tsx'
import { CustomersChart } from './CustomersChart.tsx'
import { RateChart } from './RateChart.tsx'
import { groupInWords, numberIn, textIn } from './report-values.ts'
import { ShowPeople } from './ShowPeople.tsx'

interface ReportChartProps {
  readonly report: Report
  readonly onShow: (group: string) => void
}

export function ReportChart({ report, onShow }: ReportChartProps) {
  switch (report.report) {
    case 'silence':
      return <AttemptsChart report={report} />
    case 'customers':
      return <CustomersChart report={report} />
    case 'avoided':
      return <AvoidedChart report={report} onShow={onShow} />
    case 'sources':
      return <SourcesChart report={report} onShow={onShow} />
    case 'ways':
      return <WaysChart report={report} />
    default:
      return <RateChart report={report} label={report.title} rows={report.rows} onShow={onShow} />
  }
}

const waysTold = [
  { what: 'way', title: 'By way' },
  { what: 'day', title: 'By weekday, on their clock' },
  { what: 'hour', title: 'By hour, on their clock' },
] as const

function WaysChart({ report }: { report: Report }) {
  return (
    <div className="measures">
      {waysTold.map(({ what, title }) => (
        <div key={what}>
          <h3>{title}</h3>
          <RateChart report={report} label={title} rows={report.rows.filter(row => row.what === what)} />
        </div>
      ))}
    </div>
  )
}

const traits = [
  { key: 'bad', title: 'Address or number did not work' },
  { key: 'uninterested', title: 'Said no, opted out or complained' },
  { key: 'answered', title: 'Answered at least once' },
  { key: 'customers', title: 'Bought' },
] as const

/** The people of this report are those who can’t be reached and those who are not interested, of a source at once. */
function SourcesChart({ report, onShow }: ReportChartProps) {
  return (
    <div className="measures">
      {traits.map(({ key, title }) => (
        <div key={key}>
          <h3>{title}</h3>
          <RateChart report={report} label={title} rows={report.rows} prefix={key} countKey={key} ofKey="contacts" />
        </div>
      ))}
      {report.people.count > 0 && (
        <p>
          <button type="button" className="button" onClick={() => onShow('all')}>
            Show me the {report.people.count.toLocaleString('en')} who can’t be reached or are not interested
          </button>
        </p>
      )}
    </div>
  )
}

function AvoidedChart({ report, onShow }: ReportChartProps) {
  const rows = report.rows.map(row => {
    const [value, low, high] = ['expected', 'low', 'high'].map(key => numberIn(row, key) ?? 0) as [
      number,
      number,
      number,
    ]
    const group = textIn(row, 'group')
    return {
      name: groupInWords(group),
      value,
      low,
      high,
      says: `${amount(value)}  (${amountRange(low, high)})`,
      isTotal: group === 'all',
      behind: <ShowPeople count={numberIn(row, 'contacts') ?? 0} group={group} onShow={onShow} />,
    }
  })
  const scale = scaleTo(Math.max(0.5, ...rows.map(row => row.high)))
  return (
    <div>
      <h3 className="measure">Answers that were to be expected of the notes not sent</h3>
      <IntervalRows label={report.title} rows={rows} scale={scale} writeTick={amount} />
    </div>
  )
}
