// One offer: its numbers, where it is found, what came in by it; or its making.
import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { navigate } from '../app/navigation.ts'
import { PageHead } from '../app/PageHead.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { CopyText } from '../controls/CopyText.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { DoorPage, tellSaved } from '../doors/DoorPage.tsx'
import { underOffers } from '../doors/door-trail.ts'
import { submissionsQuery } from '../forms/queries.ts'
import { NoPublicAddress, wholeAddress } from '../forms/Share.tsx'
import { Submissions } from '../forms/Submissions.tsx'
import { Days } from './Days.tsx'
import { Numbers } from './Numbers.tsx'
import { OfferEditor } from './OfferEditor.tsx'
import { type OfferPage as Offer, offerQuery } from './queries.ts'
import './offers.css'

export function OfferPage({ id, query }: PageProps) {
  if (id === 'new') return <NewOffer />
  return <KnownOffer slug={id} isEditing={query.get('view') === 'edit'} />
}

function NewOffer() {
  const says = 'Something that helps them by itself, asked for by a form of its own.'
  return (
    <>
      <PageHead title="A new offer" says={says} trail={underOffers} />
      <OfferEditor onSaved={({ slug }) => navigate(places.offerPage(slug))} />
    </>
  )
}

function KnownOffer({ slug, isEditing }: { slug: string; isEditing: boolean }) {
  const answer = useQuery(offerQuery(slug))
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the offer" />
  const offer = answer.data
  return (
    <DoorPage
      title={offer.plan.title}
      says={offer.plan.promise}
      trail={underOffers}
      came={{ to: places.offerPage(slug), says: 'What it draws in' }}
      editSays="The page"
      isEditing={isEditing}
      remove={() => call('DELETE /api/offer-pages/{slug}', { path: { slug } })}
      listed="offer pages"
    >
      {isEditing ? <OfferEditor key={offer.version} offer={offer} onSaved={tellSaved} /> : <Drawn offer={offer} />}
    </DoorPage>
  )
}

function Drawn({ offer }: { offer: Offer }) {
  const { formId, address, perDay } = offer
  const spam = useQuery(submissionsQuery(formId, 'spam'))
  return (
    <div className="stack">
      <section className="card stack" aria-labelledby="drawn-title">
        <h2 id="drawn-title">Who came because of it</h2>
        <Numbers offer={offer} />
        <Days perDay={perDay} />
      </section>
      <section className="card stack" aria-labelledby="address-title">
        <h2 id="address-title">Where it is found</h2>
        <CopyText
          label="Its address"
          text={wholeAddress(address)}
          hint="Name it in your mails too: as the gift that your templates speak of, in the settings."
        />
        {address.startsWith('/') && <NoPublicAddress />}
      </section>
      <Submissions form={formId} spam={spam.data?.items.length ?? 0} />
    </div>
  )
}
