// One part of the settings as a card of its own, saved by itself.
import type { FormEvent, ReactNode } from 'react'
import type { Body } from '../../src/http/contract.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { useSaving } from './queries.ts'

interface SettingCardProps {
  readonly title: string
  readonly says: ReactNode
  /** What is saved, out of the form. */
  readonly read: (form: FormData) => Body<'PUT /api/settings'>
  readonly children: ReactNode
}

export function SettingCard({ title, says, read, children }: SettingCardProps) {
  const saving = useSaving()
  const save = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    if (!saving.isPending) saving.mutate(read(new FormData(submitted.currentTarget)))
  }
  return (
    <section className="card setting" aria-label={title}>
      <h2>{title}</h2>
      <p className="soft">{says}</p>
      <form className="stack" onSubmit={save}>
        {children}
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

/** Of a field of the form, as text. */
export function textIn(form: FormData, name: string): string {
  return String(form.get(name)).trim()
}
