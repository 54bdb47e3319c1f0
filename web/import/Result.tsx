// What an import did, with the rows that were refused, and the way on.

import type { ImportCall, ImportResult } from '../../src/http/contract.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { Faults } from './Faults.tsx'
import { RefusedFile } from './RefusedFile.tsx'

interface ResultProps {
  readonly result: ImportResult
  /** True when tables were among the files: of their refused rows there is a file to mend. */
  readonly hasTables: boolean
  readonly body: ImportCall
  readonly onAgain: () => void
}

export function Result({ result, hasTables, body, onAgain }: ResultProps) {
  const numbers: readonly (readonly [number, string])[] = [
    [result.created, 'new contacts'],
    [result.merged, 'joined with known ones'],
    [result.skipped, 'skipped, nothing new'],
    [result.events, 'events on timelines'],
    ...(result.optedOut > 0 ? [[result.optedOut, 'want to hear no more'] as const] : []),
  ]
  return (
    <section className="stack import" role="status">
      <div className="card">
        <h2>Imported</h2>
        <dl className="numbers">
          {numbers.map(([count, says]) => (
            <div key={says}>
              <dt>{says}</dt>
              <dd>{count.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
        <Twice pairs={result.pairs} />
        <Faults faults={result.refused} count={result.refusedCount} kind="refused" />
        {hasTables && result.refusedCount > 0 && <RefusedFile body={body} />}
      </div>
      <p className="row">
        <Link to={places.today} className="button primary">
          See today’s list
        </Link>
        <Button onClick={onAgain}>Import more</Button>
        {result.batch && (
          <Link to={places.batches} className="button">
            Take it back…
          </Link>
        )}
      </p>
    </section>
  )
}

/** Who came and may have been there already, under another address or spelling. */
function Twice({ pairs }: Pick<ImportResult, 'pairs'>) {
  if (pairs && pairs.certain + pairs.likely === 0) return null
  const says = pairs
    ? `${pairs.certain.toLocaleString('en')} certain and ${pairs.likely.toLocaleString('en')} likely duplicates came with them.`
    : 'With more than a million contacts, duplicates are looked for when you ask.'
  return (
    <p>
      {says} <Link to={places.duplicates}>{pairs ? 'Compare them' : 'Look for duplicates'}</Link>
    </p>
  )
}
