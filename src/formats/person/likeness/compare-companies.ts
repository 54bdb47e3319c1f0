// Two contacts' companies, by name or by the domain of their addresses.
import { isOneSlip, jaroWinkler } from '../../../domain/edit-distance.ts'
import { type Agreement, bitsOf, shareOf } from './agreement.ts'
import type { Crowd } from './crowd.ts'
import type { EmailParts } from './email-parts.ts'
import { isShared, plainLabel } from './mail-domains.ts'
import type { Profile } from './profile.ts'

const sameRate = 0.6
/** Families work together: it can't say more than this, however small the company. */
const mostBits = 13
/** What a name that is only similar is worth of one that is the same. */
const nearPart = 0.7
/** People move, and the records of one who did are what one looks for. */
const apartBits = -1

export function compareCompanies(a: Profile, b: Profile, crowd: Crowd): Agreement | undefined {
  const domain = sharedDomain(a, b)
  if (a.company !== '' && a.company === b.company) {
    return { kind: 'company_same', bits: weigh(a.company, crowd), on: a.company }
  }
  if (domain) return { kind: 'domain_same', bits: weigh(a.company || b.company, crowd), on: domain }
  const own = ownDomain(a, b) ?? ownDomain(b, a)
  if (own) return { kind: 'domain_same', bits: weigh(a.company || b.company, crowd), on: own }
  if (a.company === '' || b.company === '') return undefined
  if (!isNear(a.company, b.company)) return { kind: 'company_apart', bits: apartBits, on: b.company }
  return { kind: 'company_near', bits: weigh(a.company, crowd) * nearPart, on: a.company }
}

function weigh(company: string, crowd: Crowd): number {
  const count = company === '' ? 20 : crowd.count('company', company)
  return Math.min(mostBits, Math.max(0, bitsOf(sameRate, shareOf(count, crowd.contacts))))
}

function sharedDomain(a: Profile, b: Profile): string | undefined {
  return domainOf(a, domain => domainOf(b, other => other === domain) !== undefined)
}

/** The domain of one that bears the name of the other's company. */
function ownDomain({ company }: Profile, other: Profile): string | undefined {
  const name = company.includes(' ') ? company.replaceAll(' ', '') : company
  return name.length < 4 ? undefined : domainOf(other, domain => plainLabel(domain) === name)
}

/** The first of their companies' domains that is as wanted. */
function domainOf({ emails, offices }: Profile, isWanted: (domain: string) => boolean): string | undefined {
  const isOwn = ({ domain }: EmailParts) => isWanted(domain) && !isShared(domain)
  return (emails.find(isOwn) ?? offices.find(isOwn))?.domain
}

/** `acme` and `acme maschinenbau`, `muller` and `mueller`. */
function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 4 && long.startsWith(`${short} `)) return true
  // Slips rarely are in the first letter (Pollock, Zamora 1984).
  if (short[0] === long[0] && jaroWinkler(a, b) >= 0.93) return true
  return short.length >= 5 && isOneSlip(a, b)
}
