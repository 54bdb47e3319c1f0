// The mapping of a generic webhook, as a user writes it: by field, where in the payload it stands.
import { desires, type interests } from '../../domain/event.ts'
import { type Fault, showFound } from '../../domain/fault.ts'
import { at, textOf } from './json-value.ts'

/** What a path of the mapping may fill. */
export const mappedFields = {
  email: 'Email',
  phone: 'Phone',
  name: 'Full name',
  first_name: 'First name',
  last_name: 'Last name',
  company: 'Company',
  message: 'Message',
  id: 'Its own id',
  at: 'When it happened',
  amount: 'Amount',
  currency: 'Currency',
  event: 'What happened, as a word',
  meeting: 'The booking’s id',
  starts_at: 'When the meeting starts',
} as const
export type MappedField = keyof typeof mappedFields

/** What a delivery of a generic webhook can mean. */
export const meanings = [
  ...([
    'form',
    'message',
    'visit',
    'download',
    'call',
    'event',
  ] as const satisfies readonly (typeof interests)[number][]),
  ...desires,
  'purchase_made',
  'meeting_scheduled',
  'meeting_rescheduled',
  'meeting_cancelled',
  'meeting_missed',
  'nothing',
] as const
export type WebhookMeaning = (typeof meanings)[number]

export interface Mapping {
  /** Paths such as `/customer/email`, `customer.email` or `items.0.price`. */
  readonly fields: Readonly<Partial<Record<MappedField, string>>>
  /** What it means where `event` is not mapped or its word not translated. */
  readonly means: WebhookMeaning
  /** By the word that `event` holds. */
  readonly words: Readonly<Record<string, WebhookMeaning>>
  /** Where the payload has no currency. */
  readonly currency?: string
}

/** JSON pointer (RFC 6901), or names joined with points as people write them. */
export function pathOf(text: string): string[] {
  if (!text.startsWith('/')) return text.split('.').filter(Boolean)
  return text
    .slice(1)
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function valueAt(payload: unknown, path: string | undefined): string | undefined {
  return path === undefined ? undefined : textOf(rawAt(payload, path))
}

/** A form's own names may hold points and brackets: the whole is tried first. */
function rawAt(payload: unknown, path: string): unknown {
  return at(payload, path) ?? at(payload, ...pathOf(path))
}

/** What is wrong with a mapping, wherever it came from. */
export function faultsOfMapping({ fields, means, words }: Mapping): Fault[] {
  const fault = (field: string, found: unknown, allowed: string) => ({
    ...{ where: 'mapping', field, allowed },
    found: showFound(found),
  })
  const unknownFields = Object.keys(fields)
    .filter(field => !Object.hasOwn(mappedFields, field))
    .map(field =>
      fault(`fields.${field}`, fields[field as MappedField], `one of ${Object.keys(mappedFields).join(', ')}`),
    )
  const unknownMeanings = [
    ['means', means] as const,
    ...Object.entries(words).map(([word, to]) => [`words.${word}`, to]),
  ]
    .filter(([, meaning]) => !meanings.includes(meaning as WebhookMeaning))
    .map(([field, meaning]) => fault(field as string, meaning, `one of ${meanings.join(', ')}`))
  const isNobody = !fields.email && !fields.phone
  return [
    ...unknownFields,
    ...unknownMeanings,
    ...(isNobody ? [fault('fields.email', undefined, 'a path to an email address or a phone number')] : []),
  ]
}
