// Phone numbers as people write them → E.164.
import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

export const allowedPhone = 'a phone number with its country code, such as +34 911 234 567'

const scientific = /^\+?(\d)[.,]?(\d*)E\+?(\d{1,2})$/i

/** False for a text that nobody can call, whatever the country: fewer digits than any number has. */
export function hasNumber(text: string): boolean {
  return text.replaceAll(/\D/g, '').length >= 3
}

export interface PhoneCountries {
  /** Of the row itself. */
  readonly own?: string
  /** Of their email address's domain: nearer to them than the user's is. */
  readonly mail?: string
  /** Of the user, for rows that name none. */
  readonly usual?: string
}

export interface ReadPhone {
  /** In E.164, or as it was written where that can't be known. */
  readonly value: string
  readonly isNormal: boolean
  /** ISO 3166-1 alpha-2 of the number, where it is in international form. */
  readonly country?: string
}

/** Undefined when the text holds no number at all. */
export function readPhone(text: string, countries: PhoneCountries): ReadPhone | undefined {
  const written = writtenOut(withoutLabel(text.replace(/^tel:/i, '').replace(/^'/, '')).trim())
  if (!hasNumber(written)) return undefined
  const number =
    international(written) ??
    ownWithoutPlus(written, countries) ??
    national(written, countries.own, 'possible') ??
    // Written as one dials it there; a number without the zero may as well be the user's neighbour's.
    (/^\(?0/.test(written) ? national(written, countries.mail, 'valid') : undefined) ??
    national(written, countries.usual, 'valid') ??
    national(written, countries.mail, 'valid') ??
    withoutPlus(written)
  return number ?? { value: written, isNormal: false }
}

/**
 * True for a number of which a spreadsheet has kept the first digits only (`4.91712E+11`): nobody can be called there,
 * and two people may seem to have the same.
 */
export function isShortened(text: string): boolean {
  const [, whole = '', rest = '', tens = ''] = scientific.exec(text.trim()) ?? []
  return whole !== '' && rest.length < Number(tens)
}

/** `4.917123456789E+11` and `491712345678.0` have all their digits. */
function writtenOut(text: string): string {
  const [, whole, rest = '', tens] = scientific.exec(text) ?? []
  if (whole && rest.length === Number(tens)) return `${whole}${rest}`
  return text.replace(/^(\+?\d{6,15})[.,]0$/, '$1')
}

/** `mobile: +44 7700 900123`, `Tel. 0171 …`, `+49 171 … (private)`. */
function withoutLabel(text: string): string {
  return text.replace(/^[\p{L} ]+[:.]?\s*(?=[+(\d])/u, '').replace(/\s*\(\p{L}[\p{L} .]*\)$/u, '')
}

/** The numbers of a cell, but those that are called a fax: `+41319280960 ::: +41792648866`, `030 1; 030 2`. */
export function splitPhones(cell: string): string[] {
  if (scientific.test(cell.trim())) return [cell.trim()]
  return cell
    .split(/ ::: |[;\n|]|,(?=\s*[+(\d])(?!0$)/)
    .flatMap(splitSlashes)
    .map(piece => piece.trim())
    .filter(piece => piece !== '' && !/^(tele)?fax\b/i.test(piece))
}

/** `030 1234567 / 0171 1234567` are two; in `+49 711 / 12 34 56` the slash stands behind the area code. */
function splitSlashes(text: string): string[] {
  const pieces: string[] = []
  for (const piece of text.split(/\s\/\s/)) {
    const before = pieces.at(-1)
    if (before !== undefined && isRestOf(before, piece)) pieces[pieces.length - 1] = `${before} ${piece}`
    else pieces.push(piece)
  }
  return pieces
}

function isRestOf(before: string, piece: string): boolean {
  if (/^\s*(\D*[+0(]|\p{L})/u.test(piece)) return false
  const digits = (text: string) => text.replace('(0)', '').replaceAll(/\D/g, '').length
  return digits(piece) < 6 || digits(before) < (/^\s*(\+|00)/.test(before) ? 10 : 7)
}

function international(written: string): ReadPhone | undefined {
  // 00 is dialled in most countries where + is written.
  const text = written.replace(/^\(?00\)?[\s-]*(?=[1-9])/, '+').replace(/^\(\+/, '+(')
  if (!text.startsWith('+')) return undefined
  // In "+44 (0)20 …" the zero is dialled only inside the country.
  const number = parsePhoneNumberFromString(text.replace(/\(0\)/, ''), { extract: false })
  if (!number?.isPossible()) return undefined
  return { value: number.number, isNormal: true, ...(number.country && { country: number.country }) }
}

/** `491711234567` of a German: with the country's own code it is no number within the country. */
function ownWithoutPlus(written: string, { own, usual }: PhoneCountries): ReadPhone | undefined {
  const country = own ?? usual
  if (!country || !isSupportedCountry(country)) return undefined
  return written.startsWith(getCountryCallingCode(country as CountryCode)) ? withoutPlus(written) : undefined
}

/** Some products leave the plus out (`33612345678`); only where the number exists and is too long to be a local one. */
function withoutPlus(written: string): ReadPhone | undefined {
  if (!/^[1-9]\d{10,14}$/.test(written)) return undefined
  const number = parsePhoneNumberFromString(`+${written}`)
  return number?.isValid() ? international(`+${written}`) : undefined
}

/**
 * A number without country code. In the row's own country a number of a possible length is taken; under the user's
 * usual country, which may not be the row's, only one that exists there.
 */
function national(written: string, country: string | undefined, need: 'possible' | 'valid'): ReadPhone | undefined {
  if (!country || !isSupportedCountry(country) || written.startsWith('+')) return undefined
  const number = parsePhoneNumberFromString(written, { defaultCountry: country as CountryCode, extract: false })
  const isGood = need === 'valid' ? number?.isValid() : number?.isPossible()
  return number && isGood ? { value: number.number, isNormal: true } : undefined
}
