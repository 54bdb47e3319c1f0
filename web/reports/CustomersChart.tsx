// From the first contact to the first purchase: the share who have bought by each day, as a stair with its band.
import type { Report } from '../../src/http/contract.ts'
import { scaleTo, shareScaleTo } from '../charts/scale.ts'
import { useWidth } from '../charts/use-width.ts'
import { percent } from '../words/number-words.ts'
import { numberIn } from './report-values.ts'

const margin = { left: 52, right: 12, top: 30, bottom: 44 }
const height = 320

interface Step {
  readonly days: number
  readonly share: number
  readonly low: number
  readonly high: number
}

export function CustomersChart({ report }: { report: Report }) {
  const [frame, width] = useWidth<HTMLDivElement>()
  const steps = report.rows.map(row => ({
    days: numberIn(row, 'days') ?? 0,
    share: numberIn(row, 'share') ?? 0,
    low: numberIn(row, 'low') ?? 0,
    high: numberIn(row, 'high') ?? 0,
  }))
  const last = steps.at(-1)
  if (!last || last.share === 0) return <p className="notice">Nobody has bought yet, so there is no curve to draw.</p>
  return (
    <div className="drawing" ref={frame}>
      {width > 0 && <Drawing steps={steps} width={width} />}
    </div>
  )
}

function Drawing({ steps, width }: { steps: readonly Step[]; width: number }) {
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const across = scaleTo(Math.max(...steps.map(step => step.days)), width < 500 ? 3 : 6)
  const up = shareScaleTo(Math.max(...steps.map(step => step.high)))
  const x = (days: number) => across.place(days) * inner.width
  const y = (share: number) => inner.height * (1 - up.place(share))
  const stair = (of: (step: Step) => number) =>
    steps.flatMap((step, place) => [
      ...(place > 0 ? [`${x(step.days)},${y(of(steps[place - 1]!))}`] : []),
      `${x(step.days)},${y(of(step))}`,
    ])
  const band = [...stair(step => step.high), ...stair(step => step.low).toReversed()]
  return (
    <svg width={width} height={height} role="img" aria-labelledby="customers-title customers-desc">
      <title id="customers-title">Share who have bought, by days since the first contact</title>
      <desc id="customers-desc">{steps.map(({ days, share }) => `By day ${days}: ${percent(share)}.`).join(' ')}</desc>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        {up.ticks.map(tick => (
          <g key={tick}>
            <line className={tick === 0 ? 'axis' : 'grid'} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />
            <text x={-8} y={y(tick) + 4} textAnchor="end">
              {percent(tick)}
            </text>
          </g>
        ))}
        {across.ticks.map(tick => (
          <text key={tick} x={x(tick)} y={inner.height + 18} textAnchor="middle">
            {tick.toLocaleString('en')}
          </text>
        ))}
        <polygon className="band" points={band.join(' ')} />
        <polyline className="curve" points={stair(step => step.share).join(' ')} />
        <text className="note" x={inner.width} y={inner.height + 36} textAnchor="end">
          Days since the first contact →
        </text>
        <text className="note" x={0} y={-14}>
          ↑ Have bought
        </text>
      </g>
    </svg>
  )
}
