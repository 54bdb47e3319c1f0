// Texts about one person → a draft: names tidied, addresses checked and brought into their common form, each once.
import { type Address, addressKey, type Channel } from '../../domain/channel.ts'
import { showFound } from '../../domain/fault.ts'
import type { Instant } from '../../domain/instant.ts'
import { countryOfDomain } from './domain-country.ts'
import type { DraftReading, Refusal } from './draft.ts'
import { allowedEmail, findEmails } from './email-address.ts'
import { nameOfParts, type PersonName, writtenName } from './person-name.ts'
import { allowedPhone, isShortened, type ReadPhone, readPhone, splitPhones } from './phone.ts'
import { zoneOfNumber } from './zone-of-number.ts'
import { countryOfZone, zoneOfPart, zoneOfPlace } from './zone-of-place.ts'

export interface Written {
  readonly row: number
  /** The row as it stands, for a refusal. */
  readonly found: string
  readonly name: PersonName
  /** Each may hold several. */
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** Profiles and postal addresses, which have no common form. */
  readonly others: readonly Address[]
  readonly company?: string
  readonly title?: string
  /** ISO 3166-1 alpha-2, of the person. */
  readonly country?: string
  readonly region?: string
  /** ISO 3166-1 alpha-2, of the user: for numbers of people whose country is not known. */
  readonly usualCountry?: string
  readonly timeZone?: string
  readonly note?: string
  readonly source?: string
  readonly referrer?: string
  readonly owner?: string
  readonly connectedOn?: Instant
  readonly optedOut: readonly Channel[]
  readonly hasBounced?: boolean
  readonly doubtful: readonly Refusal[]
}

export function draftOf(written: Written): DraftReading {
  const emails = readEmails(written)
  const mail = countryOfMail(emails.addresses)
  const phones = readPhones(written, mail)
  const doubtful = [...written.doubtful, ...phones.doubtful]
  const name = nameOfParts({ ...written.name, full: written.name.full ?? emails.name ?? '' })
  const addresses = onceEach([...emails.addresses, ...phones.addresses, ...written.others])
  if (addresses.length === 0 && !writtenName(name)) {
    return { refused: emails.refused.length > 0 ? emails.refused : [nobody(written)], doubtful }
  }
  const zone = written.timeZone ?? zoneOf(written, phones, mail)
  const { row, company, title, country, source, referrer, owner, connectedOn, optedOut } = written
  const note = noteOf(written, emails.refused)
  const draft = {
    ...{ row, name, addresses, optedOut },
    ...(company && { company }),
    ...(title && { title }),
    ...(country && { country }),
    ...(zone && { timeZone: zone }),
    ...(note && { note }),
    ...(source && { source }),
    ...(referrer && { referrer }),
    ...(owner && { owner }),
    ...(connectedOn !== undefined && { connectedOn }),
    ...(written.hasBounced && { hasBounced: true }),
  }
  return { draft, refused: emails.refused, doubtful }
}

function nobody({ row, found }: Written): Refusal {
  return { row, field: '', found: showFound(found), allowed: 'a row with a name, an email address or a phone number' }
}

function readEmails({ row, emails }: Written) {
  const addresses: Address[] = []
  const refused: Refusal[] = []
  let name: string | undefined
  for (const cell of emails) {
    const found = findEmails(cell)
    addresses.push(...found.addresses.map(value => ({ channel: 'email' as const, value })))
    refused.push(...found.refused.map(text => ({ row, field: 'email', found: showFound(text), allowed: allowedEmail })))
    name ??= found.name
  }
  return { addresses, refused, name }
}

function readPhones({ row, phones, country, timeZone, usualCountry }: Written, mail: string | undefined) {
  const own = country ?? (phones.length > 0 && timeZone ? countryOfZone(timeZone) : undefined)
  const countries = { ...(own && { own }), ...(mail && { mail }), ...(usualCountry && { usual: usualCountry }) }
  const addresses: Address[] = []
  const doubtful: Refusal[] = []
  const found: ReadPhone[] = []
  for (const text of phones.flatMap(splitPhones)) {
    const number = isShortened(text) ? undefined : readPhone(text, countries)
    if (number) found.push(number)
    if (number) addresses.push({ channel: 'phone', value: number.value })
    if (!number?.isNormal) doubtful.push({ row, field: 'phone', found: showFound(text), allowed: allowedPhone })
  }
  const zone = found.map(({ value }) => zoneOfNumber(value)).find(known => known !== undefined)
  return { addresses, doubtful, country: found.find(number => number.country)?.country, zone }
}

/** What the place says, else the area of a number within the country, else the country alone. */
function zoneOf(
  { country, region }: Written,
  phones: { readonly country: string | undefined; readonly zone: string | undefined },
  ofMail: string | undefined,
): string | undefined {
  const where = country ?? phones.country ?? ofMail
  if (where === undefined) return undefined
  const ofArea = phones.zone && countryOfZone(phones.zone) === where ? phones.zone : undefined
  return zoneOfPart(where, country ? region : '') ?? ofArea ?? zoneOfPlace(where)
}

/** Their address's, where it is a country's own: a guess that comes after what a number says. */
function countryOfMail(addresses: readonly Address[]): string | undefined {
  const countries = addresses.map(({ value }) => countryOfDomain(value)).filter(country => country !== undefined)
  return countries[0]
}

/** What is no address is kept in words: it may be mended by a person who knows better. */
function noteOf({ note, phones }: Written, refused: readonly Refusal[]): string {
  const shortened = phones.flatMap(splitPhones).filter(isShortened)
  const lines = [
    ...refused.map(({ found }) => `Email as found: ${found}`),
    ...shortened.map(text => `Phone as found: ${showFound(text)}`),
  ]
  return [note, ...lines].filter(Boolean).join('\n')
}

function onceEach(addresses: readonly Address[]): Address[] {
  const seen = new Set<string>()
  return addresses.filter(address => {
    const key = `${address.channel} ${addressKey(address)}`
    return !seen.has(key) && seen.add(key)
  })
}
