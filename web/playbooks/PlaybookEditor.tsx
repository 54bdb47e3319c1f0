// The playbook's text: edited, checked while it is typed, its effect previewed, and only then saved.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Answer, Playbook } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { useSettled } from '../app/use-settled.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Differences } from './Differences.tsx'
import { TextFaults } from './TextFaults.tsx'

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
      <TextFaults faults={faults} field={field} />
      {(saving.isError || preview.isError) && <Failed error={saving.error ?? preview.error} />}
      {preview.data && <Effect effect={preview.data} />}
    </section>
  )
}

function Effect({ effect: { differ, contacts, differences } }: { effect: Answer<'POST /api/playbooks/{id}/preview'> }) {
  return (
    <div className="stack">
      <h3>
        {differ === 0
          ? 'Nobody would be treated differently.'
          : `${differ} of ${contacts} would be treated differently`}
      </h3>
      <Differences differences={differences} titles={['Now', 'Then']} />
    </div>
  )
}
