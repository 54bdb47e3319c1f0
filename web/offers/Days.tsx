// The visits of the last thirty days, a bar for each, and the same as a table.
import { amount } from '../words/number-words.ts'
import { shortDate } from '../words/time-words.ts'
import type { OfferPage } from './queries.ts'

const shownDays = 30
const dayMs = 86_400_000

export function Days({ perDay }: Pick<OfferPage, 'perDay'>) {
  const days = lastDays(perDay, Date.now())
  const most = Math.max(1, ...days.map(({ count }) => count))
  const told = days.filter(({ count }) => count > 0)
  if (told.length === 0) return <p className="soft">Nobody came in the last thirty days.</p>
  return (
    <>
      <svg
        className="day-bars"
        viewBox={`0 0 ${shownDays * 10} 60`}
        preserveAspectRatio="none"
        role="img"
        aria-label="Visits of the last 30 days"
      >
        {days.map(({ at, count }, place) => (
          <rect key={at} x={place * 10 + 1} width={8} y={60 - (count / most) * 58} height={(count / most) * 58}>
            <title>{`${shortDate(at, 'UTC')}: ${amount(count)}`}</title>
          </rect>
        ))}
      </svg>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th>Day</th>
              <th>Visits</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ at, count }) => (
              <tr key={at}>
                <td>{shortDate(at, 'UTC')}</td>
                <td>{amount(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function lastDays(perDay: OfferPage['perDay'], now: number) {
  const counts = new Map(perDay.map(({ day, count }) => [Date.parse(day), count]))
  const today = Math.floor(now / dayMs) * dayMs
  return Array.from({ length: shownDays }, (_, place) => {
    const at = today - (shownDays - 1 - place) * dayMs
    return { at, count: counts.get(at) ?? 0 }
  })
}
