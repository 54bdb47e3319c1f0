// The page for an address that leads nowhere.
import { Link } from './Link.tsx'
import { places } from './places.ts'

export function NotFound() {
  return (
    <section className="empty">
      <h1>No page here</h1>
      <p>The address leads nowhere. What you look for may be in one of these:</p>
      <p className="row">
        <Link to={places.today} className="button primary">
          Today
        </Link>
        <Link to={places.contacts} className="button">
          Contacts
        </Link>
      </p>
    </section>
  )
}
