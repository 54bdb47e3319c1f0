// One offer: its numbers, where it is found, what came in by it; or its making.
import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { navigate } from '../app/navigation.ts'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { queries } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Views } from '../app/Views.tsx'
import { CopyText } from '../controls/CopyText.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Remove } from '../controls/Remove.tsx'
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
  return (
    <>
      <title>A new offer · Tend</title>
      <Trail />
      <div className="page-head">
        <div>
          <h1>A new offer</h1>
          <p>Something that helps them by itself, asked for by a form of its own.</p>
        </div>
      </div>
      <OfferEditor onSaved={({ slug }) => navigate(places.offerPage(slug))} />
    </>
  )
}

function KnownOffer({ slug, isEditing }: { slug: string; isEditing: boolean }) {
  const answer = useQuery(offerQuery(slug))
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the offer" />
  const offer = answer.data
  const edit = `${places.offerPage(slug)}?view=edit`
  const views = [
    { to: places.offerPage(slug), says: 'What it draws in' },
    { to: edit, says: 'The page' },
  ]
  return (
    <>
      <title>{`${offer.plan.title} · Tend`}</title>
      <Trail />
      <div className="page-head">
        <div>
          <h1>{offer.plan.title}</h1>
          <p>{offer.plan.promise}</p>
        </div>
        <RemoveOffer offer={offer} />
      </div>
      <Views label="Offer" views={views} current={isEditing ? edit : places.offerPage(slug)} />
      {isEditing ? (
        <OfferEditor
          key={offer.version}
          offer={offer}
          onSaved={() => showToast({ says: 'Saved. Visitors see it now.' })}
        />
      ) : (
        <Drawn offer={offer} />
      )}
    </>
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

function Trail() {
  return (
    <p className="trail">
      <Link to={places.doors}>Doors</Link> / <Link to={places.offerPages}>Offers</Link>
    </p>
  )
}

function RemoveOffer({ offer: { slug, plan } }: { offer: Offer }) {
  const remove = async () => {
    await call('DELETE /api/offer-pages/{slug}', { path: { slug } })
    await queries.invalidateQueries({ queryKey: ['offer pages'] })
    showToast({ says: `${plan.title} is no longer shown to anybody.` })
    navigate(places.offerPages)
  }
  return <Remove says="Visitors find nothing there any more; what came in stays on the timelines." remove={remove} />
}
