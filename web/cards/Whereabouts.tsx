// Asks at which event one is, or shows it with the way to change it.
import { type FormEvent, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import type { Source } from './whereabouts.ts'

interface WhereaboutsProps {
  readonly source: Source | undefined
  readonly onChange: (source: Source) => void
}

export function Whereabouts({ source, onChange }: WhereaboutsProps) {
  const [isAsking, setAsking] = useState(source === undefined)
  if (source && !isAsking) {
    return (
      <p className="cards-at">
        <span>
          At <strong>{source.name ?? 'an event'}</strong>
        </span>
        <Button look="quiet" onClick={() => setAsking(true)}>
          Change
        </Button>
      </p>
    )
  }
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = new FormData(submitted.currentTarget)
    const name = String(form.get('name')).trim()
    onChange({ kind: form.get('kind') as Source['kind'], ...(name && { name }) })
    setAsking(false)
  }
  return (
    <form className="card cards-where" onSubmit={submit}>
      <label className="field">
        <span>Where are you?</span>
        <input
          name="name"
          required
          maxLength={200}
          defaultValue={source?.name}
          placeholder="Autumn fair 2026"
          autoComplete="off"
        />
      </label>
      <div className="row">
        <label className="check">
          <input type="radio" name="kind" value="trade_show" defaultChecked={source?.kind !== 'event'} /> A trade show
        </label>
        <label className="check">
          <input type="radio" name="kind" value="event" defaultChecked={source?.kind === 'event'} /> Another event
        </label>
      </div>
      <Button type="submit" look="primary" className="cards-big">
        That is where I am
      </Button>
    </form>
  )
}
