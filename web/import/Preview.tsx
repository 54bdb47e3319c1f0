// What the files are and what an import of them would do, to be corrected before it is done.
import type { ImportCall, ImportResult } from '../../src/http/contract.ts'
import { Failed } from '../controls/Failed.tsx'
import { Commit } from './Commit.tsx'
import { progressWords } from './import-words.ts'
import { Options } from './Options.tsx'
import { PreviewedFile } from './PreviewedFile.tsx'
import { ProgressBar } from './ProgressBar.tsx'
import { RefusedFile } from './RefusedFile.tsx'
import { type ImportChoices, usePreview } from './use-preview.ts'

interface PreviewProps {
  readonly body: ImportCall
  readonly onChoices: (choices: ImportChoices) => void
  readonly onResult: (result: ImportResult) => void
}

export function Preview({ body, onChoices, onResult }: PreviewProps) {
  const { preview, progress, error, retry } = usePreview(body)
  const { uploads, ...choices } = body
  const mapColumn = (file: string, column: string, field: string) =>
    onChoices({ ...choices, mapping: { ...choices.mapping, [file]: { ...choices.mapping?.[file], [column]: field } } })
  if (error !== undefined) return <Failed error={error} onRetry={retry} />
  const reading = progress !== undefined && (
    <ProgressBar
      says={progress ? `Reading ${progressWords(progress)}` : 'Reading the files'}
      done={progress?.done ?? 0}
      total={progress?.total ?? null}
    />
  )
  if (!preview) return reading
  return (
    <>
      {preview.files.map(file => (
        <PreviewedFile key={file.name} file={file} onMap={(column, field) => mapColumn(file.name, column, field)} />
      ))}
      {preview.files.some(file => file.kind === 'csv' && file.faults.length > 0) && (
        <section className="card" aria-label="Refused rows">
          <RefusedFile body={body} />
        </section>
      )}
      <Options key={uploads.join()} preview={preview} choices={choices} onChange={onChoices} />
      {reading}
      <Commit preview={preview} isStale={progress !== undefined} body={body} onResult={onResult} />
    </>
  )
}
