// A part of the settings that is texts: each with what it does, saved together.
import type { FormEvent, ReactNode } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { useSaving } from './queries.ts'

type Mail = Answer<'GET /api/settings'>['mail']
type TextName = Exclude<keyof Mail, 'commercial'>

export interface TextSetting {
  readonly name: TextName
  readonly label: string
  readonly hint: string
  readonly example?: string
  readonly type?: 'tel' | 'url'
}

interface SettingsFormProps {
  readonly title: string
  readonly says: ReactNode
  readonly fields: readonly TextSetting[]
  readonly values: Mail
}

export function SettingsForm({ title, says, fields, values }: SettingsFormProps) {
  const saving = useSaving()
  const save = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = new FormData(submitted.currentTarget)
    if (saving.isPending) return
    saving.mutate({ mail: Object.fromEntries(fields.map(({ name }) => [name, String(form.get(name)).trim()])) })
  }
  return (
    <section className="card setting" aria-label={title}>
      <h2>{title}</h2>
      <p className="soft">{says}</p>
      <form className="stack" onSubmit={save}>
        {fields.map(field => (
          <TextField key={field.name} field={field} value={values[field.name]} />
        ))}
        {saving.isError && <Failed error={saving.error} />}
        <p className="row">
          <Button type="submit" look="primary" disabledBecause={saving.isPending && 'It is being saved.'}>
            Save
          </Button>
        </p>
      </form>
    </section>
  )
}

export function TextField({ field, value }: { field: TextSetting; value: string }) {
  const { name, label, hint, example, type = 'text' } = field
  return (
    <label className="field">
      <span>{label}</span>
      <input
        name={name}
        type={type}
        defaultValue={value}
        maxLength={500}
        placeholder={example}
        autoComplete="off"
        aria-describedby={`${name}-hint`}
      />
      <small id={`${name}-hint`} className="soft">
        {hint}
      </small>
    </label>
  )
}
