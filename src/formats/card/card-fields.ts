// What a business card says of a person, field by field, as a person would type it: what is shown for a look, mended by
// hand, and made a contact of.
import type { Address } from '../../domain/channel.ts'
import type { DraftReading } from '../person/draft.ts'
import { draftOf } from '../person/draft-of.ts'

export const phoneKinds = ['mobile', 'fixed', 'fax'] as const
export type PhoneKind = (typeof phoneKinds)[number]

export interface CardPhone {
  readonly kind: PhoneKind
  readonly number: string
}

export interface CardFields {
  readonly name?: string
  readonly title?: string
  readonly company?: string
  readonly emails: readonly string[]
  readonly phones: readonly CardPhone[]
  readonly website?: string
  /** Profiles by their address on the web. */
  readonly socials: readonly string[]
  /** Postal, in one line. */
  readonly address?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  readonly note?: string
}

export type CardField = keyof CardFields

export interface CardReading {
  readonly fields: CardFields
  /** How sure each field is, from 0 to 1; a field that was not found has none. */
  readonly confidence: Partial<Record<CardField, number>>
}

/** @param usualCountry ISO 3166-1 alpha-2, of the user: for numbers without a country code */
export function draftOfCard(fields: CardFields, usualCountry?: string): DraftReading {
  const { name, title, company, emails, phones, website, country, note } = fields
  const noted = [note, website && `Website: ${website}`].filter(Boolean).join('\n')
  return draftOf({
    row: 1,
    found: [name, ...emails, ...phones.map(({ number }) => number)].filter(Boolean).join(', '),
    name: name ? { full: name } : {},
    emails,
    // Nobody is reached by fax any more; who answers a mobile number is the person themselves.
    phones: [...numbersOf(phones, 'mobile'), ...numbersOf(phones, 'fixed')],
    others: othersOf(fields),
    ...(company && { company }),
    ...(title && { title }),
    ...(country && { country }),
    ...(usualCountry && { usualCountry }),
    ...(noted && { note: noted }),
    optedOut: [],
    doubtful: [],
  })
}

function numbersOf(phones: readonly CardPhone[], kind: PhoneKind): string[] {
  return phones.filter(phone => phone.kind === kind).map(({ number }) => number)
}

function othersOf({ socials, address }: CardFields): Address[] {
  const letter: Address[] = address ? [{ channel: 'letter', value: address }] : []
  return [...socials.map<Address>(value => ({ channel: 'social', value })), ...letter]
}
