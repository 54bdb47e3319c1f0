// The fields of a card as a form; what the reading is not sure of asks for a second look.
import type { Answer, Body } from '../../src/http/contract.ts'

export type Card = Answer<'GET /api/cards'>['cards'][number]
type Fields = Body<'PUT /api/cards/{id}/contact'>['fields']

/** Below this, neither the letters nor what they were taken for are sure. */
const doubtBelow = 0.6

const single = { name: 'Name', company: 'Company', title: 'Job' } as const

export function CardFieldsForm({ card }: { card: Card }) {
  const { fields, confidence } = card
  const hint = (field: string) => (fields && (confidence[field] ?? 1) < doubtBelow ? 'look twice' : undefined)
  const phones = fields?.phones.filter(({ kind }) => kind !== 'fax') ?? []
  const others = [fields?.website, fields?.address, ...(fields?.socials ?? [])].filter(Boolean).join(' · ')
  return (
    <>
      {Object.entries(single).map(([field, label]) => (
        <CardField
          key={field}
          name={field}
          label={label}
          hint={hint(field)}
          value={fields?.[field as keyof typeof single]}
        />
      ))}
      <CardField name="emails" label="Email" hint={hint('emails')} value={fields?.emails.join(', ')} />
      {(phones.length > 0 ? phones : [{ kind: 'mobile' as const, number: '' }]).map(({ kind, number }) => (
        <CardField
          key={number}
          name={`phone.${kind}`}
          label={kind === 'mobile' ? 'Mobile' : 'Phone'}
          hint={hint('phones')}
          value={number}
        />
      ))}
      <CardField name="note" label="Note" value={fields?.note} />
      {others && <p className="small soft">{others}</p>}
    </>
  )
}

interface CardFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly hint?: string | undefined
}

function CardField({ name, label, value, hint }: CardFieldProps) {
  return (
    <label className="field">
      <span>
        {label} {hint && <mark className="cards-doubt">{hint}</mark>}
      </span>
      <input name={name} defaultValue={value} autoComplete="off" maxLength={500} />
    </label>
  )
}

/** What the form says; what it does not show stays as it was read. */
export function readCardForm(form: FormData, read: Card['fields']): Fields {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const texts = [...Object.keys(single), 'note'].map(name => [name, text(name)]).filter(([, value]) => value !== '')
  const numbers = (kind: 'mobile' | 'fixed') =>
    form
      .getAll(`phone.${kind}`)
      .map(number => ({ kind, number: String(number).trim() }))
      .filter(({ number }) => number !== '')
  const { website, address, country, socials = [] } = read ?? {}
  return {
    ...Object.fromEntries(texts),
    emails: text('emails')
      .split(/[\s,;]+/)
      .filter(Boolean),
    phones: [...numbers('mobile'), ...numbers('fixed')],
    socials,
    ...(website && { website }),
    ...(address && { address }),
    ...(country && { country }),
  }
}
