// Commercial mail: which it is, and the postal address that it carries.
import type { Answer } from '../../src/http/contract.ts'
import { intentWords } from '../words/verdict-words.ts'
import { SettingCard, textIn } from './SettingCard.tsx'
import { TextField } from './SettingsForm.tsx'

type Mail = Answer<'GET /api/settings'>['mail']
type Intent = Mail['commercial'][number]

const intents = Object.keys(intentWords) as Intent[]

export function CommercialMail({ mail }: { mail: Mail }) {
  const read = (form: FormData) => ({
    mail: {
      postalAddress: textIn(form, 'postalAddress'),
      commercial: intents.filter(intent => form.get(intent) !== null),
    },
  })
  return (
    <SettingCard
      title="Commercial mail"
      says="Mail that advertises carries your postal address and a way to hear no more, as the laws of many countries ask. Without an address such drafts wait."
      read={read}
    >
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
    </SettingCard>
  )
}
