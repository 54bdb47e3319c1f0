// Import: files are sent, shown as they were understood, corrected, and then stored all at once or not at all.
import { useState } from 'react'
import type { ImportResult } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { Drop } from './Drop.tsx'
import { Preview } from './Preview.tsx'
import { Result } from './Result.tsx'
import type { ImportChoices } from './use-preview.ts'
import { type Sending, useSendings } from './use-sendings.ts'
import './import.css'

export function ImportPage() {
  const sendings = useSendings()
  const [choices, setChoices] = useState<ImportChoices>({})
  const [result, setResult] = useState<ImportResult>()
  const body = { ...choices, uploads: sendings.all.flatMap(({ id }) => id ?? []) }
  const isSent = sendings.all.length > 0 && body.uploads.length === sendings.all.length
  const startOver = () => {
    sendings.remove(sendings.all)
    setChoices({})
    setResult(undefined)
  }
  return (
    <>
      <PageHead title="Import" says="Contacts and the history with them. Nothing is stored until you say so.">
        <Link to={places.batches} className="button">
          Earlier imports
        </Link>
      </PageHead>
      {result ? (
        <Result result={result} hasTables={sendings.all.some(isTable)} body={body} onAgain={startOver} />
      ) : (
        <div className="stack import">
          <Drop sendings={sendings} />
          {isSent && <Preview body={body} onChoices={setChoices} onResult={setResult} />}
        </div>
      )}
    </>
  )
}

/** By its name only: the server tells tables by their content, and answers an empty file where there is none. */
function isTable({ file }: Sending): boolean {
  return !/\.(vcf|vcard|mbox|eml|ics)$/i.test(file.name)
}
