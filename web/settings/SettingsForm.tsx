// A part of the settings that is texts: each with what it does, saved together.
import type { ReactNode } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { SettingCard, textIn } from './SettingCard.tsx'

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
  const read = (form: FormData) => ({
    mail: Object.fromEntries(fields.map(({ name }) => [name, textIn(form, name)])),
  })
  return (
    <SettingCard title={title} says={says} read={read}>
      {fields.map(field => (
        <TextField key={field.name} field={field} value={values[field.name]} />
      ))}
    </SettingCard>
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
