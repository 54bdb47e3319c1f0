// The forms, each with what came in by it.
import { useQuery } from '@tanstack/react-query'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { DoorList } from '../doors/DoorList.tsx'
import { countsInWords, sourceWords } from './form-words.ts'
import { type Form, formsQuery } from './queries.ts'
import './forms.css'

export function FormsPage() {
  const forms = useQuery({ ...formsQuery, refetchInterval: 15_000 })
  if (forms.isError) return <Failed isPage error={forms.error} onRetry={() => forms.refetch()} />
  if (!forms.data) return <Loading what="the forms" />
  return (
    <DoorList
      title="Forms"
      says="Whoever fills one in is on a timeline at once, with what they agreed to in its words."
      making={{ to: places.form('new'), says: 'Make a form' }}
      empty={{
        title: 'There is no form yet',
        says: 'Make one, then give its address away or put it on your site: it works as a page, in a frame, and as plain HTML.',
      }}
      items={forms.data.items.map(form => <FormRow key={form.id} form={form} />)}
    />
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
