// The lines of a business card → its fields: what is sure by its form first (addresses, numbers), then name, title,
// company and place among the rest.
import { readCountry } from '../person/country.ts'
import { countryOfDomain } from '../person/domain-country.ts'
import type { CardField, CardFields, CardPhone, CardReading } from './card-fields.ts'
import type { CardLine } from './card-line.ts'
import { findName } from './card-name.ts'
import { countryOfPhones, likelyNumber, numbersOf, sureness } from './card-numbers.ts'
import { companyWords, webOf } from './card-web.ts'
import { hasBusinessWord, hasLegalForm, hasStreetWord, plainWord, titleWordsIn } from './card-words.ts'
import { countryOfCode } from './country-of-code.ts'
import { withLostAccents } from './lost-accents.ts'
import { mendLines } from './mend-lines.ts'
import { asSpelt } from './spelt-address.ts'

interface Found {
  readonly emails: readonly string[]
  readonly socials: readonly string[]
  readonly website: string | undefined
  readonly phones: readonly CardPhone[]
  readonly confidence: Partial<Record<CardField, number>>
  /** Lines that said none of these. */
  readonly rest: readonly CardLine[]
}

export function readCard(lines: readonly CardLine[]): CardReading {
  const found = readByForm(mendLines(lines))
  const named = findName(found.rest, found.emails)
  const emails = found.emails.map(email => withDot(email, named?.name))
  const unnamed = found.rest.filter(line => line !== named?.line)
  const place = findPlace(unnamed)
  const placed = unnamed.filter(line => !place.lines.includes(line))
  const company = findCompany(placed, found)
  const title = placed.filter(line => line !== company?.line).find(({ text }) => titleWordsIn(text) > 0)
  const country = place.country ?? countryOfPhones(found.phones) ?? countryOfEmails(found)
  const fields: CardFields = {
    ...(named && { name: withLostAccents(named.name, country) }),
    ...(title && { title: title.text }),
    ...(company && { company: company.name }),
    emails,
    phones: found.phones.map(phone => likelyNumber(phone, country)),
    ...(found.website && { website: found.website }),
    socials: found.socials,
    ...(place.lines.length > 0 && { address: place.lines.map(({ text }) => text.replace(/,$/, '')).join(', ') }),
    ...(country && { country }),
  }
  const confidence = {
    ...found.confidence,
    ...(named && { name: named.sureness * named.line.confidence }),
    ...(title && { title: 0.9 * title.confidence }),
    ...(company && { company: company.sureness * company.line.confidence }),
    ...(place.lines.length > 0 && { address: 0.8 * least(place.lines) }),
    ...(country && { country: place.country ? 0.95 : 0.7 }),
  }
  return { fields, confidence }
}

/** A camera takes the dot after an initial for a hyphen: `j-weber@` of one whose name begins with J. */
function withDot(email: string, name: string | undefined): string {
  const initial = name ? plainWord(name.replace(/^((dr|prof|mr|mrs|ms)\.?\s)+/i, ''))[0] : undefined
  if (initial === 'o' && email.startsWith('0.')) return `o${email.slice(1)}`
  return initial !== undefined && email[0] === initial ? email.replace(/^(\w)-(?=[^@]{3,}@)/, '$1.') : email
}

function readByForm(lines: readonly CardLine[]): Found {
  const emails = new Set<string>()
  const socials = new Set<string>()
  const phones = new Map<string, CardPhone>()
  const sites: string[] = []
  const rest: CardLine[] = []
  const confidence: Partial<Record<CardField, number>> = {}
  for (const line of lines) {
    const web = webOf(line.text)
    const { phones: numbers, rest: other } = numbersOf(line.text)
    for (const email of web.emails) emails.add(email)
    for (const social of web.socials) socials.add(social)
    for (const phone of numbers) phones.set(phone.number.replaceAll(/\D/g, ''), phone)
    if (web.website) sites.push(web.website)
    if (web.emails.length > 0) confidence.emails = Math.max(confidence.emails ?? 0, line.confidence)
    if (web.website) confidence.website ??= line.confidence
    if (numbers.length > 0)
      confidence.phones = Math.max(confidence.phones ?? 0, line.confidence * sureness(numbers[0]!, undefined))
    const isTaken = web.emails.length + web.socials.length > 0 || web.website !== undefined
    if (!isTaken && /\p{L}{2}/u.test(other)) rest.push({ ...line, text: other })
  }
  return {
    emails: [...emails],
    socials: [...socials],
    website: sites[0],
    phones: [...phones.values()],
    confidence,
    rest,
  }
}

interface Company {
  readonly line: CardLine
  readonly name: string
  readonly sureness: number
}

/** By its legal form, by being like the domain, by a word of businesses, else the largest that is left. */
function findCompany(lines: readonly CardLine[], found: Found): Company | undefined {
  const spelt = companyWords({ emails: found.emails, ...(found.website && { website: found.website }) })
  const label = spelt.length > 0 ? spelt.join('') : undefined
  const tallest = Math.max(...lines.map(({ height }) => height), 1)
  let best: Company | undefined
  for (const line of label ? [...lines, ...brokenNames(lines, label)] : lines) {
    const name = line.text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$/gu, '')
    if (plainWord(name).length < 2) continue
    const isOfDomain = label !== undefined && isLikeLabel(name, label)
    const form = (hasLegalForm(name) ? 0.5 : 0) + (hasBusinessWord(name) ? 0.2 : 0) + (isOfDomain ? 0.5 : 0)
    const score =
      form + (line.height / tallest) * 0.2 - (titleWordsIn(name) > 0 ? 0.3 : 0) - (/\d/.test(name) ? 0.2 : 0)
    if (score >= 0.2 && (!best || score > best.sureness)) best = { line, name, sureness: Math.min(1, score) }
  }
  if (best) return { ...best, name: asSpelt(best.name, spelt) }
  return label ? ofAddress(spelt) : undefined
}

/** `Nordstern` above `Logistik GmbH`, beside an address at nordstern-logistik: two lines of one name. */
function brokenNames(lines: readonly CardLine[], label: string): CardLine[] {
  return lines.slice(1).flatMap((line, place) => {
    const before = lines[place]!
    const [start, rest] = [plainWord(before.text), plainWord(line.text)]
    const isStart = start.length > 3 && start !== label && label.startsWith(start)
    const isWhole = isStart && rest.startsWith(label.slice(start.length)) && label.length - start.length > 2
    const isForm = start === label && hasLegalForm(line.text) && line.height < 1.25 * before.height
    return isWhole || isForm ? [{ ...line, text: `${before.text} ${line.text}` }] : []
  })
}

/** Nothing on the card looked like it: what stands in the addresses is a guess, and is shown as one. */
function ofAddress(words: readonly string[]): Company {
  const name = words.map(word => word[0]!.toUpperCase() + word.slice(1)).join(' ')
  return { line: { text: name, confidence: 0.3, height: 0 }, name, sureness: 1 }
}

/** `Lumen Studio S.L.` and lumenstudio; `Weber` and webermaschinenbau. */
function isLikeLabel(name: string, label: string): boolean {
  const plain = plainWord(name)
  if (plain.length < 4) return plain === label
  return plain.startsWith(label) || label.startsWith(plain) || plain.includes(label)
}

interface Place {
  readonly lines: readonly CardLine[]
  readonly country: string | undefined
}

/** Streets, places with their code, and the name of a country. */
function findPlace(lines: readonly CardLine[]): Place {
  const placed = lines.filter(({ text }) => isPlace(text))
  const parts = placed.flatMap(({ text }) => text.split(',')).map(part => part.trim())
  const country = [...parts.toReversed().map(nameOfCountry), ...placed.map(({ text }) => countryOfCode(text))].find(
    code => code !== undefined,
  )
  return { lines: placed, country }
}

function isPlace(text: string): boolean {
  const hasNumber = /\d/.test(text)
  const hasCode =
    /(^|[\s,])[A-Z]{0,2}-?\d{4,6}(\s|,|$)|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]{2}\s\d{5}\b|\b\d{2}-\d{3}\b/.test(
      text,
    )
  const isStreet = hasNumber && hasStreetWord(text)
  const isNumbered = /^\p{L}[\p{L}.\s'-]+\s\d{1,4}\s?[a-z]?$/u.test(text)
  return (hasCode && /\p{L}{3}/u.test(text)) || isStreet || isNumbered || nameOfCountry(text) !== undefined
}

/** Spelt out: two letters alone may be anything on a card. */
function nameOfCountry(text: string): string | undefined {
  return text.replaceAll(/\P{L}/gu, '').length > 2 ? readCountry(text) : undefined
}

function countryOfEmails({ emails, website }: Found): string | undefined {
  const domains = [...emails, ...(website ? [`@${website.replace(/^https?:\/\//, '').replace(/\/.*$/, '')}`] : [])]
  return domains.map(countryOfDomain).find(country => country !== undefined)
}

function least(lines: readonly CardLine[]): number {
  return Math.min(...lines.map(({ confidence }) => confidence))
}
