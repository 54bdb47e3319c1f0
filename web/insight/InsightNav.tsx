// The three views of insight, told apart before they are opened: a model's, the own past replayed, the own numbers.
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import './insight.css'

const views = [
  { to: places.simulation, says: 'Simulation' },
  { to: places.replay, says: 'Replay' },
  { to: places.reports, says: 'Reports' },
] as const

export function InsightNav({ current }: { current: string }) {
  return (
    <nav className="views" aria-label="Insight">
      {views.map(({ to, says }) => (
        <Link key={to} to={to} aria-current={to === current ? 'page' : undefined}>
          {says}
        </Link>
      ))}
    </nav>
  )
}
