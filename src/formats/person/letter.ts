// The postal address of a person as its country writes it on an envelope (Universal Postal Union, addressing systems).
import { readCountry } from './country.ts'
import { zoneOfPart } from './zone-of-place.ts'

export interface Place {
  readonly street?: string | undefined
  readonly city?: string | undefined
  readonly region?: string | undefined
  readonly postalCode?: string | undefined
  /** As the file writes it. */
  readonly country?: string | undefined
}

/** @param code ISO 3166-1 alpha-2 of the country, where it is known */
export function letterLines(place: Place, code: string | undefined): string[] {
  const town = townLines(place, code ?? (looksAmerican(place) ? 'US' : ''))
  return [place.street, ...town, place.country].filter(line => line !== undefined && line !== '') as string[]
}

function townLines({ city, region, postalCode }: Place, code: string): (string | undefined)[] {
  switch (code) {
    case 'US':
    case 'CA':
      return [joined([city, joined([region, postalCode], ' ')], ', ')]
    case 'AU':
      return [joined([city, region, postalCode], ' ')]
    case 'GB':
    case 'IE':
      return [city, region, postalCode]
    default:
      return [joined([postalCode, city], ' '), region]
  }
}

const partsOfAddress = /\s*(?:[\r\n]+|,|\s{2,})\s*/

/** The lines of an address that is one text; none where it has not several parts with a number among them. */
export function wholeAddress(text: string): string[] {
  const parts = text.split(partsOfAddress).filter(Boolean)
  if (parts.length < 2 || !/\d/.test(text)) return []
  // How the parts of a line belong together only its writer knows.
  const lines = text.split(/[\r\n]+/).map(line => line.trim().replaceAll(/\s{2,}/g, ', '))
  return lines.filter(Boolean)
}

/** `Calle Mayor 5, 28013 Madrid, Spain`; of codes only those in capitals, which `de` and `is` are not. */
export function countryInside(address: string): string | undefined {
  const parts = address.split(partsOfAddress).filter(Boolean)
  const last = parts.length > 1 ? parts.at(-1)! : ''
  return last.length > 3 || /^[A-Z]{2,3}$/.test(last) ? readCountry(last) : undefined
}

/** `IL 60614`: a state of two letters with a ZIP code, in a file that names no country. */
function looksAmerican({ region = '', postalCode = '' }: Place): boolean {
  return /^[A-Z]{2}$/.test(region) && /^\d{5}(-\d{4})?$/.test(postalCode) && zoneOfPart('US', region) !== undefined
}

function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter(Boolean).join(by)
}
