// The lines of a chart of shares, each with its percentage at the left.
import { percent } from '../words/number-words.ts'
import type { Scale } from './scale.ts'

interface ShareGridProps {
  readonly up: Scale
  readonly width: number
  readonly height: number
}

export function ShareGrid({ up, width, height }: ShareGridProps) {
  return up.ticks.map(tick => {
    const y = height * (1 - up.place(tick))
    return (
      <g key={tick}>
        <line className={tick === 0 ? 'axis' : 'grid'} x1={0} x2={width} y1={y} y2={y} />
        <text x={-8} y={y + 4} textAnchor="end">
          {percent(tick)}
        </text>
      </g>
    )
  })
}
