// One row of a mapped table → a draft of a contact, with what was refused of it.
import type { Address } from '../../domain/channel.ts'
import { showFound } from '../../domain/fault.ts'
import { findZone, type Zone } from '../../domain/zone.ts'
import type { DraftReading } from '../person/draft.ts'
import { draftOf } from '../person/draft-of.ts'
import { isSummary } from './footer.ts'
import type { CsvField } from './header-words.ts'
import type { Column } from './mapping.ts'
import type { Row } from './parse-csv.ts'
import { plainCell } from './plain-cell.ts'
import { hasBounced, optedOut, type StateCell } from './read-consent.ts'
import { type DateOrder, readDate } from './read-date.ts'
import { type NameColumn, readName } from './read-name.ts'
import { readPlace } from './read-place.ts'

export interface RowRules {
  readonly columns: readonly Column[]
  readonly names: readonly NameColumn[]
  /** ISO 3166-1 alpha-2: the country of numbers in rows that name none. */
  readonly usualCountry?: string
  /** On whose clock dates without a zone are read. */
  readonly zone: Zone
  readonly dateOrder: DateOrder
}

type Cells = ReadonlyMap<CsvField, readonly string[]>

export function readRow({ row, cells }: Row, rules: RowRules): DraftReading {
  const plain = cells.map(plainCell)
  if (plain.every(cell => cell === '') || isSummary(plain)) return { isEmpty: true, refused: [], doubtful: [] }
  const found = byField(plain, rules.columns)
  const one = (field: CsvField) => found.get(field)?.[0]
  const place = readPlace(plain, rules.columns)
  const states = unmapped(plain, rules.columns)
  const connectedOn = readDate(one('connected_on') ?? '', rules.dateOrder, rules.zone)
  return draftOf({
    row,
    found: plain.filter(Boolean).join(', '),
    name: readName(plain, rules.names),
    emails: found.get('email') ?? [],
    phones: ownNumbers(plain, rules.columns),
    others: [...profiles(found.get('profile') ?? profilesAmong(states)), ...place.letter],
    ...named('company', withoutLink(one('company'))),
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

/** The numbers that are not labelled a fax or a pager. */
function ownNumbers(cells: readonly string[], columns: readonly Column[]): string[] {
  return cells.filter((cell, place) => {
    const column = columns[place]
    if (cell === '' || column?.field !== 'phone') return false
    return column.label === undefined || !/fax|pager|telex|télécopie/i.test(cells[column.label] ?? '')
  })
}

/** What programs of linked tables write: `Norte SL (https://example.com/norte)`. */
function withoutLink(cell: string | undefined): string | undefined {
  return cell?.includes('(http') ? cell.replace(/\(https?:\/\/[^\s()]+\)$/, '').trimEnd() : cell
}

/** A person's page in a column of web pages; a company's is not theirs. */
function profilesAmong(states: readonly StateCell[]): string[] {
  const isOfPerson = (cell: string) => cell.length < 300 && /(linkedin\.com\/in|xing\.com\/profile)\//i.test(cell)
  return states
    .filter(({ column, cell }) => isOfPerson(cell) && /web|url|link|site|homepage|profil/i.test(column))
    .map(({ cell }) => cell)
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
