// Values with their 95 % intervals, a row each: the line is the interval, the dot the value. Where the interval spans
// half of all that is possible there is no dot: such a row says “too few to say”.
import type { ReactNode } from 'react'
import type { Scale } from './scale.ts'
import './charts.css'

export interface IntervalRow {
  readonly name: string
  /** null where there is nothing to tell a value of. */
  readonly value: number | null
  readonly low: number
  readonly high: number
  /** The value in words. */
  readonly says: string
  /** The counts behind it, or the way to the people behind it. */
  readonly behind: ReactNode
  readonly isTotal?: boolean
  readonly isTooFew?: boolean
}

interface IntervalRowsProps {
  readonly label: string
  readonly rows: readonly IntervalRow[]
  readonly scale: Scale
  readonly writeTick: (value: number) => string
}

export function IntervalRows({ label, rows, scale, writeTick }: IntervalRowsProps) {
  return (
    <div className="intervals">
      <ul aria-label={label}>
        {rows.map(row => (
          <li key={row.name} data-total={row.isTotal || undefined} data-few={row.isTooFew || undefined}>
            <span className="interval-name">{row.name}</span>
            <Track row={row} scale={scale} />
            <span className="interval-says">{row.says}</span>
            <span className="interval-behind">{row.behind}</span>
          </li>
        ))}
      </ul>
      <div className="interval-axis" aria-hidden="true">
        <div className="ticks">
          {scale.ticks.map(tick => (
            <span key={tick} style={{ left: `${100 * scale.place(tick)}%` }}>
              {writeTick(tick)}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

function Track({ row, scale }: { row: IntervalRow; scale: Scale }) {
  const at = (value: number) => `${100 * scale.place(value)}%`
  return (
    <svg className="track" aria-hidden="true">
      {scale.ticks.map(tick => (
        <line key={tick} className="grid" x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
      ))}
      {row.value !== null && (
        <>
          <line className="interval" x1={at(row.low)} x2={at(row.high)} y1="50%" y2="50%" />
          {!row.isTooFew && <circle className="dot" cx={at(row.value)} cy="50%" r={row.isTotal ? 5.5 : 4.5} />}
        </>
      )}
    </svg>
  )
}
