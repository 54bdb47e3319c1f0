// Public holidays, and the country that a time zone lies in. The library's data weigh on every start, so they are
// loaded when first asked for.
import { createRequire } from 'node:module'
import type { CountryOfZone, Holidays } from '../engine/compile-playbook.ts'

interface Library {
  new (
    country?: string,
  ): {
    getHolidays(year: number): { date: string; type: string }[] | undefined
    getCountries(): Record<string, string>
  }
}

const dayMs = 86_400_000
const require = createRequire(import.meta.url)
const library = (): Library => require('date-holidays')

/** Days since 1970-01-01 of the nationwide public holidays; none for a country that the library does not know. */
export const holidaysFromLibrary: Holidays = (country, year) => {
  const listed = new (library())(country).getHolidays(year) ?? []
  return listed
    .filter(({ type }) => type === 'public')
    .map(({ date }) => Date.parse(`${date.slice(0, 10)}T00:00Z`) / dayMs)
}

const countries = new Map<string, string | null>()

/**
 * ISO 3166-1 alpha-2 by the Unicode data that Node carries, or null when the zone lies in no country (UTC). Only
 * countries whose holidays are known are looked through: the others would change nothing.
 */
export const countryOfZone: CountryOfZone = timeZone => {
  const known = countries.get(timeZone)
  if (known !== undefined) return known
  const names = [timeZone, new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone]
  const isThere = (country: string) =>
    new Intl.Locale(`und-${country}`).getTimeZones?.()?.some(zone => names.includes(zone))
  const found = Object.keys(new (library())().getCountries()).find(isThere) ?? null
  countries.set(timeZone, found)
  return found
}
