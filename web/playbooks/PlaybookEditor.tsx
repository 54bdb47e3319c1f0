// The playbook's text: edited, checked while it is typed, its effect previewed, and only then saved.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Playbook, PlaybookCheck } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { useSettled } from '../app/use-settled.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Differences } from './Differences.tsx'

export function PlaybookEditor({ playbook }: { playbook: Playbook }) {
  const [text, setText] = useState(playbook.text)
  const field = useRef<HTMLTextAreaElement>(null)
  const settled = useSettled(text)
  const isChanged = text !== playbook.text
  const check = useQuery({
    queryKey: ['playbook check', settled],
    queryFn: ({ signal }) => call('POST /api/playbooks/check', { body: { text: settled }, signal }),
    enabled: settled !== playbook.text,
    placeholderData: before => before,
  })
  const faults = isChanged ? (check.data?.faults ?? []) : []
  const isUnchecked = isChanged && (settled !== text || check.isFetching)
  const preview = useMutation({
    mutationFn: () => call('POST /api/playbooks/{id}/preview', { path: { id: playbook.id }, body: { text } }),
  })
  const saving = useMutation({
    mutationFn: () => call('PUT /api/playbooks/{id}', { path: { id: playbook.id }, body: { text } }),
    onSuccess: async ({ version, renewed }) => {
      showToast({ says: `Saved as version ${version}. ${renewed} verdicts are decided anew.` })
      await renewEverything()
    },
  })
  const edit = (next: string) => {
    setText(next)
    preview.reset()
  }
  const held =
    (!isChanged && 'Nothing is changed yet.') ||
    (isUnchecked && 'The text is being checked.') ||
    (faults.length > 0 && 'The text has faults; they are listed below.')
  return (
    <section className="editor" aria-labelledby="text-title">
      <h2 id="text-title">Its text</h2>
      <textarea
        ref={field}
        aria-labelledby="text-title"
        aria-describedby="text-faults"
        aria-invalid={faults.length > 0}
        value={text}
        spellCheck={false}
        onChange={event => edit(event.target.value)}
      />
      <p className="row">
        <Button
          disabledBecause={held || (preview.isPending && 'It is being worked out.')}
          onClick={() => preview.mutate()}
        >
          {preview.isPending ? 'Working it out …' : 'What would change?'}
        </Button>
        <Button
          look="primary"
          disabledBecause={
            held || (!preview.data && 'Look at what would change first.') || (saving.isPending && 'It is being saved.')
          }
          onClick={() => saving.mutate()}
        >
          Save as a new version
        </Button>
        {isChanged && (
          <Button look="quiet" onClick={() => edit(playbook.text)}>
            Back to the saved text
          </Button>
        )}
      </p>
      <FaultList faults={faults} onGo={fault => goTo(field.current, fault)} />
      {(saving.isError || preview.isError) && <Failed error={saving.error ?? preview.error} />}
      {preview.data && (
        <div className="stack">
          <h3>
            {preview.data.differ === 0
              ? 'Nobody would be treated differently.'
              : `${preview.data.differ} of ${preview.data.contacts} would be treated differently`}
          </h3>
          <Differences differences={preview.data.differences} titles={['Now', 'Then']} />
        </div>
      )}
    </section>
  )
}

interface FaultListProps {
  readonly faults: PlaybookCheck['faults']
  readonly onGo: (fault: PlaybookCheck['faults'][number]) => void
}

function FaultList({ faults, onGo }: FaultListProps) {
  return (
    <ul id="text-faults" className="text-faults" aria-live="polite">
      {faults.map(fault => (
        <li key={`${fault.line}:${fault.column}:${fault.field}`}>
          <button type="button" onClick={() => onGo(fault)}>
            <b>
              Line {fault.line}, column {fault.column}
            </b>{' '}
            {fault.field && <code>{fault.field}</code>}: found {fault.found}; allowed: {fault.allowed}
          </button>
        </li>
      ))}
    </ul>
  )
}

function goTo(field: HTMLTextAreaElement | null, { line, column }: { line: number; column: number }): void {
  if (!field) return
  const before = field.value.split('\n').slice(0, line - 1)
  const place = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1
  field.focus()
  field.setSelectionRange(place, place)
  field.scrollTop = (line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight)
}
