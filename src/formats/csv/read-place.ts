// Where somebody lives or works, of a row that may tell it for work and for home, in columns of parts or in one cell.
import type { Address } from '../../domain/channel.ts'
import { readCountry } from '../person/country.ts'
import { countryInside, letterLines, wholeAddress } from '../person/letter.ts'
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

function wholeLetter(text: string): Address[] {
  const lines = wholeAddress(text)
  return lines.length === 0 ? [] : [{ channel: 'letter', value: lines.join('\n') }]
}

/** A postal address is one that a letter could be sent to: a street, and a city or postal code. */
function letter(parts: Parts, code: string | undefined): Address[] {
  const { street, city, region, country, postal_code: written } = Object.fromEntries(parts)
  if (!street) return []
  if (!city && !written) return wholeLetter(street)
  const postalCode = written && withZero(written, code)
  return [{ channel: 'letter', value: letterLines({ street, city, region, country, postalCode }, code).join('\n') }]
}

/** Spreadsheets take a postal code for a number: `01067` becomes `1067`. */
function withZero(postalCode: string, code: string | undefined): string {
  const hasFive = code !== undefined && ['DE', 'US', 'FR', 'ES', 'IT'].includes(code)
  return hasFive && /^\d{4}$/.test(postalCode) ? `0${postalCode}` : postalCode
}
