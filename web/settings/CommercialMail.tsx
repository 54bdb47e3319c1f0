// Commercial mail: which it is, and the postal address that it carries.
import type { FormEvent } from 'react'
import type { Answer } from '../../src/http/contract.ts'
import { Button } from '../controls/Button.tsx'
import { Failed } from '../controls/Failed.tsx'
import { intentWords } from '../words/verdict-words.ts'
import { useSaving } from './queries.ts'
import { TextField } from './SettingsForm.tsx'

type Mail = Answer<'GET /api/settings'>['mail']
type Intent = Mail['commercial'][number]

const intents = Object.keys(intentWords) as Intent[]

export function CommercialMail({ mail }: { mail: Mail }) {
  const saving = useSaving()
  const save = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    const form = new FormData(submitted.currentTarget)
    if (saving.isPending) return
    const commercial = intents.filter(intent => form.get(intent) !== null)
    saving.mutate({ mail: { postalAddress: String(form.get('postalAddress')).trim(), commercial } })
  }
  return (
    <section className="card setting" aria-label="Commercial mail">
      <h2>Commercial mail</h2>
      <p className="soft">
        Mail that advertises carries your postal address and a way to hear no more, as the laws of many countries ask.
        Without an address such drafts wait.
      </p>
      <form className="stack" onSubmit={save}>
        <TextField
          field={{
            ...{ name: 'postalAddress', label: 'Your postal address', example: 'Ours Ltd, 1 Road, 12345 Town' },
            hint: 'Stands below each of these mails.',
          }}
          value={mail.postalAddress}
        />
        <fieldset className="intents">
          <legend>Commercial is what is sent to …</legend>
          {intents.map(intent => (
            <label key={intent} className="row">
              <input type="checkbox" name={intent} defaultChecked={mail.commercial.includes(intent)} />
              {intentWords[intent]}
            </label>
          ))}
        </fieldset>
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
