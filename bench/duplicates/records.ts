// What lists hold of people: a record of a person, and the further ones by which they are in the list twice, each with
// the slips that typing, forms and time bring. The rates stand here in one place.
import type { Address } from '../../src/domain/channel.ts'
import type { Contact } from '../../src/domain/contact.ts'
import type { Random } from '../../src/silence/random.ts'
import { shortForms } from './names.ts'
import { freeAddress, localOf, makeCompany, type Person, personalAddress, pick, type World } from './people.ts'

/** Corrected twice after a first look at what was found, before the weights were chosen, and left as they were since. */
const rates = {
  // Of the people.
  secondRecord: 0.09,
  thirdRecord: 0.01,
  // How a further record came about; the rest are entered again from the same facts.
  otherAddress: 0.25,
  movedCompany: 0.15,
  poorName: 0.15,
  // What of a person is on a record.
  work: 0.6,
  bothAddresses: 0.1,
  mobile: 0.6,
  switchboard: 0.15,
  home: 0.1,
  // Slips, of each record.
  wordTypo: 0.05,
  upperCase: 0.05,
  lowerCase: 0.05,
  noMarks: 0.3,
  familyFirst: 0.06,
  shortForm: 0.08,
  initial: 0.04,
  noSecondFamily: 0.3,
  noMiddle: 0.6,
  noEmail: 0.12,
  officeAddress: 0.02,
  emailTypo: 0.02,
  plusTag: 0.005,
  gmailDots: 0.005,
  noPhone: 0.25,
  nationalPhone: 0.15,
  phoneTypo: 0.015,
  noCompany: 0.15,
  noForm: 0.35,
  firstWordOnly: 0.08,
  companyTypo: 0.04,
  noCountry: 0.4,
} as const

export type Cause = 'first' | 'again' | 'other_address' | 'moved' | 'poor_name'

export interface MadeRecord {
  readonly contact: Contact
  readonly cause: Cause
}

/** The records of one person: one for most. @param firstPlace for the ids */
export function recordsOf(world: World, person: Person, firstPlace: number): MadeRecord[] {
  const { random } = world
  const chance = random.next()
  const further = chance < rates.thirdRecord ? 2 : chance < rates.thirdRecord + rates.secondRecord ? 1 : 0
  // Which numbers people give is theirs, not chance each time.
  const reach = reachOf(random)
  const made: MadeRecord[] = []
  for (let place = 0; place <= further; place++) {
    const cause = place === 0 ? 'first' : causeOf(random)
    const contact = recordOf(world, changed(world, person, cause), { id: `r${firstPlace + place}`, cause, reach })
    made.push({ contact, cause })
  }
  return made
}

interface Reach {
  readonly isWork: boolean
  readonly isBoth: boolean
  readonly phone: 'mobile' | 'switchboard' | 'home' | 'none'
}

function reachOf(random: Random): Reach {
  const draw = random.next()
  const { mobile, switchboard, home } = rates
  const phone =
    draw < mobile
      ? 'mobile'
      : draw < mobile + switchboard
        ? 'switchboard'
        : draw < mobile + switchboard + home
          ? 'home'
          : 'none'
  return { isWork: random.next() < rates.work, isBoth: random.next() < rates.bothAddresses, phone }
}

function causeOf(random: Random): Cause {
  const draw = random.next()
  if (draw < rates.otherAddress) return 'other_address'
  if (draw < rates.otherAddress + rates.movedCompany) return 'moved'
  return draw < rates.otherAddress + rates.movedCompany + rates.poorName ? 'poor_name' : 'again'
}

function changed(world: World, person: Person, cause: Cause): Person {
  const { random } = world
  const { given, family, country } = person
  if (cause === 'other_address')
    return { ...person, personal: freeAddress(world, personalAddress(random, given, family)) }
  if (cause !== 'moved') return person
  const company = makeCompany(world, country)
  return {
    ...person,
    company,
    work: freeAddress(world, `${localOf(company.pattern, given, family)}@${company.domain}`),
  }
}

interface Making {
  readonly id: string
  readonly cause: Cause
  readonly reach: Reach
}

function recordOf({ random }: World, person: Person, { id, cause, reach }: Making): Contact {
  const has = (rate: number) => random.next() < rate
  const name = writtenName(random, person, cause)
  const company = has(rates.noCompany) ? '' : writtenCompany(random, person)
  const isWork = cause === 'other_address' ? !reach.isWork : reach.isWork || cause === 'moved'
  const addresses: Address[] = []
  for (const value of emailsOf(random, person, { isWork, isBoth: reach.isBoth }))
    addresses.push({ channel: 'email', value })
  const phone = phoneOf(random, person, reach.phone)
  if (phone !== '') addresses.push({ channel: 'phone', value: phone })
  return {
    id,
    name,
    ...(company && { company }),
    timeZone: 'UTC',
    ...(!has(rates.noCountry) && { country: person.country.code }),
    addresses,
  }
}

function writtenName(random: Random, person: Person, cause: Cause): string {
  const has = (rate: number) => random.next() < rate
  const isPoor = cause === 'poor_name'
  let { given, middle, family } = person
  if (isPoor ? has(0.5) : has(rates.shortForm)) given = pick(random, shortForms[given] ?? [given])
  else if (isPoor || has(rates.initial)) given = `${given[0]}.`
  if (has(rates.noMiddle)) middle = ''
  if (person.country.hasTwoFamilies && family.includes(' ') && has(rates.noSecondFamily)) family = family.split(' ')[0]!
  if (has(rates.wordTypo)) given = slip(random, given)
  if (has(rates.wordTypo)) family = slip(random, family)
  const ordered = has(rates.familyFirst)
    ? has(0.5)
      ? `${family}, ${given}`
      : `${family} ${given}`
    : [given, middle, family].filter(Boolean).join(' ')
  const marked = has(rates.noMarks) ? ordered.normalize('NFKD').replaceAll(/\p{M}/gu, '') : ordered
  if (has(rates.upperCase)) return marked.toUpperCase()
  return has(rates.lowerCase) ? marked.toLowerCase() : marked
}

function writtenCompany(random: Random, { company }: Person): string {
  const has = (rate: number) => random.next() < rate
  let name = company.name
  if (has(rates.firstWordOnly)) name = name.split(' ')[0]!
  if (has(rates.companyTypo)) name = slip(random, name)
  const written = has(rates.noForm) ? name : `${name} ${company.form}`.trim()
  return has(rates.upperCase) ? written.toUpperCase() : written
}

function emailsOf(random: Random, person: Person, { isWork, isBoth }: { isWork: boolean; isBoth: boolean }): string[] {
  const has = (rate: number) => random.next() < rate
  if (has(rates.noEmail)) return []
  if (has(rates.officeAddress)) return [`info@${person.company.domain}`]
  const personal = person.shared || person.personal
  const addresses = isBoth ? [person.work, personal] : [isWork ? person.work : personal]
  return addresses.map(address => {
    let [local, domain] = address.split('@') as [string, string]
    if (has(rates.emailTypo)) [local, domain] = has(0.5) ? [slip(random, local), domain] : [local, slip(random, domain)]
    if (has(rates.plusTag)) local += '+news'
    if (domain === 'gmail.com' && has(rates.gmailDots)) local = local.replaceAll('.', '')
    const written = `${local}@${domain}`
    return has(rates.upperCase) ? written.toUpperCase() : written
  })
}

function phoneOf(random: Random, person: Person, which: Reach['phone']): string {
  const has = (rate: number) => random.next() < rate
  if (which === 'none' || has(rates.noPhone)) return ''
  const whole = which === 'switchboard' ? person.company.switchboard : person[which]
  const number = has(rates.phoneTypo) ? whole.slice(0, -1) + Math.floor(random.next() * 10) : whole
  return has(rates.nationalPhone) ? `0${number.slice(person.country.prefix.length)}` : number
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** One letter left out, doubled, replaced or swapped with the next; the first letter mostly stays (Pollock, Zamora 1984). */
function slip(random: Random, text: string): string {
  if (text.length < 3) return text
  const place = 1 + Math.floor(random.next() * (text.length - 2))
  const [before, letter, after] = [text.slice(0, place), text[place]!, text.slice(place + 1)]
  switch (Math.floor(random.next() * 4)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return before + pick(random, [...alphabet]) + after
    default:
      return before + (after[0] ?? '') + letter + after.slice(1)
  }
}
