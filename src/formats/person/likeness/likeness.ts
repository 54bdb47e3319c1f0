// Whether two contacts are one person: each part of them weighed, the weights added (Fellegi, Sunter 1969), and the sum
// read as a probability. A few findings together leave no doubt and are called certain, whatever the sum.
import type { Agreement, AgreementKind } from './agreement.ts'
import { bitsOf } from './agreement.ts'
import { compareCompanies } from './compare-companies.ts'
import { compareEmails } from './compare-emails.ts'
import { compareNames } from './compare-names.ts'
import { comparePhones, isSameNumber } from './compare-phones.ts'
import type { Crowd } from './crowd.ts'
import type { Profile } from './profile.ts'

export interface Likeness {
  /** The chance that they are one person, from 0 to 1. */
  readonly score: number
  /** Certain ones may be merged without a look; likely ones are offered. */
  readonly kind: 'certain' | 'likely' | 'unlike'
  readonly agreements: readonly Agreement[]
}

/** How many other records of the same person a contact has, on average, in a list that was never cleaned. */
const recordsBeside = 0.2
/** From this chance on a pair is worth a person's look: it is rather one person than two. */
const likelyFrom = 0.5
const countryApartBits = -2
const socialBits = 20
/** What a company and its switchboard say together. */
const mostOfOffice = 15

export function compareProfiles(a: Profile, b: Profile, crowd: Crowd): Likeness {
  const name = compareNames(a.name, b.name, crowd)
  if (name && isOtherPerson(name, a, b)) return { score: 0, kind: 'unlike', agreements: [name] }
  const agreements = [...(name ? [name] : []), ...agreementsOf(a, b, crowd)]
  const prior = bitsOf(recordsBeside, 1) - Math.log2(Math.max(2, crowd.contacts))
  const bits = agreements.reduce((sum, agreement) => sum + agreement.bits, prior)
  const score = 1 / (1 + 2 ** -bits)
  const isCertain = isBeyondDoubt(agreements)
  return {
    score: isCertain ? Math.max(score, 0.999) : score,
    kind: isCertain ? 'certain' : score >= likelyFrom ? 'likely' : 'unlike',
    agreements,
  }
}

const otherNames: readonly AgreementKind[] = ['name_apart', 'given_apart', 'family_apart']

/** Of another name, with no mailbox, number or profile in common: what else agrees is a family's or an office's. */
function isOtherPerson({ kind }: Agreement, a: Profile, b: Profile): boolean {
  if (!otherNames.includes(kind)) return false
  const isSameMailbox = a.emails.some(({ mailbox }) => b.emails.some(other => other.mailbox === mailbox))
  const isSamePhone = a.phones.some(one => b.phones.some(other => isSameNumber(one, other)))
  return !isSameMailbox && !isSamePhone && !a.socials.some(profile => b.socials.includes(profile))
}

function agreementsOf(a: Profile, b: Profile, crowd: Crowd): Agreement[] {
  const found = [
    compareEmails(a, b, crowd),
    comparePhones(a, b, crowd),
    compareCompanies(a, b, crowd),
    compareCountries(a, b),
    compareSocials(a, b),
  ]
  return withoutEcho(found.filter(agreement => agreement !== undefined))
}

/** A switchboard's number is that of the company: what both say is said once. */
function withoutEcho(agreements: Agreement[]): Agreement[] {
  const company = agreements.find(({ kind }) => kind === 'company_same' || kind === 'domain_same')
  if (!company) return agreements
  const most = Math.max(0, mostOfOffice - company.bits)
  return agreements.map(one => (one.kind === 'phone_shared' ? { ...one, bits: Math.min(one.bits, most) } : one))
}

function compareCountries(a: Profile, b: Profile): Agreement | undefined {
  if (a.country === '' || b.country === '' || a.country === b.country) return undefined
  return { kind: 'country_apart', bits: countryApartBits, on: b.country }
}

function compareSocials(a: Profile, b: Profile): Agreement | undefined {
  const same = a.socials.find(profile => b.socials.includes(profile))
  return same === undefined ? undefined : { kind: 'social_same', bits: socialBits, on: same }
}

/** The name is the same, however it was ordered, shortened or abbreviated by a second name. */
const sameName: readonly AgreementKind[] = ['name_same', 'name_order', 'name_nickname', 'name_part']
/** And with a slip or an initial, which two of a family may share. */
const nearName: readonly AgreementKind[] = [...sameName, 'name_typo']

function isBeyondDoubt(agreements: readonly Agreement[]): boolean {
  const has = (...kinds: readonly AgreementKind[]) => agreements.some(({ kind }) => kinds.includes(kind))
  const isNameless = !agreements.some(({ kind }) => /^(name|given|family)_/.test(kind))
  if (has('email_same', 'social_same') && (isNameless || has(...nearName))) return true
  if (has('phone_same') && has(...sameName) && !has('country_apart')) return true
  return has('name_same', 'name_order') && has('company_same', 'domain_same') && has('email_typo')
}
