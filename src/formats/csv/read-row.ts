// One row of a mapped table → a draft of a contact, with what was refused of it.
import type { Address } from '../../domain/channel.ts'
import { showFound } from '../../domain/fault.ts'
import { findZone, type Zone } from '../../domain/zone.ts'
import { readCountry } from '../person/country.ts'
import type { DraftReading } from '../person/draft.ts'
import { draftOf } from '../person/draft-of.ts'
import { letterLines } from '../person/letter.ts'
import type { CsvField } from './header-words.ts'
import type { Column } from './mapping.ts'
import type { Row } from './parse-csv.ts'
import { hasBounced, optedOut, type StateCell } from './read-consent.ts'
import { type DateOrder, readDate } from './read-date.ts'

export interface RowRules {
  readonly columns: readonly Column[]
  /** ISO 3166-1 alpha-2: the country of numbers in rows that name none. */
  readonly usualCountry?: string
  /** On whose clock dates without a zone are read. */
  readonly zone: Zone
  readonly dateOrder: DateOrder
}

type Cells = ReadonlyMap<CsvField, readonly string[]>

export function readRow({ row, cells }: Row, rules: RowRules): DraftReading {
  const plain = cells.map(plainCell)
  if (plain.every(cell => cell === '')) return { isEmpty: true, refused: [], doubtful: [] }
  const found = byField(plain, rules.columns)
  const one = (field: CsvField) => found.get(field)?.[0]
  const place = readPlace(plain, rules.columns)
  const states = unmapped(plain, rules.columns)
  const connectedOn = readDate(one('connected_on') ?? '', rules.dateOrder, rules.zone)
  return draftOf({
    row,
    found: plain.filter(Boolean).join(', '),
    name: {
      ...named('prefix', one('prefix')),
      ...named('first', one('first_name')),
      ...named('middle', one('middle_name')),
      ...named('last', found.get('last_name')?.join(' ')),
      ...named('suffix', one('suffix')),
      ...named('full', one('name')),
    },
    emails: found.get('email') ?? [],
    phones: found.get('phone') ?? [],
    others: [...profiles(found.get('profile')), ...place.letter],
    ...named('company', one('company')),
    ...named('title', one('title')),
    ...named('country', place.country),
    ...named('region', place.region),
    ...named('usualCountry', rules.usualCountry),
    ...named('timeZone', zoneName(one('time_zone'))),
    ...named('note', found.get('note')?.join('\n')),
    ...named('source', one('source')),
    ...named('referrer', one('referrer')),
    ...named('owner', one('owner')),
    ...(connectedOn !== undefined && { connectedOn }),
    optedOut: optedOut(found, states),
    ...(hasBounced(found, states) && { hasBounced: true }),
    doubtful: place.doubtful.map(text => ({
      row,
      field: 'country',
      found: showFound(text),
      allowed: 'a country’s name or its code of two letters',
    })),
  })
}

function named<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value ? ({ [name]: value } as { [Key in Name]: string }) : {}
}

function byField(cells: readonly string[], columns: readonly Column[]): Cells {
  const found = new Map<CsvField, string[]>()
  for (const [place, { field }] of columns.entries()) {
    const cell = cells[place] ?? ''
    if (field === '' || cell === '') continue
    const list = found.get(field)
    if (list) list.push(cell)
    else found.set(field, [cell])
  }
  return found
}

// What stands for nothing: what programs and people write into an empty cell, and the errors of spreadsheets.
const blank = /^(n\/a|#n\/[av]|#(ref|value|wert|name|null)[!?]|-+|[–—]|\(none\)|\(null\)|<null>|undefined|\\N)$/i

/** Trimmed; without what spreadsheets wrap around a number to keep it text (`="0123"`, `'0123`). */
function plainCell(cell: string): string {
  // PostgreSQL keeps no NUL, and nobody has one in their name.
  const text = (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).trim()
  if (text.length < 12 && blank.test(text)) return ''
  return /^="(.*)"$/s.exec(text)?.[1] ?? (/^'[\d+]/.test(text) ? text.slice(1) : text)
}

const placeFields = ['street', 'postal_code', 'city', 'region', 'country'] as const

interface Place {
  readonly country?: string
  readonly region?: string
  readonly letter: readonly Address[]
  readonly doubtful: readonly string[]
}

/** The postal address of which most is known, of a row that may hold one for work and one for home. */
function readPlace(cells: readonly string[], columns: readonly Column[]): Place {
  const groups = new Map<string, Map<string, string>>()
  for (const [index, { field, group }] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '' || !placeFields.some(known => known === field)) continue
    // `Business Street 2` belongs with `Business Street`, and `Address 1 - City` with `Address 1 - Street`.
    const key = /[^\d ]/.test(group) ? group.replaceAll(/[\d ]+/g, ' ').trim() : group
    const parts = groups.get(key) ?? groups.set(key, new Map()).get(key)!
    parts.set(field, field === 'street' && parts.has('street') ? `${parts.get('street')}, ${cell}` : cell)
  }
  const fullest = [...groups.values()].sort((a, b) => b.size - a.size)
  const countries = fullest.flatMap(parts => parts.get('country') ?? [])
  const country = countries.map(readCountry).find(code => code !== undefined)
  return {
    ...named('country', country),
    ...named('region', fullest[0]?.get('region')),
    letter: fullest[0] ? letter(fullest[0], country) : [],
    doubtful: country ? [] : countries,
  }
}

/** A postal address is one that a letter could be sent to: a street, and a city or postal code. */
function letter(parts: ReadonlyMap<string, string>, code: string | undefined): Address[] {
  if (!parts.has('street') || !(parts.has('city') || parts.has('postal_code'))) return []
  const { street, city, region, country, postal_code: written } = Object.fromEntries(parts)
  const postalCode = written && withZero(written, code)
  return [{ channel: 'letter', value: letterLines({ street, city, region, country, postalCode }, code).join('\n') }]
}

/** Spreadsheets take a postal code for a number: `01067` becomes `1067`. */
function withZero(postalCode: string, code: string | undefined): string {
  const hasFive = code !== undefined && ['DE', 'US', 'FR', 'ES', 'IT'].includes(code)
  return hasFive && /^\d{4}$/.test(postalCode) ? `0${postalCode}` : postalCode
}

function profiles(cells: readonly string[] = []): Address[] {
  return cells.filter(cell => /\./.test(cell)).map(value => ({ channel: 'social', value }))
}

function zoneName(text: string | undefined): string | undefined {
  return text && findZone(text) ? text : undefined
}

/** What stands in columns that nobody left out and no name explains. */
function unmapped(cells: readonly string[], columns: readonly Column[]): StateCell[] {
  const states: StateCell[] = []
  for (const [place, cell] of cells.entries()) {
    const column = columns[place]
    if (cell !== '' && column?.field === '' && !column.isLeftOut) states.push({ column: column.name, cell })
  }
  return states
}
