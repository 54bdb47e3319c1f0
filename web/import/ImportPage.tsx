// Import: files are dropped, shown as they were understood, corrected, and then stored all at once or not at all.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportOptions, ImportResult } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Commit } from './Commit.tsx'
import { Drop } from './Drop.tsx'
import { writeForm } from './import-form.ts'
import { Options } from './Options.tsx'
import { PreviewedFile } from './PreviewedFile.tsx'
import { RefusedFile } from './RefusedFile.tsx'
import { Result } from './Result.tsx'
import './import.css'

export function ImportPage() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [options, setOptions] = useState<ImportOptions>({})
  const [result, setResult] = useState<ImportResult>()
  const startOver = () => {
    setFiles([])
    setOptions({})
    setResult(undefined)
  }
  return (
    <>
      <title>Import · Tend</title>
      <div className="page-head">
        <div>
          <h1>Import</h1>
          <p>Contacts and the history with them. Nothing is stored until you say so.</p>
        </div>
        <Link to={places.batches} className="button">
          Earlier imports
        </Link>
      </div>
      {result ? (
        <Result
          result={result}
          hasTables={files.some(isTable)}
          form={() => writeForm(files, options)}
          onAgain={startOver}
        />
      ) : (
        <div className="stack import">
          <Drop files={files} onChange={setFiles} />
          {files.length > 0 && <Preview files={files} options={options} onOptions={setOptions} onResult={setResult} />}
        </div>
      )}
    </>
  )
}

/** By its name only: the server tells tables by their content, and answers an empty file where there is none. */
function isTable(file: File): boolean {
  return !/\.(vcf|vcard|mbox|eml|ics)$/i.test(file.name)
}

interface PreviewProps {
  readonly files: readonly File[]
  readonly options: ImportOptions
  readonly onOptions: (options: ImportOptions) => void
  readonly onResult: (result: ImportResult) => void
}

function Preview({ files, options, onOptions, onResult }: PreviewProps) {
  const preview = useQuery({
    queryKey: ['import preview', files.map(file => [file.name, file.size, file.lastModified]), options],
    queryFn: ({ signal }) => call('POST /api/imports/preview', { form: writeForm(files, options), signal }),
    placeholderData: before => before,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const mapColumn = (file: string, column: string, field: string) =>
    onOptions({
      ...options,
      mapping: { ...options.mapping, [file]: { ...options.mapping?.[file], [column]: field } },
    })
  if (preview.isError) return <Failed error={preview.error} onRetry={() => preview.refetch()} />
  if (!preview.data) return <Loading what="the files" />
  return (
    <>
      {preview.data.files.map(file => (
        <PreviewedFile key={file.name} file={file} onMap={(column, field) => mapColumn(file.name, column, field)} />
      ))}
      {preview.data.files.some(file => file.kind === 'csv' && file.faults.length > 0) && (
        <section className="card" aria-label="Refused rows">
          <RefusedFile form={() => writeForm(files, options)} />
        </section>
      )}
      <Options key={files.length} preview={preview.data} options={options} onChange={onOptions} />
      <Commit
        preview={preview.data}
        isStale={preview.isPlaceholderData}
        form={() => writeForm(files, options)}
        onResult={onResult}
      />
    </>
  )
}
