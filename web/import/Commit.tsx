// The last step: what would happen in numbers, the button, and the progress while it happens.
import { useState } from 'react'
import type { ImportPreview, ImportResult } from '../../src/http/contract.ts'
import { ProblemError, stream } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'

interface CommitProps {
  readonly preview: ImportPreview
  /** True while a corrected preview is on its way. */
  readonly isStale: boolean
  readonly form: () => FormData
  readonly onResult: (result: ImportResult) => void
}
type Progress = { done: number; total: number | null; what?: string | undefined }

export function Commit({ preview, isStale, form, onResult }: CommitProps) {
  const { progress, error, start } = useImport(form, onResult)
  const { created, merged, events, refused } = preview.would
  const nothing = created + merged + events === 0
  return (
    <section className="card commit" aria-label="Import">
      <p>
        <strong>{created.toLocaleString('en')}</strong> new contacts, <strong>{merged.toLocaleString('en')}</strong>{' '}
        already known, <strong>{events.toLocaleString('en')}</strong> events on their timelines
        {refused > 0 && (
          <>
            , <strong className="refused">{refused.toLocaleString('en')}</strong> {refused === 1 ? 'value' : 'values'}{' '}
            refused
          </>
        )}
        .
      </p>
      {progress ? (
        <ProgressBar progress={progress} />
      ) : (
        <Button
          look="primary"
          onClick={start}
          disabledBecause={
            (nothing && 'Nothing in these files can be taken: map the columns or choose other files.') ||
            (isStale && 'The preview is being renewed.')
          }
        >
          Import
        </Button>
      )}
      {error !== undefined && <Failed error={error} />}
    </section>
  )
}

function ProgressBar({ progress }: { progress: Progress }) {
  const { done, total, what = 'Importing' } = progress
  return (
    <label className="field progress">
      <span>
        {what}: {done.toLocaleString('en')}
        {total !== null && ` of ${total.toLocaleString('en')}`}
      </span>
      <progress {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
    </label>
  )
}

function useImport(form: () => FormData, onResult: (result: ImportResult) => void) {
  const [progress, setProgress] = useState<Progress>()
  const [error, setError] = useState<unknown>()
  const start = async () => {
    setProgress({ done: 0, total: null, what: 'Sending the files' })
    setError(undefined)
    try {
      for await (const line of stream('POST /api/imports', { form: form() })) {
        if ('problem' in line) throw new ProblemError(line.problem)
        if ('result' in line) onResult(line.result)
        else setProgress(line)
      }
      await renewEverything()
    } catch (failure) {
      setError(failure)
    }
    setProgress(undefined)
  }
  return { progress, error, start: () => void start() }
}
