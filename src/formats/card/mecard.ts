// The short forms of a card in QR codes (NTT DOCOMO's): `MECARD:N:Ruiz,Ana;TEL:+34911234567;EMAIL:ana@…;;`, and BIZCARD,
// which has a letter for each field.
import type { CardFields } from './card-fields.ts'

/** Undefined for a text that is no MeCard. */
export function readMecard(text: string): CardFields | undefined {
  const body = /^\s*MECARD:(.*)$/is.exec(text)?.[1]
  if (body === undefined) return undefined
  const all = propertiesOf(body)
  const of = (name: string) => all.filter(property => property.name === name).map(({ value }) => value)
  const [name, company, title, note, website, address] = ['N', 'ORG', 'TITLE', 'NOTE', 'URL', 'ADR'].map(
    key => of(key)[0],
  )
  return {
    ...(name && { name: spokenName(name) }),
    ...(company && { company }),
    ...(title && { title }),
    ...(note && { note }),
    ...(website && { website }),
    ...(address && {
      address: address
        .split(',')
        .map(part => part.trim())
        .filter(Boolean)
        .join(', '),
    }),
    emails: of('EMAIL'),
    phones: [...of('TEL'), ...of('TEL-AV')].map(number => ({ kind: 'mobile' as const, number })),
    socials: [],
  }
}

/** `BIZCARD:N:Ana;X:Ruiz;T:Founder;C:Lumen;A:Calle Mayor 1;B:+34911234567;E:ana@…;;`; undefined for another text. */
export function readBizcard(text: string): CardFields | undefined {
  const body = /^\s*BIZCARD:(.*)$/is.exec(text)?.[1]
  if (body === undefined) return undefined
  const all = propertiesOf(body)
  const of = (name: string) => all.filter(property => property.name === name).map(({ value }) => value)
  const name = [...of('N'), ...of('X')].join(' ')
  const [title, company, address] = ['T', 'C', 'A'].map(key => of(key)[0])
  return {
    ...(name && { name }),
    ...(title && { title }),
    ...(company && { company }),
    ...(address && { address }),
    emails: of('E'),
    phones: [
      ...[...of('M'), ...of('B')].map(number => ({ kind: 'mobile' as const, number })),
      ...of('F').map(number => ({ kind: 'fax' as const, number })),
    ],
    socials: [],
  }
}

interface Property {
  readonly name: string
  readonly value: string
}

/** Parts end with a semicolon; one that belongs to a value is written with a backslash before it. */
function propertiesOf(body: string): Property[] {
  return body
    .split(/(?<!\\);/)
    .map(part => /^\s*([A-Z-]+):(.*)$/is.exec(part))
    .filter(found => found !== null)
    .map(([, name = '', value = '']) => ({ name: name.toUpperCase(), value: unescaped(value).trim() }))
    .filter(({ value }) => value !== '')
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;:,"])/g, '$1')
}

/** The family name comes first, then a comma. */
function spokenName(name: string): string {
  const [last = '', first = ''] = name.split(',').map(part => part.trim())
  return [first, last].filter(part => part !== '').join(' ')
}
