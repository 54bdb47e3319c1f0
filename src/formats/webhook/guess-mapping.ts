// A first mapping of a pasted sample: every value of it by its path, and which field its name or content is likely to be.
import { readHeader } from '../csv/read-header.ts'
import { isEmailAddress } from '../person/email-address.ts'
import { textOf } from './json-value.ts'
import type { MappedField, Mapping } from './mapping.ts'

export interface SampleValue {
  readonly path: string
  readonly value: string
}

/** As many as somebody looks through. */
const mostShown = 200
/** The address may stand behind a long order. */
const mostGuessed = 10_000
const deepest = 12

/** What a sample holds, each value with its JSON pointer; the first `most` of them. */
export function valuesOf(payload: unknown, most = mostShown): SampleValue[] {
  const found: SampleValue[] = []
  const walk = (value: unknown, path: string, depth: number): void => {
    if (found.length >= most || depth > deepest) return
    if (typeof value === 'object' && value !== null) {
      for (const [name, inside] of Object.entries(value)) {
        walk(inside, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)
      }
      return
    }
    const text = typeof value === 'boolean' ? String(value) : textOf(value)
    if (text !== undefined) found.push({ path, value: text })
  }
  walk(payload, '', 0)
  return found
}

const byName: readonly (readonly [MappedField, RegExp])[] = [
  ['id', /(^|[/_-])(id|uuid|event_?id|submission_?id|order_?id)$/i],
  ['amount', /(amount|total|price|value|sum)$/i],
  ['currency', /currency(_?code)?$/i],
  ['at', /(created|submitted|occurred|happened|sent|received)_?(at|on|time)?$|(^|\/)(timestamp|date|time)$/i],
  ['message', /(message|comments?|notes?|nachricht|mensaje|text|body|enquiry|inquiry)$/i],
  ['event', /(^|\/)(event|type|event_?type|topic|status)$/i],
]
const byWords = new Map<string, MappedField>(
  (['name', 'first_name', 'last_name', 'phone', 'company'] as const).map(field => [field, field]),
)

export function guessFields(payload: unknown): Mapping['fields'] {
  const fields: Partial<Record<MappedField, string>> = {}
  for (const { path, value } of valuesOf(payload, mostGuessed)) {
    const field = fieldOf(path, value)
    if (field && fields[field] === undefined) fields[field] = path
  }
  return fields
}

function fieldOf(path: string, value: string): MappedField | undefined {
  if (isEmailAddress(value)) return 'email'
  const last = path.split('/').at(-1) ?? ''
  const named = byWords.get(readHeader(last)?.field ?? '')
  return named ?? byName.find(([, pattern]) => pattern.test(path))?.[0]
}
