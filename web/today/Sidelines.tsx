// Beside the list: what did not fit and what that costs, and who is left alone on purpose.

import type { Today } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { minutesInWords } from '../words/time-words.ts'
import { decidingReason } from '../words/verdict-words.ts'

interface SidelinesProps {
  readonly today: Today
  readonly onMoreMinutes: (minutes: number) => void
}

export function Sidelines({ today, onMoreMinutes }: SidelinesProps) {
  return (
    <aside className="sidelines" aria-label="Beside the list">
      {today.overflow && <Overflow today={today} overflow={today.overflow} onMoreMinutes={onMoreMinutes} />}
      <section className="card">
        <h2>Left alone today</h2>
        <ul className="tally">
          <li>
            <Link to={places.contactsOf({ kind: 'wait' })}>
              <b>{today.waiting}</b> waiting
            </Link>
            <span className="soft small">It is their turn, or a date is agreed.</span>
          </li>
          <li>
            <Link to={places.contactsOf({ kind: 'stop' })}>
              <b>{today.stopped}</b> stopped
            </Link>
            <span className="soft small">More would be chasing. They may come back on their own.</span>
          </li>
        </ul>
      </section>
      <p className="soft small">
        Decided by the playbook <Link to={places.playbook(today.playbook.id)}>{today.playbook.title}</Link>.{' '}
        <kbd>j</kbd> <kbd>k</kbd> move, <kbd>1</kbd>–<kbd>5</kbd> log, <kbd>z</kbd> undoes, <kbd>?</kbd> shows all keys.
      </p>
    </aside>
  )
}

const longestDay = 480

interface OverflowProps extends SidelinesProps {
  readonly overflow: NonNullable<Today['overflow']>
}

function Overflow({ today, overflow, onMoreMinutes }: OverflowProps) {
  // Nobody has more than a working day; so much more at once is what somebody may find.
  const whole = Math.ceil((today.minutes + overflow.minutes) / 15) * 15
  const wanted = whole <= longestDay ? whole : Math.min(today.minutes + 60, longestDay)
  return (
    <section className="card overflow">
      <h2>
        {overflow.count} more did not fit <span className="soft small">{minutesInWords(overflow.minutes)}</span>
      </h2>
      <p>{overflow.says}</p>
      <ul>
        {overflow.items.slice(0, 6).map(item => (
          <li key={item.contact.id} data-kind={item.verdict.kind}>
            <Link to={places.contact(item.contact.id)}>{item.contact.name}</Link>
            <span className="soft small">{decidingReason(item.verdict)?.says}</span>
          </li>
        ))}
      </ul>
      {wanted > today.minutes && (
        <button type="button" className="button make-room" onClick={() => onMoreMinutes(wanted)}>
          Make room: {minutesInWords(wanted)} today
        </button>
      )}
    </section>
  )
}
