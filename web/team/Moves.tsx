// The moves that would make the coming days fit: whom nobody talks with yet, to whoever has room.
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { longDate } from '../words/time-words.ts'
import { type Team, useTeamChange } from './queries.ts'
import { nameOf } from './team-words.ts'

const firstShown = 12

export function Moves({ team }: { team: Team }) {
  const spread = useTeamChange(() => call('POST /api/team/spread', { body: {} }))
  const { moves } = team
  if (team.users.length === 1) return null
  if (moves.length === 0) return <p className="notice">Everybody’s days are as well spread as they can be.</p>
  const people = moves.length === 1 ? 'One contact' : `${moves.length.toLocaleString('en')} contacts`
  const made = { onSuccess: ({ moved }: { moved: number }) => showToast({ says: `${moved} moved.` }) }
  return (
    <section className="card moves" aria-labelledby="moves-title">
      <header className="row">
        <h2 id="moves-title">{people} could go to somebody with room</h2>
        <span className="spacer" />
        <Button
          look="primary"
          onClick={() => spread.mutate(undefined, made)}
          disabledBecause={spread.isPending && 'They are moving.'}
        >
          Move {moves.length === 1 ? 'them' : `all ${moves.length.toLocaleString('en')}`}
        </Button>
      </header>
      <p className="soft small">Whoever has answered stays with whom they talk. Nobody gets more than fits.</p>
      <ul className="small">
        {moves.slice(0, firstShown).map(({ contact, from, to, day, minutes, isStranger }) => (
          <li key={contact.id}>
            <Link to={places.contact(contact.id)}>{contact.name}</Link>{' '}
            <span className="soft">
              {nameOf(team, from)} → {nameOf(team, to)}, {longDate(day, 'UTC')}, {minutes} min,{' '}
              {isStranger ? 'not written to yet' : 'no answer yet'}
            </span>
          </li>
        ))}
      </ul>
      {moves.length > firstShown && <p className="soft small">… and {moves.length - firstShown} more.</p>}
      {spread.isError && <Failed error={spread.error} />}
    </section>
  )
}
