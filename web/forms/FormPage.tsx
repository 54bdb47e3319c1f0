// One form: what came in by it and where it can be found, or its making.
import { useQuery } from '@tanstack/react-query'
import { call } from '../app/call.ts'
import { navigate } from '../app/navigation.ts'
import { PageHead } from '../app/PageHead.tsx'
import type { PageProps } from '../app/pages.ts'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { DoorPage, tellSaved } from '../doors/DoorPage.tsx'
import { underForms } from '../doors/door-trail.ts'
import { FormEditor } from './FormEditor.tsx'
import { countsInWords } from './form-words.ts'
import { formQuery } from './queries.ts'
import { Share } from './Share.tsx'
import { Submissions } from './Submissions.tsx'
import './forms.css'

export function FormPage({ id, query }: PageProps) {
  if (id === 'new') return <NewForm />
  return <KnownForm id={id} isEditing={query.get('view') === 'edit'} />
}

function NewForm() {
  const says = 'Ask as little as you can answer to: each question more costs answers.'
  return (
    <>
      <PageHead title="A new form" says={says} trail={underForms} />
      <FormEditor onSaved={form => navigate(places.form(form.id))} />
    </>
  )
}

function KnownForm({ id, isEditing }: { id: string; isEditing: boolean }) {
  const answer = useQuery(formQuery(id))
  if (answer.isError) return <Failed isPage error={answer.error} onRetry={() => answer.refetch()} />
  if (!answer.data) return <Loading what="the form" />
  const form = answer.data
  return (
    <DoorPage
      title={form.plan.name}
      says={`${countsInWords(form.counts)}.`}
      trail={underForms}
      came={{ to: places.form(id), says: 'What came in' }}
      editSays="The form"
      isEditing={isEditing}
      remove={() => call('DELETE /api/forms/{id}', { path: { id } })}
      listed="forms"
    >
      {isEditing ? (
        <FormEditor key={form.version} form={form} onSaved={tellSaved} />
      ) : (
        <div className="stack">
          <Share address={form.address} plan={form.plan} />
          <Submissions form={id} spam={form.counts.spam} />
        </div>
      )}
    </DoorPage>
  )
}
