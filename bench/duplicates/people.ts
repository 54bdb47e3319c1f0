// People with known truth: who they are, where they work, how they can be reached; and the people about them whom a
// matcher may take for them: families, namesakes, colleagues.
import type { Random } from '../../src/silence/random.ts'
import { type Country, companyWords, countries } from './names.ts'

export interface Company {
  readonly name: string
  readonly form: string
  readonly domain: string
  readonly pattern: number
  readonly switchboard: string
}

export interface Person {
  readonly given: string
  readonly middle: string
  readonly family: string
  readonly country: Country
  readonly company: Company
  readonly work: string
  readonly personal: string
  readonly mobile: string
  readonly home: string
  /** An address that the family reads together; '' for most. */
  readonly shared: string
}

/** How often it is so, of all people. Corrected twice after a first look, and left as it was since. */
const rates = {
  middle: 0.25,
  secondFamily: 0.6,
  sameFamily: 0.06,
  sharedFamilyAddress: 0.3,
  namesake: 0.005,
  namesakeColleague: 0.1,
  cousinColleague: 0.005,
  sameNameAtHome: 0.000_05,
  digitsInPersonal: 0.6,
  ownNick: 0.15,
} as const

export interface World {
  readonly random: Random
  readonly companies: number
  /** Addresses that somebody has: a mailbox is one person's, or one family's. */
  readonly taken: Set<string>
}

/** The address, or the next one that is free: as a provider offers it. */
export function freeAddress({ taken, random }: World, address: string): string {
  const [local, domain] = address.split('@')
  let free = address
  while (taken.has(free.replaceAll('.', ''))) free = `${local}${Math.floor(random.next() * 10_000)}@${domain}`
  taken.add(free.replaceAll('.', ''))
  return free
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random.next() * values.length)]!
}

/** The first of a list of names is the most frequent: of 45 it has 5 % of the people, as James among American men. */
function pickFrequent<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random.next() ** 1.3 * values.length)]!
}

export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]/g, '')
}

/** Someone new: mostly a stranger, now and then somebody who is easily taken for `before`. */
export function makePerson(world: World, before: Person | undefined): Person {
  const { random } = world
  const draw = random.next()
  if (before && draw < rates.sameFamily) return relativeOf(world, before)
  if (before && draw < rates.sameFamily + rates.namesake) return namesakeOf(world, before)
  if (before && draw < rates.sameFamily + rates.namesake + rates.cousinColleague) return cousinOf(world, before)
  if (before && random.next() < rates.sameNameAtHome) {
    const { given, middle, family, country, home } = before
    return reachable(world, {
      given,
      middle,
      family,
      country,
      home: home || numberOf(random, country, '9'),
      shared: '',
    })
  }
  const country = pickCountry(random)
  const { given, middle } = givenName(random, country)
  const home = numberOf(random, country, '9')
  return reachable(world, { given, middle, family: familyName(random, country), country, home, shared: '' })
}

type Known = Pick<Person, 'given' | 'middle' | 'family' | 'country' | 'home' | 'shared'> & Partial<Person>

function relativeOf(world: World, { family, country, home, shared }: Person): Person {
  const { random } = world
  const { given, middle } = givenName(random, country)
  const isShared = random.next() < rates.sharedFamilyAddress
  const address = shared || (isShared ? `familie.${plain(family)}${Math.floor(random.next() * 1000)}@gmail.com` : '')
  return reachable(world, { given, middle, family, country, home, shared: address })
}

function namesakeOf(world: World, { given, family, country, company }: Person): Person {
  const { random } = world
  const isColleague = random.next() < rates.namesakeColleague
  const home = numberOf(random, country, '9')
  const known = { given, middle: givenName(random, country).middle, family, country, home, shared: '' }
  if (!isColleague) return reachable(world, known)
  return reachable(world, { ...known, company })
}

/** The same family name and initial in the same company. */
function cousinOf(world: World, { given, family, country, company }: Person): Person {
  const { random } = world
  const others = [...country.women, ...country.men].filter(name => name[0] === given[0] && name !== given)
  const home = numberOf(random, country, '9')
  const cousin = others.length > 0 ? pick(random, others) : pick(random, country.women)
  return reachable(world, { given: cousin, middle: '', family, country, home, shared: '', company })
}

function reachable(world: World, known: Known): Person {
  const { random } = world
  const { given, family, country } = known
  const company = known.company ?? makeCompany(world, country)
  return {
    ...known,
    company,
    work: freeAddress(world, `${localOf(company.pattern, given, family)}@${company.domain}`),
    personal: freeAddress(world, personalAddress(random, given, family)),
    mobile: numberOf(random, country, '6'),
  }
}

function pickCountry(random: Random): Country {
  let draw = random.next()
  for (const country of countries) {
    draw -= country.share
    if (draw < 0) return country
  }
  return countries[0]!
}

function givenName(random: Random, { women, men }: Country) {
  const names = random.next() < 0.5 ? women : men
  const given = pickFrequent(random, names)
  const middle = random.next() < rates.middle ? pickFrequent(random, names) : ''
  return { given, middle: middle === given ? '' : middle }
}

function familyName(random: Random, country: Country): string {
  const one = oneFamilyName(random, country)
  if (!country.hasTwoFamilies || random.next() > rates.secondFamily) return one
  return `${one} ${oneFamilyName(random, country)}`
}

function oneFamilyName(random: Random, { families, frequent, tail }: Country): string {
  if (random.next() < frequent) return pickFrequent(random, families)
  return tail
    .map(parts => pick(random, parts))
    .join('')
    .trim()
}

/** The number of a company decides all about it: few companies have many people, most have few. */
export function makeCompany({ random, companies }: World, country: Country): Company {
  const number = Math.floor(random.next() ** 2.5 * companies)
  const { first, second, trade } = companyWords
  const one = first[number % first.length]! + second[Math.floor(number / first.length) % second.length]!
  const trades = Math.floor(number / (first.length * second.length))
  const name = trades === 0 ? one : `${one} ${trade[trades % trade.length]}`
  const form = country.forms[number % country.forms.length]!
  const line = String(1_000_000 + ((number * 7919) % 8_999_999))
  return {
    ...{ name, form, pattern: number % 5 },
    domain: `${plain(name)}.${country.tld}`,
    switchboard: `${country.prefix}8${line.slice(0, 7)}0`,
  }
}

export function localOf(pattern: number, given: string, family: string): string {
  const [first, last] = [plain(given), plain(family.split(' ').at(-1) ?? family)]
  return [`${first}.${last}`, `${first[0]}${last}`, first, `${first[0]}.${last}`, `${last}.${first}`][pattern]!
}

const providers = [
  'gmail.com',
  'gmail.com',
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'yahoo.com',
  'icloud.com',
  'gmx.de',
]
const nicks = ['sunny', 'tiger', 'skipper', 'pixel', 'luna', 'mambo', 'kiwi', 'rocket', 'panda', 'falcon']

export function personalAddress(random: Random, given: string, family: string): string {
  const provider = pick(random, providers)
  if (random.next() < rates.ownNick) return `${pick(random, nicks)}${Math.floor(random.next() * 10_000)}@${provider}`
  const local = localOf(Math.floor(random.next() * 2), given, family)
  const digits = random.next() < rates.digitsInPersonal ? String(Math.floor(random.next() * 1000)) : ''
  return `${local}${digits}@${provider}`
}

function numberOf(random: Random, { prefix }: Country, first: string): string {
  return `${prefix}${first}${String(Math.floor(random.next() * 1e8)).padStart(8, '0')}`
}
