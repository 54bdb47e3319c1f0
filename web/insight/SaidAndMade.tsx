// Week by week: above the line the touches that the playbook would have opened, below it those that were made.
import { useId } from 'react'
import type { Replay } from '../../src/http/contract.ts'
import { Figure } from '../charts/Figure.tsx'
import { scaleTo } from '../charts/scale.ts'
import type { Table } from '../charts/table.ts'
import { useWidth } from '../charts/use-width.ts'
import { shortDate } from '../words/time-words.ts'
import { type Week, weeksOf } from './weeks.ts'

const half = 62
const left = 64
const labelWidth = 90

interface SaidAndMadeProps {
  readonly playbook: { readonly id: string; readonly title: string }
  readonly days: Replay['days']
}

export function SaidAndMade({ playbook, days }: SaidAndMadeProps) {
  const weeks = weeksOf(days, playbook.id)
  const [frame, width] = useWidth<HTMLDivElement>()
  return (
    <Figure
      title={playbook.title}
      n={`n = ${sum(weeks, 'said')} touches said, ${sum(weeks, 'made')} made`}
      table={tableOf(weeks)}
      file={`replay-${playbook.id}`}
    >
      <div className="drawing" ref={frame}>
        {width > 0 && weeks.length > 0 && <Drawing title={playbook.title} weeks={weeks} width={width} />}
      </div>
    </Figure>
  )
}

function Drawing({ title, weeks, width }: { title: string; weeks: readonly Week[]; width: number }) {
  const id = useId()
  const scale = scaleTo(Math.max(1, ...weeks.flatMap(({ made, said }) => [made, said])))
  const step = (width - left) / weeks.length
  const bar = Math.min(Math.max(step * 0.7, 1), 26)
  const labelEvery = Math.ceil(labelWidth / step)
  const length = (count: number) => scale.place(count) * half
  return (
    <svg width={width} height={2 * half + 30} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}: touches said and made, by week</title>
      <desc id={`${id}d`}>
        {`${sum(weeks, 'said')} touches would have been asked for in ${weeks.length} weeks, ${sum(weeks, 'made')} were made.`}
      </desc>
      <text x={0} y={half - 8}>
        it said
      </text>
      <text x={0} y={half + 18}>
        made
      </text>
      {weeks.map(({ day, made, said }, place) => {
        const x = left + place * step + (step - bar) / 2
        return (
          <g key={day}>
            <rect className="said" x={x} y={half - length(said)} width={bar} height={length(said)} />
            <rect className="made" x={x} y={half + 1} width={bar} height={length(made)} />
            {place % labelEvery === 0 && (
              <text x={x} y={2 * half + 22}>
                {shortDate(day).slice(4)}
              </text>
            )}
          </g>
        )
      })}
      <line className="axis" x1={left} x2={width} y1={half + 0.5} y2={half + 0.5} />
      <text x={left - 8} y={half - length(scale.max) + 10} textAnchor="end">
        {scale.max}
      </text>
    </svg>
  )
}

function sum(weeks: readonly Week[], what: 'made' | 'said'): number {
  return weeks.reduce((total, week) => total + week[what], 0)
}

function tableOf(weeks: readonly Week[]): Table {
  return {
    columns: [{ label: 'week of' }, { label: 'said' }, { label: 'made' }],
    rows: weeks.map(({ day, said, made }) => [day, said, made]),
  }
}
