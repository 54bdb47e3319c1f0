// The postal address of a person as its country writes it on an envelope (Universal Postal Union, addressing systems).

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

/** `IL 60614`: a state of two letters with a ZIP code, in a file that names no country. */
function looksAmerican({ region = '', postalCode = '' }: Place): boolean {
  return /^[A-Z]{2}$/.test(region) && /^\d{5}(-\d{4})?$/.test(postalCode)
}

function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter(Boolean).join(by)
}
