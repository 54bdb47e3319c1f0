// vCards 2.1, 3.0 and 4.0 → drafts of contacts, fed in pieces.
import type { Address } from '../../domain/channel.ts'
import { findZone } from '../../domain/zone.ts'
import { readCountry } from '../person/country.ts'
import type { DraftReading } from '../person/draft.ts'
import { draftOf } from '../person/draft-of.ts'
import { countryInside, letterLines, wholeAddress } from '../person/letter.ts'
import type { PersonName } from '../person/person-name.ts'
import { saysNothing } from '../person/says-nothing.ts'
import { type Property, readProperties, structured, structuredName, unescaped } from './content-line.ts'

export interface VcardOptions {
  /** ISO 3166-1 alpha-2: the country of numbers on cards that name none. */
  readonly usualCountry?: string
}

/** Reads a file of cards piece by piece; a row is a card, counted from 1. */
export function vcardReader(options: VcardOptions) {
  let rest = ''
  let row = 0
  let lines: string[] | undefined
  let depth = 0
  const takeLine = (line: string): DraftReading[] => {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      // Within AGENT stands the card of someone else; anywhere else the card before was never ended.
      if (lines && /^AGENT\b/i.test(lines.at(-1) ?? '')) depth += 1
      else return begin()
    } else if (/^END:VCARD\s*$/i.test(line)) {
      if (depth > 0) depth -= 1
      else return finish()
    } else if (lines && depth === 0) lines.push(line)
    return []
  }
  const begin = () => {
    const before = finish()
    lines = []
    return before
  }
  const finish = (): DraftReading[] => {
    if (!lines) return []
    row += 1
    const reading = readCard(readProperties(lines), { row, ...options })
    lines = undefined
    depth = 0
    return reading ? [reading] : []
  }
  const take = (text: string, isEnd: boolean) => {
    // Some phones end lines with CR CR LF.
    const pieces = text.split(/\r*\n|\r(?![\r\n]|$)/)
    rest = isEnd ? '' : (pieces.pop() ?? '')
    const read = pieces.flatMap(takeLine)
    return isEnd ? [...read, ...finish()] : read
  }
  return { write: (text: string) => take(rest + text, false), end: () => take(rest, true) }
}

/** Undefined for a card that is no person's: a group of others. */
function readCard(properties: readonly Property[], { row, usualCountry }: VcardOptions & { row: number }) {
  const all = (name: string) => properties.filter(property => property.name === name)
  const text = (name: string) => said(unescaped(all(name)[0]?.value ?? ''))
  if (/^group$/i.test(text('KIND') || text('X-ADDRESSBOOKSERVER-KIND'))) return undefined
  if (
    properties.every(({ name, value }) => ['VERSION', 'PRODID', 'REV', 'UID'].includes(name) || /^[;,\s]*$/.test(value))
  )
    return { isEmpty: true, refused: [], doubtful: [] }
  const places = all('ADR').map(({ value }) => structured(value))
  const country = places.map(countryOf).find(code => code !== undefined)
  const region = places[0]?.[4]
  const zone = text('TZ')
  const company = structured(all('ORG')[0]?.value ?? '').find(part => said(part) !== '') ?? companyName(properties)
  const title = text('TITLE') || text('ROLE')
  const note = all('NOTE')
    .map(({ value }) => unescaped(value))
    .filter(Boolean)
    .join('\n')
  return draftOf({
    row,
    found: text('FN') || properties.map(({ name }) => name).join(', '),
    name: isOfCompany(properties, company) ? {} : readName(all('N')[0], text('FN') || text('NICKNAME')),
    emails: preferred(all('EMAIL').filter(property => !property.types.has('x400') && isOwn(property, properties))).map(
      ({ value }) => unescaped(value),
    ),
    phones: preferred(all('TEL').filter(property => isOwn(property, properties)))
      .map(readTel)
      .map(said),
    others: [...profiles(properties), ...places.flatMap(place => letter(place, countryOf(place)))],
    optedOut: [],
    doubtful: [],
    ...(company && { company }),
    ...(title && { title }),
    ...(country && { country }),
    ...(region && { region }),
    ...(usualCountry && { usualCountry }),
    ...(zone && findZone(zone) && { timeZone: zone }),
    ...(note && { note }),
  })
}

function said(text: string): string {
  return saysNothing(text) ? '' : text
}

/** A card of a company: its kind says so, or an address book shows it as one. */
function isCompany(properties: readonly Property[]): boolean {
  return properties.some(
    ({ name, value }) =>
      (name === 'KIND' && /^org$/i.test(value.trim())) || (name === 'X-ABSHOWAS' && /^company$/i.test(value.trim())),
  )
}

function companyName(properties: readonly Property[]): string | undefined {
  const formatted = properties.find(({ name }) => name === 'FN')
  return isCompany(properties) && formatted ? unescaped(formatted.value) : undefined
}

/** Its name is then the company's, and nobody's. */
function isOfCompany(properties: readonly Property[], company: string | undefined): boolean {
  const formatted = properties.find(({ name }) => name === 'FN')
  return isCompany(properties) && (!formatted || unescaped(formatted.value) === company)
}

function readName(property: Property | undefined, formatted: string): PersonName {
  const [last, first, middle, prefix, suffix] = structuredName(property?.value ?? '')
  // Phones that know one field for the name write all of it into the last name; then the formatted one says more.
  if (!first || !last) return { full: formatted || first || last || '' }
  return {
    first,
    last,
    ...(middle && { middle }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  }
}

function preferred(properties: readonly Property[]): Property[] {
  const rank = ({ types, parameters }: Property) => (types.has('pref') ? Number(parameters.get('pref') ?? 1) || 1 : 101)
  return [...properties].sort((a, b) => rank(a) - rank(b))
}

const notCalled = ['fax', 'pager', 'modem', 'isdn', 'bbs', 'telex', 'tlx', 'assistant']

/** A voice line of the person; no fax, no pager, and not the assistant's. */
function isOwn({ types, group }: Property, properties: readonly Property[]): boolean {
  // Outlook writes PAGER;VOICE, and a mobile that takes video is a mobile.
  const isSpoken = types.has('cell') || types.has('voice')
  const isUnspoken = types.has('video') || types.has('textphone')
  if (notCalled.some(type => types.has(type)) || (isUnspoken && !isSpoken)) return false
  const label = group && properties.find(other => other.group === group && other.name === 'X-ABLABEL')?.value
  return !label || !/fax|pager|assistant|spouse/i.test(label)
}

/** `tel:+1-555-…;ext=12` of vCard 4; the extension is no part of a number in E.164. */
function readTel({ value }: Property): string {
  return unescaped(value)
    .replace(/^tel:/i, '')
    .replace(/;(ext|phone-context)=.*$/i, '')
}

function profiles(properties: readonly Property[]): Address[] {
  return properties
    .filter(
      ({ name, value }) =>
        name === 'X-SOCIALPROFILE' ||
        (name === 'URL' && /(linkedin|xing|facebook|instagram|twitter)\.com\//i.test(value)),
    )
    .map(({ value }) => unescaped(value))
    .filter(value => /\./.test(value))
    .map(value => ({ channel: 'social', value }))
}

/** The country's code; some programs write the whole address into the street. */
function countryOf([, , street = '', city, , code, country = '']: readonly string[]): string | undefined {
  return readCountry(country) ?? (city || code ? undefined : countryInside(street))
}

/** ADR: post box, extension, street, city, region, postal code, country. */
function letter(
  [, extended, street, city, region, postalCode, country]: readonly string[],
  code: string | undefined,
): Address[] {
  if (!street) return []
  const whole =
    city || postalCode
      ? letterLines({ street: street.replace(/,$/, ''), city, region, postalCode, country }, code)
      : wholeAddress(street)
  return whole.length === 0 ? [] : [{ channel: 'letter', value: [extended, ...whole].filter(Boolean).join('\n') }]
}
