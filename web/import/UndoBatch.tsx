// Taking an import back: what it would do, in numbers and names, and the button that does it.
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Answer } from '../../src/http/contract.ts'
import { call } from '../app/call.ts'
import { Link } from '../app/Link.tsx'
import { places } from '../app/places.ts'
import { queries, renewEverything } from '../app/queries.ts'
import { showToast } from '../app/toasts.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { Loading } from '../controls/Loading.tsx'
import { Modal } from '../controls/Modal.tsx'
import { type Batch, counted } from './batch-words.ts'

export function UndoBatch({ batch, onClose }: { batch: Batch | undefined; onClose: () => void }) {
  return (
    <Modal title="Take this import back?" isOpen={batch !== undefined} onClose={onClose}>
      {batch && <Asking batch={batch} onClose={onClose} />}
    </Modal>
  )
}

function Asking({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const path = { id: batch.id }
  const preview = useQuery({
    queryKey: ['batch undo', batch.id],
    queryFn: ({ signal }) => call('GET /api/batches/{id}/undo', { path, signal }),
    staleTime: 0,
    gcTime: 0,
  })
  const undo = useMutation({
    mutationFn: () => call('POST /api/batches/{id}/undo', { path }),
    async onSuccess({ removed }) {
      showToast({ says: `The import was taken back: ${counted(removed, 'contact')} removed.` })
      onClose()
      await Promise.all([queries.invalidateQueries({ queryKey: ['batches'] }), renewEverything()])
    },
  })
  if (preview.isError) return <Failed error={preview.error} onRetry={() => preview.refetch()} />
  if (!preview.data) return <Loading what="what it would do" />
  return (
    <div className="stack">
      <Effects preview={preview.data} />
      {undo.isError && <Failed error={undo.error} />}
      <p className="row">
        <Button
          look="primary"
          onClick={() => undo.mutate()}
          disabledBecause={undo.isPending && 'It is being taken back.'}
        >
          Take it back
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </p>
    </div>
  )
}

function Effects({ preview }: { preview: Answer<'GET /api/batches/{id}/undo'> }) {
  const { removed, kept, keptCount, restored, events } = preview
  return (
    <>
      <ul className="effects">
        <li>
          <strong>{counted(removed, 'contact')}</strong> whom it brought, and of whom nothing was heard since, will be
          removed. Whoever opted out stays opted out, should they ever come back.
        </li>
        {restored > 0 && (
          <li>
            <strong>{counted(restored, 'contact')}</strong> known before will be as they were, with{' '}
            {counted(events, 'event')} taken back.
          </li>
        )}
        {keptCount > 0 && (
          <li>
            <strong>{counted(keptCount, 'contact')}</strong> will stay, since they have had something of their own:
          </li>
        )}
      </ul>
      {kept.length > 0 && (
        <ul className="lines small kept">
          {kept.map(({ contact, name, because }) => (
            <li key={contact}>
              <Link to={places.contact(contact)}>{name}</Link>: {because}
            </li>
          ))}
          {keptCount > kept.length && <li>and {(keptCount - kept.length).toLocaleString('en')} more</li>}
        </ul>
      )}
    </>
  )
}
