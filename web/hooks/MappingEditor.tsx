// The mapping of another program's payload: a sample is pasted, each field told where it stands, the outcome shown, and
// only then saved.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../app/call.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { meaningInWords } from './hook-words.ts'
import { deliveryQuery, type Hook, type Hooks, type Mapping, renewHooks } from './queries.ts'
import { ReplayAll } from './ReplayAll.tsx'
import { TrialResult } from './TrialResult.tsx'
import { WordsEditor } from './WordsEditor.tsx'

interface MappingEditorProps {
  readonly hook: Hook
  readonly hooks: Hooks
  /** A delivery that is the sample; null = one is pasted. */
  readonly sample: string | null
}

const blank: Mapping = { fields: {}, means: 'form', words: {} }

export function MappingEditor({ hook, hooks, sample: delivery }: MappingEditorProps) {
  const [mapping, setMapping] = useState<Mapping>(hook.mapping ?? blank)
  const [typed, setTyped] = useState<string>()
  const came = useQuery({ ...deliveryQuery(hook.id, delivery ?? ''), enabled: delivery !== null })
  const sample = typed ?? came.data?.body ?? ''
  const path = { id: hook.id }
  const trial = useMutation({
    mutationFn: (tried: Mapping) =>
      call('POST /api/hooks/{id}/trial', { path, body: { body: sample, mapping: filled(tried) } }),
    onSuccess: ({ guess }) => {
      // A first look at a sample: what it holds is offered, nothing that was written is touched.
      if (Object.keys(filled(mapping).fields).length === 0) setMapping({ ...mapping, fields: guess })
    },
  })
  const saving = useMutation({
    mutationFn: () => call('PATCH /api/hooks/{id}', { path, body: { mapping: filled(mapping) } }),
    onSuccess: async () => {
      showToast({ says: 'The mapping is saved.' })
      await renewHooks()
    },
  })
  const change = (next: Mapping) => {
    setMapping(next)
    saving.reset()
  }
  const isMissed = trial.data?.results.some(({ state }) => state !== 'told') && Object.keys(trial.data.guess).length > 0
  const hasAddress = Boolean(mapping.fields.email || mapping.fields.phone)
  return (
    <section className="stack" aria-labelledby="mapping-title" ref={delivery === null ? undefined : intoSight}>
      <h2 id="mapping-title">What stands where</h2>
      <label className="field">
        <span>A sample, pasted: JSON, or a form as it is sent</span>
        <textarea
          className="payload"
          rows={8}
          spellCheck={false}
          value={sample}
          onChange={change => setTyped(change.target.value)}
        />
      </label>
      <datalist id="sample-paths">
        {trial.data?.values.map(({ path, value }) => (
          <option key={path} value={path} label={value.slice(0, 60)} />
        ))}
      </datalist>
      <div className="mapping-fields">
        {hooks.fields.map(({ id, title }) => (
          <label key={id} className="field">
            <span>{title}</span>
            <input
              list="sample-paths"
              autoComplete="off"
              spellCheck={false}
              placeholder={id === 'email' ? '/customer/email' : ''}
              value={mapping.fields[id] ?? ''}
              onChange={typed => change({ ...mapping, fields: { ...mapping.fields, [id]: typed.target.value } })}
            />
          </label>
        ))}
      </div>
      <label className="field">
        <span>What a delivery means</span>
        <select
          value={mapping.means}
          onChange={chosen => change({ ...mapping, means: chosen.target.value as Mapping['means'] })}
        >
          {hooks.meanings.map(meaning => (
            <option key={meaning} value={meaning}>
              {meaningInWords(meaning)}
            </option>
          ))}
        </select>
      </label>
      {mapping.fields.event && (
        <WordsEditor
          words={mapping.words}
          meanings={hooks.meanings}
          onChange={words => change({ ...mapping, words })}
        />
      )}
      <p className="row">
        <Button
          onClick={() => trial.mutate(mapping)}
          disabledBecause={
            (sample.trim() === '' && 'Paste a sample first.') || (trial.isPending && 'It is being tried.')
          }
        >
          Try it on the sample
        </Button>
        <Button
          look="primary"
          onClick={() => saving.mutate()}
          disabledBecause={
            (!hasAddress && 'Say first where the email address or the phone number stands.') ||
            (saving.isPending && 'It is being saved.')
          }
        >
          Save the mapping
        </Button>
        {isMissed && (
          <Button onClick={() => change({ ...mapping, fields: { ...mapping.fields, ...trial.data?.guess } })}>
            Fill in what was found in it
          </Button>
        )}
        {isSame(filled(mapping), hook.mapping) && <ReplayAll hook={hook} />}
      </p>
      {(trial.isError || saving.isError || came.isError) && (
        <Failed error={saving.error ?? trial.error ?? came.error} />
      )}
      {trial.data && <TrialResult trial={trial.data} />}
    </section>
  )
}

/** What waits is taken in by the mapping that is saved, and not by one that is only written. */
function isSame(mapping: Mapping, saved: Mapping | null): boolean {
  return JSON.stringify(mapping) === JSON.stringify(saved)
}

/** Whoever came to mend the mapping need not look for it below the set-up. */
const intoSight = (section: HTMLElement | null) => section?.scrollIntoView()

/** A field that was emptied is not mapped. */
function filled(mapping: Mapping): Mapping {
  const fields = Object.entries(mapping.fields).filter(([, path]) => path.trim() !== '')
  return { ...mapping, fields: Object.fromEntries(fields) }
}
