// The chance of an answer attempt by attempt with its interval, what each attempt harms, and the stop line with the
// range that it may lie in.
import { useState } from 'react'
import type { Report } from '../../src/http/contract.ts'
import { ShareGrid } from '../charts/ShareGrid.tsx'
import { shareScaleTo } from '../charts/scale.ts'
import { useWidth } from '../charts/use-width.ts'
import { isTooFew } from '../insight/rates.ts'
import { percent } from '../words/number-words.ts'
import { groupInWords, numberIn, type Row, textIn } from './report-values.ts'

const margin = { left: 52, right: 12, top: 30, bottom: 44 }
const height = 340

export function AttemptsChart({ report }: { report: Report }) {
  const segments = [...new Set(report.rows.map(row => textIn(row, 'group')))]
  const [segment, setSegment] = useState('all')
  const [frame, width] = useWidth<HTMLDivElement>()
  const rows = report.rows.filter(row => row.group === segment)
  return (
    <>
      <label className="row">
        <span className="small strong">Of whom</span>
        <select value={segment} onChange={event => setSegment(event.target.value)}>
          {segments.map(one => (
            <option key={one} value={one}>
              {groupInWords(one)}
            </option>
          ))}
        </select>
      </label>
      <div className="drawing" ref={frame}>
        {width > 0 && rows.length > 0 && <Drawing rows={rows} width={width} />}
      </div>
      <p className="legend soft small">
        Dots are the chance that an attempt is answered when all before it were not; bars their 95&nbsp;% interval. A
        dashed bar without a dot is too few to say. The thin line is the chance of a no, an opt-out or a complaint.
      </p>
    </>
  )
}

function Drawing({ rows, width }: { rows: readonly Row[]; width: number }) {
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const up = shareScaleTo(Math.max(...rows.map(row => numberIn(row, 'high') ?? 0)))
  const step = inner.width / rows.length
  const x = (attempt: number) => (attempt - 0.5) * step
  const y = (share: number) => inner.height * (1 - up.place(share))
  const harm = rows.map(row => `${x(numberIn(row, 'attempt')!)},${y(harmOf(row))}`)
  return (
    <svg width={width} height={height} role="img" aria-labelledby="attempts-title attempts-desc">
      <title id="attempts-title">Chance of an answer by attempt</title>
      <desc id="attempts-desc">{rows.map(attemptInWords).join(' ')}</desc>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <ShareGrid up={up} width={inner.width} height={inner.height} />
        <StopLine row={rows[0]!} step={step} inner={inner} />
        <polyline className="harm" points={harm.join(' ')} />
        {rows.map(row => (
          <Attempt key={numberIn(row, 'attempt')} row={row} x={x(numberIn(row, 'attempt')!)} y={y} />
        ))}
        {rows.map(row => (
          <text
            key={numberIn(row, 'attempt')}
            x={x(numberIn(row, 'attempt')!)}
            y={inner.height + 18}
            textAnchor="middle"
          >
            {numberIn(row, 'attempt')}
          </text>
        ))}
        <text className="note" x={inner.width} y={inner.height + 36} textAnchor="end">
          Attempt →
        </text>
        <text className="note" x={0} y={-14}>
          ↑ Chance of an answer
        </text>
      </g>
    </svg>
  )
}

interface Inner {
  readonly width: number
  readonly height: number
}

function Attempt({ row, x, y }: { row: Row; x: number; y: (share: number) => number }) {
  const [share, low, high] = [numberIn(row, 'share'), numberIn(row, 'low') ?? 0, numberIn(row, 'high') ?? 0]
  const few = isTooFew({ low, high })
  return (
    <g data-few={few || undefined}>
      <line className="interval" x1={x} x2={x} y1={y(low)} y2={y(high)} />
      {share !== null && !few && <circle className="dot" cx={x} cy={y(share)} r={5} />}
    </g>
  )
}

/** Between the last attempt that is worth it and the next; the band is where it may lie. */
function StopLine({ row, step, inner }: { row: Row; step: number; inner: Inner }) {
  const [limit, low, high] = [numberIn(row, 'limit'), numberIn(row, 'limitLow'), numberIn(row, 'limitHigh')]
  if (limit === null) return null
  const at = (attempts: number) => Math.min(attempts * step, inner.width)
  const isLeft = at(limit) < inner.width / 2
  return (
    <g>
      {low !== null && (
        <rect
          className="stop-range"
          x={at(low)}
          width={Math.max(at(high ?? Infinity) - at(low), 0)}
          y={0}
          height={inner.height}
        />
      )}
      <line className="stop-line" x1={at(limit)} x2={at(limit)} y1={0} y2={inner.height} />
      <text className="stop-says" x={at(limit) + (isLeft ? 7 : -7)} y={14} textAnchor={isLeft ? 'start' : 'end'}>
        stop after {limit}
      </text>
    </g>
  )
}

function harmOf(row: Row): number {
  return ['negative', 'opt_out', 'complaint'].reduce((sum, key) => sum + (numberIn(row, key) ?? 0), 0)
}

function attemptInWords(row: Row): string {
  const [low, high] = [numberIn(row, 'low') ?? 0, numberIn(row, 'high') ?? 0]
  const share = isTooFew({ low, high }) ? 'too few to say' : percent(numberIn(row, 'share') ?? 0)
  return `Attempt ${numberIn(row, 'attempt')}: ${share}.`
}
