// Bookings: what was booked, the pages that people book on, and the calendars that say when the user is busy.

import { Link } from '../app/Link.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { Views } from '../app/Views.tsx'
import { Booked } from './Booked.tsx'
import { Calendars } from './Calendars.tsx'
import { Pages } from './Pages.tsx'
import './bookings.css'

const views = [
  { to: places.bookings, says: 'Booked' },
  { to: `${places.bookings}?view=pages`, says: 'Pages' },
  { to: `${places.bookings}?view=calendars`, says: 'Calendars' },
]

export function BookingsPage({ query }: PageProps) {
  const view = query.get('view')
  return (
    <>
      <title>Bookings · Tend</title>
      <p className="trail">
        <Link to={places.doors}>Doors</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Bookings</h1>
          <p>People choose one of your free times on their own clock; invitation and reminders go out by themselves.</p>
        </div>
        <Link to={places.booking('new')} className="button primary">
          New booking page
        </Link>
      </div>
      <Views label="Bookings" views={views} current={view ? `${places.bookings}?view=${view}` : places.bookings} />
      {view === 'pages' ? <Pages /> : view === 'calendars' ? <Calendars /> : <Booked />}
    </>
  )
}
