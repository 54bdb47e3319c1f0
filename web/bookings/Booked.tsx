// What was booked: what lies ahead, what waits for word of how it went, and what is past.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { BookingRow } from './BookingRow.tsx'
import { type Booking, bookingsQuery } from './queries.ts'

export function Booked() {
  const ahead = useQuery(bookingsQuery('ahead'))
  const past = useQuery(bookingsQuery('past'))
  const failed = [ahead, past].find(query => query.isError)
  if (failed) return <Failed isPage error={failed.error} onRetry={() => failed.refetch()} />
  if (!ahead.data || !past.data) return <Loading what="the bookings" />
  const waiting = past.data.items.filter(booking => booking.awaitsOutcome)
  const settled = past.data.items.filter(booking => !booking.awaitsOutcome)
  if (ahead.data.items.length + past.data.items.length === 0) return <NothingBooked />
  return (
    <>
      <Group title="How did it go?" bookings={waiting} />
      <Group title="Ahead" bookings={ahead.data.items} />
      <Group title="Past" bookings={settled} />
    </>
  )
}

function Group({ title, bookings }: { title: string; bookings: readonly Booking[] }) {
  if (bookings.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="bookings">
        {bookings.map(booking => (
          <BookingRow key={booking.id} booking={booking} />
        ))}
      </ul>
    </section>
  )
}

function NothingBooked() {
  return (
    <div className="card clear">
      <h2>Nothing is booked</h2>
      <p className="soft">
        Make a booking page, and put its address into your mail or on your site. Your{' '}
        <Link to={`${places.bookings}?view=calendars`}>calendars</Link> say when you are not free.
      </p>
    </div>
  )
}
