// What is wrong with an address, as far as it shows without asking anybody, and what it was probably meant to be.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { Address } from '../../domain/channel.ts'
import { isEmailAddress } from './email-address.ts'
import { type DomainCount, isDisposable, meantDomain } from './email-domains.ts'
import { isRoleAddress } from './likeness/role-address.ts'

export const addressFaults = ['syntax', 'typo', 'no_mail', 'disposable', 'role', 'number'] as const
export type AddressFault = (typeof addressFaults)[number]

export interface AddressFinding {
  readonly address: Address
  readonly fault: AddressFault
  /** What it may have been meant to be; null where nobody can say. */
  readonly offer: string | null
}

export interface OwnDomains {
  /** Domains of several of the own contacts. */
  readonly usual: readonly string[]
  readonly count: DomainCount
}

/** The worst that is found; undefined where the address looks right. */
export function judgeAddress(address: Address, own: OwnDomains): AddressFinding | undefined {
  if (address.channel === 'email') return judgeEmail(address, own)
  if (address.channel === 'phone' || address.channel === 'sms') return judgeNumber(address)
  return undefined
}

function judgeEmail(address: Address, own: OwnDomains): AddressFinding | undefined {
  const value = address.value.trim().toLowerCase()
  const at = value.lastIndexOf('@')
  const [local, domain] = [value.slice(0, at), value.slice(at + 1)]
  if (!isEmailAddress(value)) return { address, fault: 'syntax', offer: mendedSyntax(value) }
  const meant = meantDomain(domain, own.usual, own.count)
  if (meant) return { address, fault: 'typo', offer: `${local}@${meant}` }
  if (isDisposable(domain)) return { address, fault: 'disposable', offer: null }
  return isRoleAddress(value) ? { address, fault: 'role', offer: null } : undefined
}

/** `ana@example,com`, `ana @example.com`, `ana(at)example.com`: what is left when the slip is taken out. */
function mendedSyntax(value: string): string | null {
  const mended = value
    .replaceAll(/\s+/g, '')
    .replace(/\(at\)|\[at\]/, '@')
    .replaceAll(',', '.')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/@+\.?/, '@')
    .replace(/^\.+|[.;:>]+$/g, '')
    .replace('.@', '@')
  return isEmailAddress(mended) ? mended : null
}

function judgeNumber(address: Address): AddressFinding | undefined {
  const number = parsePhoneNumberFromString(address.value)
  if (!address.value.trim().startsWith('+')) return { address, fault: 'number', offer: null }
  return number?.isPossible() ? undefined : { address, fault: 'number', offer: null }
}

export const phoneKinds = ['mobile', 'fixed', 'either', 'other'] as const
export type PhoneKind = (typeof phoneKinds)[number]

/** What a number reaches; undefined where its country's plan does not tell. @param country of a number without one */
export function phoneKind(value: string, country?: string): PhoneKind | undefined {
  const usual = country ? { defaultCountry: country as CountryCode } : {}
  const type = parsePhoneNumberFromString(value, usual)?.getType()
  if (type === undefined) return undefined
  if (type === 'MOBILE') return 'mobile'
  if (type === 'FIXED_LINE') return 'fixed'
  return type === 'FIXED_LINE_OR_MOBILE' ? 'either' : 'other'
}
