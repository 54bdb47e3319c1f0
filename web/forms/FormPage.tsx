// One form: what came in by it and where it can be found, or its making.
import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { navigate } from '../app/navigation.ts'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { queries } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Views } from '../app/Views.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Remove } from '../controls/Remove.tsx'
import { FormEditor } from './FormEditor.tsx'
import { countsInWords } from './form-words.ts'
import { type Form, formQuery } from './queries.ts'
import { Share } from './Share.tsx'
import { Submissions } from './Submissions.tsx'
import './forms.css'

export function FormPage({ id, query }: PageProps) {
  if (id === 'new') return <NewForm />
  return <KnownForm id={id} isEditing={query.get('view') === 'edit'} />
}

function NewForm() {
  return (
    <>
      <title>A new form · Tend</title>
      <Trail />
      <div className="page-head">
        <div>
          <h1>A new form</h1>
          <p>Ask as little as you can answer to: each question more costs answers.</p>
        </div>
      </div>
      <FormEditor onSaved={form => navigate(places.form(form.id))} />
    </>
  )
}

function KnownForm({ id, isEditing }: { id: string; isEditing: boolean }) {
  const answer = useQuery(formQuery(id))
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the form" />
  const form = answer.data
  const edit = `${places.form(id)}?view=edit`
  const views = [
    { to: places.form(id), says: 'What came in' },
    { to: edit, says: 'The form' },
  ]
  return (
    <>
      <title>{`${form.plan.name} · Tend`}</title>
      <Trail />
      <div className="page-head">
        <div>
          <h1>{form.plan.name}</h1>
          <p>{countsInWords(form.counts)}.</p>
        </div>
        <RemoveForm form={form} />
      </div>
      <Views label="Form" views={views} current={isEditing ? edit : places.form(id)} />
      {isEditing ? (
        <FormEditor key={form.version} form={form} onSaved={() => showToast({ says: 'Saved. Visitors see it now.' })} />
      ) : (
        <div className="stack">
          <Share address={form.address} plan={form.plan} />
          <Submissions form={id} spam={form.counts.spam} />
        </div>
      )}
    </>
  )
}

function Trail() {
  return (
    <p className="trail">
      <Link to={places.doors}>Doors</Link> / <Link to={places.forms}>Forms</Link>
    </p>
  )
}

function RemoveForm({ form: { id, plan } }: { form: Form }) {
  const remove = async () => {
    await call('DELETE /api/forms/{id}', { path: { id } })
    await queries.invalidateQueries({ queryKey: ['forms'] })
    showToast({ says: `${plan.name} is no longer shown to anybody.` })
    navigate(places.forms)
  }
  return <Remove says="Visitors find nothing there any more; what came in stays on the timelines." remove={remove} />
}
