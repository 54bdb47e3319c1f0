// Tries a pasted payload: nothing of it stays.
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../app/call.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import type { Hook } from './queries.ts'
import { TrialResult } from './TrialResult.tsx'

export function TryPayload({ hook: { id, provider } }: { hook: Hook }) {
  const trial = useMutation({
    mutationFn: (body: string) => call('POST /api/hooks/{id}/trial', { path: { id }, body: { body } }),
  })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    trial.mutate(String(new FormData(submitted.currentTarget).get('sample')))
  }
  return (
    <section className="stack" aria-labelledby="try-title">
      <h2 id="try-title">Try a payload</h2>
      <form className="stack" onSubmit={submit}>
        <label className="field">
          <span>A payload of {provider.title}, pasted</span>
          <textarea name="sample" className="payload" rows={8} required spellCheck={false} />
          <small className="soft">It shows whom and what it would tell, and the verdict. Nothing of it is kept.</small>
        </label>
        <p>
          <Button type="submit" disabledBecause={trial.isPending && 'It is being tried.'}>
            What would it do?
          </Button>
        </p>
      </form>
      {trial.isError && <Failed error={trial.error} />}
      {trial.data && <TrialResult trial={trial.data} />}
    </section>
  )
}
