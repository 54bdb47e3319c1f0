// Where somebody lives or works, of a row that may tell it for work and for home, in columns of parts or in one cell.
import type { Address } from '../../domain/channel.ts'
import { readCountry } from '../person/country.ts'
import { letterLines } from '../person/letter.ts'
import type { Column } from './mapping.ts'

const placeFields = ['street', 'postal_code', 'city', 'region', 'country'] as const

export interface Place {
  readonly country?: string
  readonly region?: string
  readonly letter: readonly Address[]
  readonly doubtful: readonly string[]
}

type Parts = ReadonlyMap<string, string>

/** The postal address of which most is known. */
export function readPlace(cells: readonly string[], columns: readonly Column[]): Place {
  const fullest = placesOf(cells, columns).sort((a, b) => b.size - a.size)
  const countries = fullest.flatMap(parts => parts.get('country') ?? [])
  const inside = fullest.map(parts => countryInside(parts.get('street') ?? ''))
  const country = [...countries.map(readCountry), ...inside].find(code => code !== undefined)
  const region = fullest[0]?.get('region')
  return {
    ...(country && { country }),
    ...(region && { region }),
    letter: fullest[0] ? letter(fullest[0], country) : [],
    doubtful: country ? [] : countries,
  }
}

function placesOf(cells: readonly string[], columns: readonly Column[]): Parts[] {
  const groups = new Map<string, Map<string, string>>()
  for (const [index, { field, group }] of columns.entries()) {
    const cell = cells[index] ?? ''
    if (cell === '' || !placeFields.some(known => known === field)) continue
    // `Business Street 2` belongs with `Business Street`, and `Address 1 - City` with `Address 1 - Street`.
    const key = /[^\d ]/.test(group) ? group.replaceAll(/[\d ]+/g, ' ').trim() : group
    const parts = groups.get(key) ?? groups.set(key, new Map()).get(key)!
    parts.set(field, field === 'street' ? joinedStreet(parts.get('street'), cell) : cell)
  }
  return [...groups.values()]
}

/** A second cell is another line, or the number of the house. */
function joinedStreet(before: string | undefined, cell: string): string {
  if (!before) return cell
  return /^\d+ ?[a-z]?([-/]\d+ ?[a-z]?)?$/i.test(cell) ? `${before} ${cell}` : `${before}, ${cell}`
}

/** A postal address is one that a letter could be sent to: a street, and a city or postal code. */
function letter(parts: Parts, code: string | undefined): Address[] {
  const { street, city, region, country, postal_code: written } = Object.fromEntries(parts)
  if (!street) return []
  if (!city && !written) return wholeAddress(street)
  const postalCode = written && withZero(written, code)
  return [{ channel: 'letter', value: letterLines({ street, city, region, country, postalCode }, code).join('\n') }]
}

const partsOfAddress = /\s*(?:[\r\n]+|,|\s{2,})\s*/

/** All of it in one cell: several parts, with a number of a house or a postal code among them. */
function wholeAddress(text: string): Address[] {
  const parts = text.split(partsOfAddress).filter(Boolean)
  if (parts.length < 2 || !/\d/.test(text)) return []
  // Lines are kept; how the parts of a line belong together only its writer knows.
  const lines = text.split(/[\r\n]+/).map(line => line.trim().replaceAll(/\s{2,}/g, ', '))
  return [{ channel: 'letter', value: lines.filter(Boolean).join('\n') }]
}

/** `Calle Mayor 5, 28013 Madrid, Spain`; of codes only those in capitals, which `de` and `is` are not. */
function countryInside(street: string): string | undefined {
  const parts = street.split(partsOfAddress).filter(Boolean)
  const last = parts.length > 1 ? parts.at(-1)! : ''
  return last.length > 3 || /^[A-Z]{2,3}$/.test(last) ? readCountry(last) : undefined
}

/** Spreadsheets take a postal code for a number: `01067` becomes `1067`. */
function withZero(postalCode: string, code: string | undefined): string {
  const hasFive = code !== undefined && ['DE', 'US', 'FR', 'ES', 'IT'].includes(code)
  return hasFive && /^\d{4}$/.test(postalCode) ? `0${postalCode}` : postalCode
}
