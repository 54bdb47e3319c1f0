// What can't be read from files: which addresses are ours, where these people came from, and whose they become.
import { useState } from 'react'
import type { ImportPreview } from '../../src/http/contract.ts'
import { readSource } from '../controls/read-source.ts'
import { SourceFields } from '../controls/SourceFields.tsx'
import { OwnerChoice } from './OwnerChoice.tsx'
import type { ImportChoices } from './use-preview.ts'

interface OptionsProps {
  readonly preview: ImportPreview
  readonly choices: ImportChoices
  readonly onChange: (choices: ImportChoices) => void
}

export function Options({ preview, choices, onChange }: OptionsProps) {
  const hasMail = preview.files.some(file => file.kind === 'mbox' || file.kind === 'eml' || file.kind === 'ics')
  const readFields = (form: HTMLFormElement) => {
    const data = new FormData(form)
    const source = readSource(data)
    const owner = String(data.get('owner') ?? '')
    const { source: _source, owner: _owner, ...rest } = choices
    onChange({ ...rest, ...(source && { source }), ...(owner && { owner }) })
  }
  return (
    <section className="card stack" aria-label="What the files don’t say">
      {hasMail && <OwnAddresses preview={preview} choices={choices} onChange={onChange} />}
      <form
        className="stack"
        onChange={event => readFields(event.currentTarget)}
        onSubmit={event => event.preventDefault()}
      >
        <SourceFields empty="As the files say" />
        <OwnerChoice />
      </form>
    </section>
  )
}

function OwnAddresses({ preview, choices, onChange }: OptionsProps) {
  const known = preview.ownAddresses.map(own => own.address)
  const [text, setText] = useState(() => (choices.ownAddresses ?? known).join(', '))
  const save = () => {
    const addresses = text.split(/[\s,;]+/).filter(Boolean)
    if (addresses.join() !== known.join()) onChange({ ...choices, ownAddresses: addresses })
  }
  const isGuessed = preview.ownAddresses.some(own => own.isGuessed)
  return (
    <label className="field">
      <span>Our own addresses</span>
      <input value={text} onChange={event => setText(event.target.value)} onBlur={save} autoComplete="off" />
      <small className="soft">
        {isGuessed ? 'Guessed from the mailbox. ' : ''}Mail from these counts as sent by us, all other as theirs.
      </small>
    </label>
  )
}
