// One draft: to whom and why, the mail as it would go out, and what a person may do with it.
import { type FormEvent, useState } from 'react'
import type { Answer, Body } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { renewEverything } from '../app/queries.ts'
import { showFailure, showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { dueInWords } from '../words/time-words.ts'
import { intentWords } from '../words/verdict-words.ts'

type Draft = Answer<'GET /api/drafts'>['items'][number]
type Decision = Body<'POST /api/drafts/{id}/decision'>

export function DraftCard({ draft }: { draft: Draft }) {
  const [open, setOpen] = useState<'edit' | 'skip'>()
  const decide = async (body: Decision, done: string) => {
    try {
      await call('POST /api/drafts/{id}/decision', { path: { id: draft.id }, body })
      showToast({ says: `${draft.name}: ${done}.` })
      setOpen(undefined)
      await renewEverything()
    } catch (error) {
      showFailure(error)
    }
  }
  const isReady = draft.state === 'proposed' || draft.state === 'edited'
  return (
    <li className="card draft" data-state={draft.state}>
      <header className="row">
        <Link to={places.contact(draft.contact)} className="strong">
          {draft.name}
        </Link>
        <span className="soft small">
          {draft.to} · {intentWords[draft.intent]} · {dueInWords(draft.dueAt, Date.now())}
          {draft.isAnswer && ' · in the same thread'}
        </span>
      </header>
      {draft.reason && <p className="held small">{draft.reason}</p>}
      {open === 'edit' ? (
        <Edit draft={draft} onSave={body => void decide(body, 'changed')} onCancel={() => setOpen(undefined)} />
      ) : (
        <>
          <h3>{draft.subject}</h3>
          <p className="draft-text">{draft.text}</p>
        </>
      )}
      {open === 'skip' && (
        <Skip onSkip={reason => void decide({ do: 'skip', reason }, 'skipped')} onCancel={() => setOpen(undefined)} />
      )}
      {open === undefined && (
        <p className="row">
          {isReady && (
            <Button
              look="primary"
              aria-label={`Approve, ${draft.name}`}
              onClick={() => void decide({ do: 'approve' }, 'approved')}
            >
              Approve
            </Button>
          )}
          <Button aria-label={`Edit, ${draft.name}`} onClick={() => setOpen('edit')}>
            Edit
          </Button>
          <Button look="quiet" aria-label={`Skip, ${draft.name}`} onClick={() => setOpen('skip')}>
            Skip …
          </Button>
        </p>
      )}
    </li>
  )
}

interface EditProps {
  readonly draft: Draft
  readonly onSave: (decision: Decision) => void
  readonly onCancel: () => void
}

function Edit({ draft, onSave, onCancel }: EditProps) {
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onSave({ do: 'edit', subject: String(form.get('subject')), text: String(form.get('text')) })
  }
  return (
    <form className="event-form" onSubmit={save}>
      <label className="field">
        <span>Subject</span>
        <input name="subject" required defaultValue={draft.subject} />
      </label>
      <label className="field">
        <span>Text</span>
        <textarea name="text" required rows={10} defaultValue={draft.text} />
      </label>
      <p className="row">
        <Button type="submit" look="primary">
          Save
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Leave it as it was
        </Button>
      </p>
    </form>
  )
}

function Skip({ onSkip, onCancel }: { onSkip: (reason: string) => void; onCancel: () => void }) {
  const skip = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSkip(String(new FormData(event.currentTarget).get('reason')).trim())
  }
  return (
    <form className="row skip-form" onSubmit={skip}>
      <label className="field">
        <span>Why not?</span>
        <input name="reason" required pattern=".*\S.*" placeholder="We spoke this morning" />
      </label>
      <Button type="submit">Skip it</Button>
      <Button look="quiet" onClick={onCancel}>
        Keep it
      </Button>
    </form>
  )
}
