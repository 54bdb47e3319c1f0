// A business card that was read, in words.
import type { CardField, CardFields, CardReading } from '../formats/card/card-fields.ts'

export interface CardAnswer extends Partial<CardReading> {
  readonly file: string
  readonly contact?: string
  readonly isNew?: boolean
  /** Why nothing came of it, and what to do. */
  readonly fault?: string
}

/** Below this, a person should look twice. */
const doubtBelow = 0.6

export function cardWords({ file, fields, confidence = {}, contact, isNew, fault }: CardAnswer): string {
  const became = contact && (isNew ? `saved as a new contact, ${contact}` : `known already: met again, ${contact}`)
  const head = `${file}: ${fault ?? became ?? 'read, not saved'}`
  const lines = fields ? saidOf(fields) : []
  return [
    head,
    ...lines.map(({ label, value, field }) => {
      const isDoubtful = (confidence[field] ?? 1) < doubtBelow
      return `  ${label.padEnd(8)} ${value}${isDoubtful ? '  (doubtful)' : ''}`
    }),
  ].join('\n')
}

interface Said {
  readonly label: string
  readonly value: string
  readonly field: CardField
}

function saidOf({ name, title, company, emails, phones, website, address, country, socials }: CardFields): Said[] {
  const one = (field: CardField, value: string | undefined): Said[] => (value ? [{ label: field, value, field }] : [])
  return [
    ...one('name', name),
    ...one('title', title),
    ...one('company', company),
    ...emails.map(value => ({ label: 'email', value, field: 'emails' as const })),
    ...phones.map(({ kind, number }) => ({ label: kind, value: number, field: 'phones' as const })),
    ...socials.map(value => ({ label: 'profile', value, field: 'socials' as const })),
    ...one('website', website),
    ...one('address', address),
    ...one('country', country),
  ]
}
