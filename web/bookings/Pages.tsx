// The booking pages, each with its address and what is booked on it.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { dateAndTime } from '../words/time-words.ts'
import { Address } from './Address.tsx'
import { pageInWords } from './booking-words.ts'
import { bookingPagesQuery, type PageAnswer } from './queries.ts'
import { useTeam } from './use-team.ts'

export function Pages() {
  const pages = useQuery(bookingPagesQuery)
  if (pages.isError) return <Failed isPage error={pages.error} onRetry={() => pages.refetch()} />
  if (!pages.data) return <Loading what="the booking pages" />
  const { items } = pages.data
  if (items.length === 0) {
    return (
      <div className="card clear">
        <h2>There is no booking page yet</h2>
        <p className="soft">
          A page names what you offer and how long it takes; visitors see only times that are free.
        </p>
      </div>
    )
  }
  return (
    <ul className="bookings">
      {items.map(answer => (
        <PageCard key={answer.page.slug} answer={answer} />
      ))}
    </ul>
  )
}

function PageCard({ answer }: { answer: PageAnswer }) {
  const { page, times, booked } = answer
  const { nameOf } = useTeam()
  const owners = page.owners.flatMap(owner => nameOf(owner) ?? [])
  const [next] = times
  return (
    <li className="card">
      <h2>
        <Link to={places.booking(page.slug)}>{page.title}</Link>
      </h2>
      <p className="soft small">{pageInWords(page, booked)}</p>
      {owners.length > 0 && <p className="small">With {owners.join(', ')}</p>}
      <Address answer={answer} />
      {page.isOpen && <p className="small">{next ? `Next free: ${dateAndTime(next)}` : 'No time is free.'}</p>}
    </li>
  )
}
