// The offers, each with who came because of it (A4).
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { DoorList } from '../doors/DoorList.tsx'
import { Numbers } from './Numbers.tsx'
import { type OfferPage, offersQuery } from './queries.ts'
import './offers.css'

export function OffersPage() {
  const offers = useQuery(offersQuery)
  if (offers.isError) return <Failed isPage error={offers.error} onRetry={() => offers.refetch()} />
  if (!offers.data) return <Loading what="the offers" />
  const { items } = offers.data
  return (
    <>
      <DoorList
        title="Offers"
        says="What you can give that they want: a page for each, and who came because of it."
        making={{ to: places.offerPage('new'), says: 'Make an offer page' }}
        empty={{
          title: 'There is no offer page yet',
          says: 'Think of something small that helps your prospects by itself: a check of their site, a checklist, a sample. Whoever asks for it comes to you, and nobody has to be chased.',
        }}
        items={items.map(offer => <OfferRow key={offer.slug} offer={offer} />)}
      />
      {items.length > 0 && (
        <p className="soft small">
          A visit is a person’s within half an hour: machines that say so, and you, are left out; no cookie is set. A
          customer bought after they asked. In brackets the range that such numbers allow for (95 %).
        </p>
      )}
    </>
  )
}

function OfferRow({ offer }: { offer: OfferPage }) {
  return (
    <li className="card">
      <h2>
        <Link to={places.offerPage(offer.slug)}>{offer.plan.title}</Link>
      </h2>
      <p className="soft small">/o/{offer.slug}</p>
      <Numbers offer={offer} />
    </li>
  )
}
