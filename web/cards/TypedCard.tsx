// Three fields for who has no card: a name, one way to reach them, a word on what was spoken of. Enter saves.
import { type FormEvent, useRef } from 'react'
import { Button } from '../controls/Button.tsx'
import type { UnsentTyped } from './outbox.ts'

type Fields = UnsentTyped['fields']

export function TypedCard({ onSave }: { onSave: (fields: Fields) => void }) {
  const first = useRef<HTMLInputElement>(null)
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = submitted.currentTarget
    onSave(readTyped(new FormData(form)))
    form.reset()
    first.current?.focus()
  }
  return (
    <form className="card stack" onSubmit={submit} aria-label="Type a card in">
      <h2>Or type it in</h2>
      <label className="field">
        <span>Name</span>
        <input
          ref={first}
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          autoCapitalize="words"
          enterKeyHint="next"
        />
      </label>
      <label className="field">
        <span>Email or phone</span>
        <input
          name="reach"
          required
          pattern="[^@]+@[^@]+|[^@]*([0-9][^@0-9]*){5,}"
          title="An email address, or a phone number with its digits"
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="next"
        />
      </label>
      <label className="field">
        <span>
          What you spoke of <span className="soft">(may stay empty)</span>
        </span>
        <input name="note" maxLength={2000} autoComplete="off" enterKeyHint="done" />
      </label>
      <Button type="submit" look="primary" className="cards-big">
        Save
      </Button>
    </form>
  )
}

function readTyped(form: FormData): Fields {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const reach = text('reach')
  const isEmail = reach.includes('@')
  return {
    name: text('name'),
    emails: isEmail ? [reach] : [],
    phones: isEmail || reach === '' ? [] : [{ kind: 'mobile', number: reach }],
    socials: [],
    ...(text('note') && { note: text('note') }),
  }
}
