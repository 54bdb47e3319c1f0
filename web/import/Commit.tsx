// The last step: what would happen in numbers, the button, and the progress while it happens.
import { useState } from 'react'
import type { ImportCall, ImportPreview, ImportResult } from '../../src/http/contract.ts'
import { ProblemError, stream } from '../app/call.ts'
import { renewEverything } from '../app/queries.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { type Progress, progressWords } from './import-words.ts'
import { ProgressBar } from './ProgressBar.tsx'

interface CommitProps {
  readonly preview: ImportPreview
  /** True while a corrected preview is on its way. */
  readonly isStale: boolean
  readonly body: ImportCall
  readonly onResult: (result: ImportResult) => void
}

export function Commit({ preview, isStale, body, onResult }: CommitProps) {
  const { progress, error, start } = useImport(body, onResult)
  const { created, merged, events, refused, optedOut, bounced } = preview.would
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
      {optedOut > 0 && (
        <p>
          <strong>{optedOut.toLocaleString('en')}</strong> {optedOut === 1 ? 'row says' : 'rows say'} that they want to
          hear no more, which will be kept to. If a column was misread, leave it out.
        </p>
      )}
      {bounced > 0 && (
        <p>
          Of <strong>{bounced.toLocaleString('en')}</strong> the file says that mail comes back: their address is to be
          mended.
        </p>
      )}
      {progress === undefined ? (
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
      ) : (
        <Importing progress={progress} />
      )}
      {error !== undefined && <Failed error={error} />}
    </section>
  )
}

function Importing({ progress }: { progress: Progress | null }) {
  return (
    <div className="progress">
      <ProgressBar
        says={progress ? `Importing ${progressWords(progress)}` : 'Importing'}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
      />
      <p className="soft small">
        This goes on when you leave the page, and stands among the earlier imports when it is done.
      </p>
    </div>
  )
}

/** Its progress is null when it has just begun, and undefined when none runs. */
function useImport(body: ImportCall, onResult: (result: ImportResult) => void) {
  const [progress, setProgress] = useState<Progress | null>()
  const [error, setError] = useState<unknown>()
  const start = async () => {
    setProgress(null)
    setError(undefined)
    try {
      for await (const line of stream('POST /api/imports', { body })) {
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
