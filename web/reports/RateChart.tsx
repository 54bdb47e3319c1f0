// A report of shares: a row for each group with its interval, and the way to the people behind it.
import type { Report } from '../../src/http/contract.ts'
import { IntervalRows } from '../charts/IntervalRows.tsx'
import { shareScaleTo } from '../charts/scale.ts'
import { isTooFew, rateRow } from '../insight/rates.ts'
import { percent } from '../words/number-words.ts'
import { groupInWords, numberIn, type Row, textIn } from './report-values.ts'
import { ShowPeople } from './ShowPeople.tsx'

interface RateChartProps {
  readonly report: Report
  readonly label: string
  readonly rows: readonly Row[]
  /** What comes before `Share`, `Low`, `High` in the keys of a report with several shares; '' where there is one. */
  readonly prefix?: string
  readonly countKey?: string
  readonly ofKey?: string
  readonly onShow?: ((group: string) => void) | undefined
}

export function RateChart({
  report,
  label,
  rows,
  prefix = '',
  countKey = 'errors',
  ofKey = 'of',
  onShow,
}: RateChartProps) {
  const key = (end: string) => (prefix === '' ? end : `${prefix}${end.charAt(0).toUpperCase()}${end.slice(1)}`)
  const drawn = rows.map(row => {
    const [share, low, high] = [
      numberIn(row, key('share')),
      numberIn(row, key('low')) ?? 0,
      numberIn(row, key('high')) ?? 0,
    ]
    const [errors, of] = [numberIn(row, countKey) ?? 0, numberIn(row, ofKey) ?? 0]
    const group = textIn(row, 'group')
    return {
      ...rateRow(groupInWords(group), { share, low, high, errors, of }),
      isTotal: group === 'all',
      behind: (
        <>
          {onShow && errors > 0 && report.people.count > 0 ? (
            <ShowPeople count={errors} group={group} onShow={onShow} />
          ) : (
            errors.toLocaleString('en')
          )}{' '}
          <span className="soft">of {of.toLocaleString('en')}</span>
          <Extra row={row} />
        </>
      ),
    }
  })
  // A row that is too few to say anything must not squeeze those that do; that it begins must be seen.
  const most = Math.max(0.05, ...drawn.map(row => (isTooFew(row) ? row.low : row.high)))
  return <IntervalRows label={label} rows={drawn} scale={shareScaleTo(most)} writeTick={percent} />
}

/** What some reports know of a row beside its share. */
function Extra({ row }: { row: Row }) {
  const facts = [
    textIn(row, 'value'),
    ...(['late', 'broken', 'open'] as const).flatMap(key => {
      const count = numberIn(row, key)
      return count ? [`${count} ${key === 'late' ? 'kept late' : key === 'open' ? 'not due yet' : key}`] : []
    }),
  ].filter(Boolean)
  if (facts.length === 0) return null
  return <span className="extra">{facts.join(', ')}</span>
}
