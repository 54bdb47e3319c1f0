// One booking page: its making, with the times that visitors would see beside it.
import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { navigate } from '../app/navigation.ts'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { queries } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Remove } from '../controls/Remove.tsx'
import { Address } from './Address.tsx'
import { PageEditor } from './PageEditor.tsx'
import { bookingPageQuery } from './queries.ts'
import { useTeam } from './use-team.ts'
import './bookings.css'

const pages = `${places.bookings}?view=pages`

export function BookingPage({ id }: PageProps) {
  if (id === 'new') return <NewPage />
  return <KnownPage slug={id} />
}

function NewPage() {
  return (
    <>
      <title>A new booking page · Tend</title>
      <Trail />
      <div className="page-head">
        <div>
          <h1>A new booking page</h1>
          <p>Say what they get by talking to you, and how long it takes.</p>
        </div>
      </div>
      <PageEditor onSaved={page => navigate(places.booking(page.slug))} />
    </>
  )
}

function KnownPage({ slug }: { slug: string }) {
  const answer = useQuery(bookingPageQuery(slug))
  const { mayChange } = useTeam()
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the booking page" />
  const { page } = answer.data
  return (
    <>
      <title>{`${page.title} · Tend`}</title>
      <Trail />
      <div className="page-head">
        <div>
          <h1>{page.title}</h1>
          <Address answer={answer.data} />
        </div>
        {mayChange(page.owners) && <RemovePage slug={slug} title={page.title} />}
      </div>
      <PageEditor page={page} onSaved={() => showToast({ says: 'Saved. Visitors see it now.' })} />
    </>
  )
}

function Trail() {
  return (
    <p className="trail">
      <Link to={places.doors}>Doors</Link> / <Link to={pages}>Booking pages</Link>
    </p>
  )
}

function RemovePage({ slug, title }: { slug: string; title: string }) {
  const remove = async () => {
    await call('DELETE /api/booking-pages/{slug}', { path: { slug } })
    navigate(pages)
    await queries.invalidateQueries({ queryKey: ['booking-pages'] })
    showToast({ says: `${title} is no longer shown to anybody.` })
  }
  return <Remove says="Visitors find nothing there any more; what was booked stays." remove={remove} />
}
