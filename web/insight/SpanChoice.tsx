// How far back to look. A span counts whole days, so that the same choice asks the same question all day long.
import { toInput } from '../words/time-words.ts'

const spans: readonly { days: string; says: string }[] = [
  { days: '', says: 'All of it' },
  { days: '365', says: 'The last year' },
  { days: '90', says: 'The last 90 days' },
  { days: '30', says: 'The last 30 days' },
]

interface SpanChoiceProps {
  readonly days: string
  readonly onChange: (days: string) => void
}

export function SpanChoice({ days, onChange }: SpanChoiceProps) {
  return (
    <label>
      <span>Span</span>
      <select value={days} onChange={event => onChange(event.target.value)}>
        {spans.map(span => (
          <option key={span.days} value={span.days}>
            {span.says}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The span that the address names; '' = all. */
export function readSpan(named: string | null): string {
  return spans.find(span => span.days === named)?.days ?? ''
}

/** The instant that the span begins at: midnight here, so many days ago. */
export function spanStart(days: string): string | undefined {
  if (days === '') return undefined
  const midnight = new Date(`${toInput(Date.now()).slice(0, 10)}T00:00`)
  midnight.setDate(midnight.getDate() - Number(days))
  return midnight.toISOString()
}
