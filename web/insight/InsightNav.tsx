// The three views of insight, told apart before they are opened: a model's, the own past replayed, the own numbers.
import { places } from '../app/places.ts'
import { Views } from '../app/Views.tsx'
import './insight.css'

const views = [
  { to: places.simulation, says: 'Simulation' },
  { to: places.replay, says: 'Replay' },
  { to: places.reports, says: 'Reports' },
] as const

export function InsightNav({ current }: { current: string }) {
  return <Views label="Insight" views={views} current={current} />
}
