// What came in by a form: the newest first, spam apart.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { queries } from '../app/queries.ts'
import { saveFile } from '../app/save-file.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { dateAndTime } from '../words/time-words.ts'
import { stateWords } from './form-words.ts'
import { type Submission, submissionsQuery } from './queries.ts'

interface SubmissionsProps {
  readonly form: string
  /** How much of it there is. */
  readonly spam: number
}

export function Submissions({ form, spam }: SubmissionsProps) {
  const came = useQuery(submissionsQuery(form))
  if (came.isError) return <Failed error={came.error} onRetry={() => came.refetch()} />
  if (!came.data) return <Loading what="what came in" />
  const { items, hasMore } = came.data
  return (
    <section aria-labelledby="came-title" className="stack">
      <div className="row">
        <h2 id="came-title">What came in</h2>
        <span className="spacer" />
        {items.length + spam > 0 && <Button onClick={() => void download(form)}>Download as CSV</Button>}
      </div>
      {items.length === 0 && <p className="soft">Nothing came in yet. Open its address and try it yourself.</p>}
      <ul className="submissions">
        {items.map(submission => (
          <SubmissionCard key={submission.id} submission={submission} />
        ))}
      </ul>
      {hasMore && <p className="soft">Older ones are in the CSV.</p>}
      {spam > 0 && <Spam form={form} count={spam} />}
    </section>
  )
}

function Spam({ form, count }: { form: string; count: number }) {
  const [isOpen, setOpen] = useState(false)
  const spam = useQuery({ ...submissionsQuery(form, 'spam'), enabled: isOpen })
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>Held as spam ({count})</summary>
      <p className="soft small">On no timeline. It goes by itself after thirty days.</p>
      <ul className="submissions">
        {spam.data?.items.map(submission => (
          <SubmissionCard key={submission.id} submission={submission} />
        ))}
      </ul>
    </details>
  )
}

function SubmissionCard({ submission }: { submission: Submission }) {
  const { at, state, contact, answers, consent, page, reason, isOptedOut } = submission
  const who = answers.find(({ id }) => id === 'name' || id === 'email' || id === 'phone')?.value ?? 'Nobody named'
  return (
    <li className="card">
      <header className="row">
        <h3>{contact ? <Link to={places.contact(contact)}>{who}</Link> : who}</h3>
        <span className="state" data-state={state}>
          {stateWords[state]}
        </span>
        <span className="spacer" />
        <time className="soft small" dateTime={at}>
          {dateAndTime(at)}
        </time>
      </header>
      {reason && <p className="held small">{reason}</p>}
      {isOptedOut && !reason && (
        <p className="held small">They had opted out, and this does not opt them in: nothing goes to them.</p>
      )}
      <dl className="answers">
        {answers.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {consent && <ConsentWords consent={consent} isAsked={!reason} />}
      {page && <p className="soft small">From {page}</p>}
      {(state === 'spam' || state === 'failed') && <Release submission={submission} who={who} />}
    </li>
  )
}

function ConsentWords({ consent, isAsked }: { consent: NonNullable<Submission['consent']>; isAsked: boolean }) {
  const { wording, at, version, isRecorded } = consent
  return (
    <p className="soft small">
      Agreed {dateAndTime(at)} to “{wording}” (version {version})
      {!isRecorded && (isAsked ? '; it counts once they confirm it by mail' : '; it does not count')}
    </p>
  )
}

function Release({ submission: { id, form, state }, who }: { submission: Submission; who: string }) {
  const release = async () => {
    try {
      const released = await call('POST /api/submissions/{id}/release', { path: { id } })
      showToast({ says: released.contact ? `${who} is on a timeline.` : `${who} is asked to confirm by mail.` })
      for (const key of ['submissions', 'form']) await queries.invalidateQueries({ queryKey: [key, form] })
    } catch (error) {
      showFailure(error)
    }
  }
  return (
    <p>
      <Button aria-label={`Take in ${who}`} onClick={() => void release()}>
        {state === 'spam' ? 'It was no spam' : 'Try again'}
      </Button>
    </p>
  )
}

async function download(form: string): Promise<void> {
  try {
    const { csv } = await call('GET /api/forms/{id}/csv', { path: { id: form } })
    // Excel takes a file without the mark for one of its own old alphabet.
    saveFile(`submissions-${form}.csv`, new Blob(['\ufeff', csv], { type: 'text/csv;charset=utf-8' }))
  } catch (error) {
    showFailure(error)
  }
}
