// Where files come in: dropped anywhere on the frame, or picked by the button inside it.
import { type DragEvent, useRef, useState } from 'react'
import { Icon } from '../controls/Icon.tsx'

interface DropProps {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
}

export function Drop({ files, onChange }: DropProps) {
  const [isOver, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const add = (added: Iterable<File>) => {
    const names = new Map([...files, ...added].map(file => [file.name, file]))
    onChange([...names.values()])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
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
          add(event.target.files ?? [])
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
      {files.length === 0 ? <Kinds /> : <Chosen files={files} onChange={onChange} />}
    </div>
  )
}

function Kinds() {
  return (
    <p className="soft small">
      A contacts export (.csv, .vcf), a mailbox export (.mbox, .eml), a calendar (.ics). What a file is, is read from
      its content.
    </p>
  )
}

function Chosen({ files, onChange }: DropProps) {
  return (
    <ul className="row chosen">
      {files.map(file => (
        <li key={file.name}>
          {file.name}
          <button
            type="button"
            className="icon-button"
            aria-label={`Leave out ${file.name}`}
            onClick={() => onChange(files.filter(other => other !== file))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
