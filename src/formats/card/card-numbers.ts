// The phone numbers of a card's line, each with its kind by the word before it, else by the number itself.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { readPhone } from '../person/phone.ts'
import type { CardPhone } from './card-fields.ts'
import { hasStreetWord, phoneKindOf } from './card-words.ts'
import { mendNumber } from './mend-reading.ts'

/** Numbers of registers, banks and taxes look like those of phones. */
const otherNumbers =
  /\b(vat|nif|cif|nie|iban|bic|swift|hrb|hra|ust|uid|siret|siren|p\.?\s?iva|btw|kvk|cvr|steuer|tax|reg|ein)\b/i
const shape = /(?<![\p{L}\d@.])(\+|00|\()?\d[\d\s()./–-]{5,22}\d/gu
/** `O (512) 555-0117`: the letter for the office, read as a nought. */
const officeSign = /^0 (?=\(|\d{3}[-.\s]\d{3}[-.\s]\d{4}$)/
const betweenWords = /[\s:/|,;•·()]+/

interface NumbersOfLine {
  readonly phones: readonly CardPhone[]
  /** What else stands on the line, in the order that it stands in: a company beside a number of the other column. */
  readonly rest: string
}

export function numbersOf(line: string): NumbersOfLine {
  if (otherNumbers.test(line) || line.includes('@')) return { phones: [], rest: line }
  const text = mendNumber(line)
  const isStreet = hasStreetWord(line) && !/\+\d/.test(line) && phoneKindOf(line.split(betweenWords)[0]!) === undefined
  // `Av. Diagonal 211 - 08018`
  if (isStreet) return { phones: [], rest: line }
  const found = [...text.matchAll(shape)].filter(match => isNumber(match[0]) || isShortNumber(match[0], line))
  if (found.length === 0) return { phones: [], rest: line }
  const phones: CardPhone[] = []
  const rest: string[] = []
  let from = 0
  for (const match of found) {
    // Mending keeps every letter's place, so the words around come from the line as it was read.
    const before = line.slice(from, match.index).split(betweenWords)
    const number = match[0].trim().replaceAll(/\s+/g, ' ').replace(officeSign, '')
    phones.push({ kind: kindBefore(before) ?? (isMobile(number) ? 'mobile' : 'fixed'), number })
    rest.push(...withoutKind(before))
    from = match.index + match[0].length
  }
  return { phones, rest: [...rest, ...line.slice(from).split(betweenWords)].join(' ').trim() }
}

/** Dates, years and codes of places have fewer digits, or no form of a phone. */
function isNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return digits >= 8 && digits <= 15 && !/^\d{4,5}[-–]\d{3,5}$/.test(text.trim())
}

/** Of seven digits, as `160-0023`, which is a postal code too: a number only where the word before says so. */
function isShortNumber(number: string, line: string): boolean {
  return number.replaceAll(/\D/g, '').length === 7 && phoneKindOf(line.split(betweenWords)[0]!) !== undefined
}

/** The nearest word before the number that says what it is. */
function kindBefore(words: readonly string[]): CardPhone['kind'] | undefined {
  return words.map(phoneKindOf).findLast(kind => kind !== undefined)
}

/** Without the word of the kind, known or misread: one short word right before a number is that. */
function withoutKind(words: readonly string[]): string[] {
  const kept = words.filter(word => word !== '' && phoneKindOf(word) === undefined)
  return kept.length === 1 && kept[0]!.length <= 6 ? [] : kept
}

/** Where mobile numbers have codes of their own, which is nearly everywhere but in North America. */
function isMobile(number: string): boolean {
  return parsePhoneNumberFromString(number.replace(/^00/, '+'))?.getType() === 'MOBILE'
}

/** The number's own country: `+34 …` → ES. */
export function countryOfPhones(phones: readonly CardPhone[]): string | undefined {
  return phones.map(({ number }) => readPhone(number, {})?.country).find(country => country !== undefined)
}

/** How sure a number is: one that exists is, one that can't is hardly. */
export function sureness({ number }: CardPhone, country: string | undefined): number {
  const read = readPhone(number, country ? { own: country } : {})
  return read?.isNormal ? 1 : 0.5
}

/**
 * Without a digit too many at either end, which a line or a label beside it was taken for, where the rest is a number;
 * and mobile where the country's plan says so.
 */
export function likelyNumber({ kind, number }: CardPhone, country: string | undefined): CardPhone {
  const read = (text: string) => parsePhoneNumberFromString(text, { defaultCountry: country as CountryCode })
  const known = country ? read(number) : undefined
  if (kind === 'fixed' && known?.getType() === 'MOBILE') return { kind: 'mobile', number }
  if (!country || known?.isValid()) return { kind, number }
  const shorter = number.replace(/\s?\d$/, '')
  const ends = [shorter, number.replace(/^0\s?/, ''), shorter.replace(/^0\s?/, '')]
  const isPossible = known?.isPossible() === true
  const fitting = ends.find(text => read(text)?.isValid() || (!isPossible && read(text)?.isPossible()))
  return { kind, number: fitting ?? number }
}
