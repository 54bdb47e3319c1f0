// Where files come in: dropped anywhere on the frame, or picked by the button inside it.
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import { call } from '../app/call.ts'
import { Failed } from '../controls/Failed.tsx'
import { Icon } from '../controls/Icon.tsx'
import { megabytes } from './import-words.ts'
import { ProgressBar } from './ProgressBar.tsx'
import type { Sending, Sendings } from './use-sendings.ts'

export function Drop({ sendings }: { sendings: Sendings }) {
  const [isOver, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    sendings.add([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className="drop"
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={event => {
          sendings.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Icon name="import" />
      <p>
        <button type="button" className="button primary" onClick={() => picker.current?.click()}>
          Choose files
        </button>{' '}
        or drop them here
      </p>
      {sendings.all.length === 0 ? <Kinds /> : <Chosen sendings={sendings} />}
    </div>
  )
}

function Kinds() {
  const most = useQuery({ queryKey: ['uploads'], queryFn: ({ signal }) => call('GET /api/uploads', { signal }) })
  return (
    <p className="soft small">
      A contacts export (.csv, .vcf), a mailbox export (.mbox, .eml), a calendar (.ics). What a file is, is read from
      its content.{most.data && ` A file may have ${megabytes(most.data.mostBytes)}.`}
    </p>
  )
}

function Chosen({ sendings }: { sendings: Sendings }) {
  return (
    <ul className="chosen">
      {sendings.all.map(sending => (
        <ChosenFile
          key={sending.file.name}
          sending={sending}
          onRemove={() => sendings.remove([sending])}
          onRetry={() => sendings.add([sending.file])}
        />
      ))}
    </ul>
  )
}

interface ChosenFileProps {
  readonly sending: Sending
  readonly onRemove: () => void
  readonly onRetry: () => void
}

function ChosenFile({ sending, onRemove, onRetry }: ChosenFileProps) {
  const { file, sent, id, error } = sending
  return (
    <li>
      <div className="row">
        <span>{file.name}</span>
        <button type="button" className="icon-button" aria-label={`Leave out ${file.name}`} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </div>
      {id === undefined && error === undefined && (
        <ProgressBar
          says={`Sending: ${megabytes(sent)} of ${megabytes(file.size)}. Keep this page open until it is sent.`}
          done={sent}
          total={file.size}
        />
      )}
      {error !== undefined && <Failed error={error} onRetry={onRetry} />}
    </li>
  )
}
