// The country that an email address's domain is of, where its ending tells one.
import { countryCodes } from './country.ts'

// Endings that are a country's and are used for their sound, or sold to the world (seen 2026 in the registries' own
// words): they tell nothing of where somebody lives.
const everywhere = new Set(
  'ac ag ai am as bz cc cd co cx dj fm gd gg gl gs hn ht im in io is je la lc li ly me mn ms mu nu pn pw sc sh so st tc tf tk tm to tv vc vg vu ws'.split(
    ' ',
  ),
)
const own: Readonly<Record<string, string>> = { uk: 'GB' }

let known: ReadonlySet<string> | undefined

/** ISO 3166-1 alpha-2, or undefined: `ana@acme.es` is of Spain, `ana@acme.io` is of anywhere. */
export function countryOfDomain(address: string): string | undefined {
  const ending = address
    .slice(address.lastIndexOf('.') + 1)
    .trim()
    .toLowerCase()
  if (!address.includes('@') || ending.length !== 2 || everywhere.has(ending)) return undefined
  known ??= new Set(countryCodes())
  const code = own[ending] ?? ending.toUpperCase()
  return known.has(code) ? code : undefined
}
