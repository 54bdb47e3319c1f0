// The forms, each with what came in by it.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { countsInWords, sourceWords } from './form-words.ts'
import { type Form, formsQuery } from './queries.ts'
import './forms.css'

export function FormsPage() {
  const forms = useQuery({ ...formsQuery, refetchInterval: 15_000 })
  if (forms.isError) return <Failed isPage error={forms.error} onRetry={() => forms.refetch()} />
  if (!forms.data) return <Loading what="the forms" />
  const { items } = forms.data
  return (
    <>
      <title>Forms · Tend</title>
      <p className="trail">
        <Link to={places.doors}>Doors</Link>
      </p>
      <div className="page-head">
        <div>
          <h1>Forms</h1>
          <p>Whoever fills one in is on a timeline at once, with what they agreed to in its words.</p>
        </div>
        <Link to={places.form('new')} className="button primary">
          Make a form
        </Link>
      </div>
      {items.length === 0 && (
        <div className="card clear">
          <h2>There is no form yet</h2>
          <p className="soft">
            Make one, then give its address away or put it on your site: it works as a page, in a frame, and as plain
            HTML.
          </p>
        </div>
      )}
      <ul className="door-list">
        {items.map(form => (
          <FormRow key={form.id} form={form} />
        ))}
      </ul>
    </>
  )
}

function FormRow({ form: { id, plan, counts } }: { form: Form }) {
  const { source } = plan
  return (
    <li className="card">
      <h2>
        <Link to={places.form(id)}>{plan.name}</Link>
      </h2>
      <p>{countsInWords(counts)}</p>
      <p className="soft small">
        {plan.title} · {sourceWords[source.kind]}
        {source.name && `: ${source.name}`}
        {plan.hasDoubleOptIn && ' · confirmed by mail'}
      </p>
    </li>
  )
}
