// The ways by which people come onto timelines, each with what it is for.
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import './doors.css'

const doors: readonly { to: string; says: string; does: string }[] = [
  {
    to: places.import,
    says: 'Files',
    does: 'Contacts, mail and calendars from other programs, with a preview of every row.',
  },
  {
    to: places.cards,
    says: 'Business cards',
    does: 'A photo, a QR code or three fields at the stand; the clock starts there.',
  },
  { to: places.forms, says: 'Forms', does: 'A page or a snippet for your site, with consent kept in its wording.' },
  {
    to: places.bookings,
    says: 'Bookings',
    does: 'Your free times in the visitor’s zone, with invitations and reminders.',
  },
  {
    to: places.offerPages,
    says: 'Offers',
    does: 'A page for each thing that you can give, counted by visits, requests and customers.',
  },
  {
    to: places.hooks,
    says: 'Webhooks',
    does: 'Carts, orders, bookings and answers from shops, calendars and surveys.',
  },
]

export function DoorsPage() {
  return (
    <>
      <PageHead
        title="Doors"
        says="Whoever shows interest by one of these is on a timeline within a second, with a verdict."
      />
      <ul className="doors">
        {doors.map(({ to, says, does }) => (
          <li key={to}>
            <Link to={to}>{says}</Link>
            <p>{does}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
