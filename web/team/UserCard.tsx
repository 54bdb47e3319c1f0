// One user: their coming days, what does not fit today with its cost, who needs somebody while they are away, and their
// link, which is shown once.
import { useState } from 'react'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { longDate, minutesInWords } from '../words/time-words.ts'
import { type Team, type TeamUser, useTeamChange } from './queries.ts'
import { nameOf, weekdayNames, workingDaysInWords } from './team-words.ts'

interface UserCardProps {
  readonly user: TeamUser
  readonly team: Team
  readonly isMe: boolean
  readonly mayManage: boolean
  readonly onChange: () => void
}

export function UserCard({ user, team, isMe, mayManage, onChange }: UserCardProps) {
  const isFirst = user.id === team.users[0]?.id
  return (
    <li className="card user" data-inactive={!user.isActive || undefined}>
      <header className="row">
        <h2>{user.name}</h2>
        {isMe && user.name !== 'You' && <span className="soft small">you</span>}
        {!user.isActive && <span className="soft small">not active</span>}
        <span className="spacer" />
        {(isMe || mayManage) && <Button onClick={onChange}>Change</Button>}
        {mayManage && !isFirst && <RemoveButton user={user} team={team} />}
      </header>
      <p className="soft small">
        {minutesInWords(user.minutes)} on {workingDaysInWords(user.workingDays)}, {user.timeZone}
        {user.email && `, ${user.email}`}
        {user.vacation && `, away from ${longDate(user.vacation.from, 'UTC')} to ${longDate(user.vacation.to, 'UTC')}`}
      </p>
      <Days user={user} />
      <Overflow user={user} />
      <Cover user={user} team={team} />
      {mayManage && !isFirst && <LinkOf user={user} />}
    </li>
  )
}

const offWords = { vacation: 'away', weekend: 'off', inactive: 'not active' } as const

function Days({ user }: { user: TeamUser }) {
  // A backlog of weeks would flatten every other day: a bar twice as high as the day is full says the same.
  const most = Math.max(30, ...user.days.map(day => day.minutes)) * 2
  const height = (minutes: number) => 60 * Math.min(1, minutes / most)
  return (
    <ol className="load" aria-label={`The coming days of ${user.name}`}>
      {user.days.map(({ day, weekday, load, minutes, off }, place) => (
        <li key={day} data-over={load > minutes || undefined} data-off={off ?? undefined}>
          <span className="small strong">{place === 0 ? 'Today' : weekdayNames[weekday - 1]}</span>
          <svg className="load-bar" aria-hidden="true" viewBox="0 0 10 60" preserveAspectRatio="none">
            <rect className="room" x="0" width="10" y={60 - height(minutes)} height={height(minutes)} />
            <rect className="used" x="2" width="6" y={60 - height(load)} height={height(load)} />
          </svg>
          <span className="small">
            {load.toLocaleString('en')}
            <span className="soft"> {off ? offWords[off] : `of ${minutes}`}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function Overflow({ user: { overflow } }: { user: TeamUser }) {
  if (!overflow) return null
  const { minutes, breaks, moreBreaks, late, expectedAnswers } = overflow
  return (
    <div className="small held">
      <p>
        {minutesInWords(minutes)} do not fit today.
        {late > 0 && ` ${late.toLocaleString('en')} ${late === 1 ? 'touch is' : 'touches are'} late after it.`}
        {expectedAnswers >= 0.1 && ` Expected answers put off: ${expectedAnswers.toFixed(1)}.`}
      </p>
      {breaks.map(({ contact, what, due }) => (
        <p key={`${contact.id}${what}`}>
          A promise to <Link to={places.contact(contact.id)}>{contact.name}</Link> breaks: {what}, due {due}.
        </p>
      ))}
      {moreBreaks > 0 && <p>{moreBreaks.toLocaleString('en')} more promises are or will be broken.</p>}
    </div>
  )
}

function Cover({ user, team }: { user: TeamUser; team: Team }) {
  const give = useTeamChange(({ id, owner }: { id: string; owner: string }) =>
    call('PUT /api/contacts/{id}/owner', { path: { id }, body: { owner } }),
  )
  if (user.needsCover.length === 0) return null
  return (
    <div className="small">
      <p className="strong">
        While {user.name === 'You' ? 'you are' : `${user.name} is`} away, somebody should see to:
      </p>
      <ul className="cover">
        {user.needsCover.map(({ contact, day, why, by }) => (
          <li key={contact.id}>
            <span>
              <Link to={places.contact(contact.id)}>{contact.name}</Link>, {longDate(day, 'UTC')}. {why}
            </span>
            {by ? (
              <Button onClick={() => give.mutate({ id: contact.id, owner: by })}>Give to {nameOf(team, by)}</Button>
            ) : (
              <span className="soft">Nobody has room that day.</span>
            )}
          </li>
        ))}
      </ul>
      {user.moreNeedCover > 0 && <p className="soft">… and {user.moreNeedCover.toLocaleString('en')} more.</p>}
      {give.isError && <Failed error={give.error} />}
    </div>
  )
}

function LinkOf({ user }: { user: TeamUser }) {
  const [path, setPath] = useState<string>()
  const make = useTeamChange(() => call('POST /api/users/{id}/link', { path: { id: user.id }, body: undefined }))
  const revoke = useTeamChange(() => call('DELETE /api/users/{id}/link', { path: { id: user.id } }))
  const address = path && `${location.origin}${path}`
  return (
    <div className="stack">
      <p className="row small">
        <span className="soft">{user.hasLink ? 'A link of their own lets them in.' : 'No link lets them in yet.'}</span>
        <Button look="quiet" onClick={() => make.mutate(undefined, { onSuccess: made => setPath(made.path) })}>
          {user.hasLink ? 'Make a new link' : 'Make a link'}
        </Button>
        {user.hasLink && (
          <Button look="quiet" onClick={() => revoke.mutate(undefined, { onSuccess: () => setPath(undefined) })}>
            Take it back
          </Button>
        )}
      </p>
      {address && (
        <label className="field">
          <span>Give this to {user.name}; it is shown this once</span>
          <span className="row">
            <input readOnly value={address} onFocus={event => event.target.select()} />
            <Button
              onClick={() => void navigator.clipboard.writeText(address).then(() => showToast({ says: 'Copied.' }))}
            >
              Copy
            </Button>
          </span>
        </label>
      )}
      {make.isError && <Failed error={make.error} />}
    </div>
  )
}

function RemoveButton({ user, team }: { user: TeamUser; team: Team }) {
  const [first] = team.users
  const remove = useTeamChange(() =>
    call('DELETE /api/users/{id}', { path: { id: user.id }, query: { to: first!.id } }),
  )
  const ask = () => {
    if (confirm(`Remove ${user.name}? Their contacts become ${first!.name === 'You' ? 'yours' : `${first!.name}’s`}.`))
      remove.mutate(undefined)
  }
  return (
    <Button look="quiet" onClick={ask} disabledBecause={remove.isPending && 'Their contacts are moving.'}>
      Remove
    </Button>
  )
}
