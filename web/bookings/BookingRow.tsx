// One booking: who, when on both clocks, what their calendar answered, and what can be done with it.
import { useState } from 'react'
import type { NewEvent } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { logEvent } from '../app/log-event.ts'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { dateAndTime, minutesInWords } from '../words/time-words.ts'
import { stateInWords } from './booking-words.ts'
import type { Booking } from './queries.ts'
import { useTeam } from './use-team.ts'

export function BookingRow({ booking }: { booking: Booking }) {
  const { contact, name, title, startsAt, minutes, timeZone, message, proposed, mailBan, awaitsOutcome, state } =
    booking
  const theirs = dateAndTime(startsAt, timeZone)
  const owner = useTeam().nameOf(booking.owner)
  return (
    <li className="card">
      <p className="row">
        <strong>{dateAndTime(startsAt)}</strong>
        <Link to={places.contact(contact)}>{name}</Link>
        <span className="soft small">
          {title}, {minutesInWords(minutes)}
          {owner && `, with ${owner}`}
        </span>
      </p>
      {theirs !== dateAndTime(startsAt) && (
        <p className="soft small">
          For them: {theirs} ({timeZone.replaceAll('_', ' ')})
        </p>
      )}
      {message && <p className="lines">{message}</p>}
      {proposed && (
        <p className="held">
          Their calendar proposes {dateAndTime(proposed.startsAt)}. {proposed.comment}
        </p>
      )}
      <p className="soft small">{stateInWords(booking)}</p>
      {mailBan && <p className="held">{mailBan} Invitation and reminders stay here.</p>}
      {awaitsOutcome && <Outcomes booking={booking} />}
      {state === 'booked' && !awaitsOutcome && <Cancelling booking={booking} />}
    </li>
  )
}

function Outcomes({ booking: { contact, name, meeting } }: { booking: Booking }) {
  const log = (done: string, event: NewEvent) => void logEvent({ contact: { id: contact, name }, done, event })
  return (
    <div className="row">
      <Button look="primary" onClick={() => log('Meeting held', { kind: 'meeting_held', meeting })}>
        Held
      </Button>
      <Button onClick={() => log('They missed the meeting', { kind: 'meeting_missed', meeting, by: 'them' })}>
        They missed it
      </Button>
      <Button onClick={() => log('We missed the meeting', { kind: 'meeting_missed', meeting, by: 'us' })}>
        We missed it
      </Button>
    </div>
  )
}

function Cancelling({ booking: { id, name, mailBan } }: { booking: Booking }) {
  const [isAsking, setAsking] = useState(false)
  const cancel = async () => {
    try {
      await call('POST /api/bookings/{id}/cancellation', { path: { id } })
      showToast({ says: `The meeting with ${name} is cancelled${mailBan ? '' : ', and they are told'}.` })
      await renewEverything()
    } catch (error) {
      showFailure(error)
    }
  }
  if (!isAsking) {
    return (
      <div className="row">
        <Button look="quiet" aria-label={`Cancel the meeting with ${name}`} onClick={() => setAsking(true)}>
          Cancel …
        </Button>
      </div>
    )
  }
  return (
    <div className="row">
      <p>{mailBan ? 'No mail tells them of it.' : 'They get a mail that takes it out of their calendar.'}</p>
      <Button onClick={() => void cancel()}>Cancel the meeting</Button>
      <Button look="quiet" onClick={() => setAsking(false)}>
        Keep it
      </Button>
    </div>
  )
}
