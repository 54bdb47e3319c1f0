// The offers, each with who came because of it (A4).
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Numbers } from './Numbers.tsx'
import { offersQuery } from './queries.ts'
import './offers.css'

export function OffersPage() {
  const offers = useQuery(offersQuery)
  if (offers.isError) return <Failed isPage error={offers.error} onRetry={() => offers.refetch()} />
  if (!offers.data) return <Loading what="the offers" />
  const { items } = offers.data
  return (
    <>
      <title>Offers · Tend</title>
      <p className="trail">
        <Link to={places.doors}>Doors</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Offers</h1>
          <p>What you can give that they want: a page for each, and who came because of it.</p>
        </div>
        <Link to={places.offerPage('new')} className="button primary">
          Make an offer page
        </Link>
      </div>
      {items.length === 0 && (
        <div className="card clear">
          <h2>There is no offer page yet</h2>
          <p className="soft">
            Think of something small that helps your prospects by itself: a check of their site, a checklist, a sample.
            Whoever asks for it comes to you, and nobody has to be chased.
          </p>
        </div>
      )}
      <ul className="door-list">
        {items.map(offer => (
          <li key={offer.slug} className="card">
            <h2>
              <Link to={places.offerPage(offer.slug)}>{offer.plan.title}</Link>
            </h2>
            <p className="soft small">/o/{offer.slug}</p>
            <Numbers offer={offer} />
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <p className="soft small">
          A visit is a person’s within half an hour: machines that say so, and you, are left out; no cookie is set. A
          customer bought after they asked. In brackets the range that such numbers allow for (95 %).
        </p>
      )}
    </>
  )
}
