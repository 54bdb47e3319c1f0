// The imports that were made, each with what it brought, and the way to take it back: first what that would do, then it.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { PageHead } from '../app/PageHead.tsx'
import { places } from '../app/places.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { type Batch, countsSay, timeSays } from './batch-words.ts'
import { UndoBatch } from './UndoBatch.tsx'
import './import.css'

export function BatchesPage() {
  const batches = useQuery({ queryKey: ['batches'], queryFn: ({ signal }) => call('GET /api/batches', { signal }) })
  const [undoing, setUndoing] = useState<Batch>()
  if (batches.isError) return <Failed isPage error={batches.error} onRetry={() => batches.refetch()} />
  if (!batches.data) return <Loading what="the imports" />
  return (
    <>
      <PageHead
        title="Imports"
        says="What each import brought. One that went wrong can be taken back, whenever you see it."
        trail={[{ to: places.import, says: 'Import' }]}
      />
      {batches.data.batches.length === 0 ? (
        <div className="card clear">
          <h2>Nothing was imported yet</h2>
          <p className="soft">
            <Link to={places.import}>Import a file</Link> of contacts, mail or appointments: it will stand here, and can
            be taken back.
          </p>
        </div>
      ) : (
        <ul className="batches import">
          {batches.data.batches.map(batch => (
            <BatchRow key={batch.id} batch={batch} onUndo={() => setUndoing(batch)} />
          ))}
        </ul>
      )}
      <UndoBatch batch={undoing} onClose={() => setUndoing(undefined)} />
    </>
  )
}

function BatchRow({ batch, onUndo }: { batch: Batch; onUndo: () => void }) {
  const { files, at, counts, undone } = batch
  return (
    <li className="card batch">
      <div>
        <h2>{files.map(file => file.name).join(', ')}</h2>
        <p className="soft small">{timeSays(at)}</p>
        <p>{countsSay(counts)}</p>
        {undone && (
          <p className="soft small">
            Taken back {timeSays(undone.at)}: {undone.removed.toLocaleString('en')} contacts removed
            {undone.kept > 0 && `, ${undone.kept.toLocaleString('en')} kept`}.
          </p>
        )}
        <BatchDetails batch={batch} />
      </div>
      {!undone && <Button onClick={onUndo}>Take back…</Button>}
    </li>
  )
}

function BatchDetails({ batch: { files, source } }: { batch: Batch }) {
  return (
    <details>
      <summary className="small">Files and columns</summary>
      {source && (
        <p className="small">
          Source: {source.kind.replaceAll('_', ' ')}
          {source.name && `, ${source.name}`}
        </p>
      )}
      <ul className="lines small">
        {files.map(file => (
          <li key={file.name}>
            {file.name}: {file.rows.toLocaleString('en')} rows, {file.bytes.toLocaleString('en')} bytes
            {file.hash && (
              <>
                , SHA-256 <code>{file.hash.slice(0, 16)}…</code>
              </>
            )}
            {file.columns.some(column => column.field !== '') && (
              <>
                <br />
                {file.columns
                  .filter(column => column.field !== '')
                  .map(column => `${column.name} → ${column.field.replaceAll('_', ' ')}`)
                  .join(', ')}
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
