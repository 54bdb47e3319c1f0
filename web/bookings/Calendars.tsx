// The connected calendars: what each was read for last, what is wrong where it can't be read, and the form that connects
// one.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../app/call.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Modal } from '../controls/Modal.tsx'
import { calendarInWords } from './booking-words.ts'
import { CalendarForm } from './CalendarForm.tsx'
import { type Calendar, calendarsQuery } from './queries.ts'
import { renewCalendars } from './renew-calendars.ts'
import { useTeam } from './use-team.ts'

export function Calendars() {
  const calendars = useQuery(calendarsQuery)
  const [isAdding, setAdding] = useState(false)
  if (calendars.isError) return <Failed isPage error={calendars.error} onRetry={() => calendars.refetch()} />
  if (!calendars.data) return <Loading what="the calendars" />
  const { items } = calendars.data
  return (
    <>
      {items.length === 0 && (
        <div className="card clear">
          <h2>No calendar is connected</h2>
          <p className="soft">Only what is booked here counts as busy. Connect the calendars that your days are in.</p>
        </div>
      )}
      <ul className="bookings">
        {items.map(calendar => (
          <CalendarCard key={calendar.id} calendar={calendar} />
        ))}
      </ul>
      <Button look="primary" onClick={() => setAdding(true)}>
        Connect a calendar
      </Button>
      <Modal title="Connect a calendar" isOpen={isAdding} onClose={() => setAdding(false)}>
        <CalendarForm onSaved={() => setAdding(false)} />
      </Modal>
    </>
  )
}

function CalendarCard({ calendar }: { calendar: Calendar }) {
  const { id, name, fault } = calendar
  const owner = useTeam().nameOf(calendar.owner)
  const [isReading, setReading] = useState(false)
  const act = async (work: () => Promise<unknown>, done: string) => {
    setReading(true)
    try {
      await work()
      showToast({ says: `${name} ${done}.` })
      await renewCalendars()
    } catch (error) {
      showFailure(error)
    } finally {
      setReading(false)
    }
  }
  const path = { id }
  return (
    <li className="card">
      <h2>{name}</h2>
      <p className="soft small">{calendarInWords(calendar, Date.now())}</p>
      {owner && <p className="small">Of {owner}</p>}
      {fault && <p className="held">It can’t be read: {fault} What was busy before stays busy.</p>}
      <p className="row">
        <Button
          aria-label={`Read now: ${name}`}
          disabledBecause={isReading && 'It is being read.'}
          onClick={() => void act(() => call('POST /api/calendars/{id}/reading', { path }), 'was read')}
        >
          Read now
        </Button>
        <Button
          look="quiet"
          aria-label={`Disconnect ${name}`}
          onClick={() => void act(() => call('DELETE /api/calendars/{id}', { path }), 'is disconnected')}
        >
          Disconnect
        </Button>
      </p>
    </li>
  )
}
