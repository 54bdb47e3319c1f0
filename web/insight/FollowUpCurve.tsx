// The follow-up curve: leakage against chasing, a dot a playbook with both intervals. Lower left is better; a hollow dot
// is dominated, the diamond is the own past.
import type { Simulation } from '../../src/http/contract.ts'
import { Figure } from '../charts/Figure.tsx'
import { ShareGrid } from '../charts/ShareGrid.tsx'
import { type Scale, shareScaleTo } from '../charts/scale.ts'
import type { Table } from '../charts/table.ts'
import { useWidth } from '../charts/use-width.ts'
import { percent } from '../words/number-words.ts'
import { type CurvePoint, curvePoints, edgeOf, placeNames } from './curve-points.ts'

const margin = { left: 52, right: 16, top: 30, bottom: 44 }

export function FollowUpCurve({ simulation }: { simulation: Simulation }) {
  const points = curvePoints(simulation)
  const [frame, width] = useWidth<HTMLDivElement>()
  return (
    <Figure
      title="The follow-up curve"
      n={`n = ${simulation.contacts.toLocaleString('en')} simulated people for each playbook`}
      table={tableOf(points)}
      file={`follow-up-curve-seed-${simulation.seed}`}
    >
      <div className="drawing" ref={frame}>
        {width > 0 && <Drawing points={points} width={width} />}
      </div>
      <p className="legend soft small">
        Lower left is better: less leaked, less chased. The bars are 95&nbsp;% intervals. A filled dot is beaten by no
        other; a hollow one is dominated
        {simulation.past && '; the diamond is your own past, by the same model'}. Both are counted as it stands below
        under “What it assumes”, not as in replay.
      </p>
      <Dominated simulation={simulation} />
    </Figure>
  )
}

function Dominated({ simulation: { playbooks } }: { simulation: Simulation }) {
  const titleOf = (id: string) => playbooks.find(other => other.id === id)?.title ?? id
  const dominated = playbooks.filter(({ isDominated }) => isDominated)
  if (dominated.length === 0) return null
  return (
    <ul className="dominated">
      {dominated.map(({ id, title, dominatedBy }) => (
        <li key={id}>
          <b>{title}</b> is dominated: {dominatedBy.map(titleOf).join(', ')} leak{dominatedBy.length === 1 && 's'} and
          chase
          {dominatedBy.length === 1 && 's'} no more, and less of one.
        </li>
      ))}
    </ul>
  )
}

function Drawing({ points, width }: { points: readonly CurvePoint[]; width: number }) {
  const height = Math.round(Math.min(Math.max(width * 0.55, 300), 460))
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const across = shareScaleTo(Math.max(...points.map(point => point.chasing.high)), width < 500 ? 3 : 5)
  const up = shareScaleTo(Math.max(...points.map(point => point.leakage.high)))
  const x = (share: number) => across.place(share) * inner.width
  const y = (share: number) => inner.height - up.place(share) * inner.height
  const dots = points.map(point => ({ name: point.name, x: x(point.chasing.value), y: y(point.leakage.value) }))
  const names = placeNames(dots, inner.width)
  const edge = edgeOf(points).map(point => `${x(point.chasing.value)},${y(point.leakage.value)}`)
  return (
    <svg width={width} height={height} role="img" aria-labelledby="curve-title curve-desc">
      <title id="curve-title">Leakage against chasing, simulated</title>
      <desc id="curve-desc">{points.map(pointInWords).join(' ')}</desc>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Axes across={across} up={up} inner={inner} />
        <polyline className="edge" points={edge.join(' ')} />
        {points.map((point, place) => (
          <g key={point.id} data-dot={point.kind}>
            <line
              className="reach"
              x1={x(point.chasing.low)}
              x2={x(point.chasing.high)}
              y1={dots[place]!.y}
              y2={dots[place]!.y}
            />
            <line
              className="reach"
              y1={y(point.leakage.low)}
              y2={y(point.leakage.high)}
              x1={dots[place]!.x}
              x2={dots[place]!.x}
            />
            <Dot kind={point.kind} x={dots[place]!.x} y={dots[place]!.y} />
            <text className="name" x={names[place]!.x} y={names[place]!.y} textAnchor={names[place]!.anchor}>
              {point.name}
            </text>
          </g>
        ))}
      </g>
    </svg>
  )
}

function Dot({ kind, x, y }: { kind: CurvePoint['kind']; x: number; y: number }) {
  if (kind === 'past')
    return (
      <rect className="dot" x={-5.5} y={-5.5} width={11} height={11} transform={`translate(${x} ${y}) rotate(45)`} />
    )
  return <circle className="dot" cx={x} cy={y} r={6} />
}

interface AxesProps {
  readonly across: Scale
  readonly up: Scale
  readonly inner: { readonly width: number; readonly height: number }
}

function Axes({ across, up, inner }: AxesProps) {
  return (
    <g>
      <ShareGrid up={up} width={inner.width} height={inner.height} />
      {across.ticks.map(tick => {
        const x = inner.width * across.place(tick)
        return (
          <g key={tick}>
            <line className={tick === 0 ? 'axis' : 'grid'} x1={x} x2={x} y1={0} y2={inner.height} />
            <text x={x} y={inner.height + 18} textAnchor="middle">
              {percent(tick)}
            </text>
          </g>
        )
      })}
      <text className="note" x={inner.width} y={inner.height + 36} textAnchor="end">
        Chasing →
      </text>
      <text className="note" x={0} y={-14}>
        ↑ Leakage
      </text>
    </g>
  )
}

function pointInWords({ name, kind, leakage, chasing }: CurvePoint): string {
  const standing = kind === 'dominated' ? ', dominated' : ''
  return `${name}${standing}: leakage ${percent(leakage.value)}, chasing ${percent(chasing.value)}.`
}

function tableOf(points: readonly CurvePoint[]): Table {
  const shares = ['leakage', 'leakage, low', 'leakage, high', 'chasing', 'chasing, low', 'chasing, high']
  return {
    columns: [{ label: 'playbook' }, ...shares.map(label => ({ label, write: percent })), { label: 'dominated' }],
    rows: points.map(({ name, kind, leakage, chasing }) => [
      name,
      ...[leakage, chasing].flatMap(({ value, low, high }) => [value, low, high]),
      kind === 'dominated' ? 'yes' : 'no',
    ]),
  }
}
