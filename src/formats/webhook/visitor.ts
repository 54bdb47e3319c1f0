// A person as a webhook tells of them → a draft of a contact, where there is an address to find them by.
import type { Channel } from '../../domain/channel.ts'
import { findZone } from '../../domain/zone.ts'
import type { ContactDraft } from '../person/draft.ts'
import { draftOf } from '../person/draft-of.ts'
import { firstText, textsOf } from './json-value.ts'

const mostAddresses = 5

/** Values as they stand in the payload; what is no text is left out. */
export interface Visitor {
  readonly name?: unknown
  readonly first?: unknown
  readonly last?: unknown
  readonly emails: readonly unknown[]
  readonly phones?: readonly unknown[]
  readonly company?: unknown
  readonly country?: unknown
  readonly timeZone?: unknown
  readonly note?: string
  readonly wantsNoMail?: boolean
}

/** Undefined without an email address or a number that is one. */
export function draftOfVisitor(visitor: Visitor): ContactDraft | undefined {
  const draft = anyDraftOf(visitor)
  return draft.addresses.length > 0 ? draft : undefined
}

/** The same of somebody who is found by other means than an address. */
export function anyDraftOf(visitor: Visitor): ContactDraft {
  const { emails, phones = [], note, wantsNoMail = false } = visitor
  const [full, first, last, company] = [visitor.name, visitor.first, visitor.last, visitor.company].map(value =>
    lineOf(value),
  )
  const country = firstText(visitor.country)?.toUpperCase()
  const zone = firstText(visitor.timeZone)
  const optedOut: readonly Channel[] = wantsNoMail ? ['email'] : []
  const { draft } = draftOf({
    ...{ row: 1, found: 'delivery', others: [], doubtful: [] },
    name: { ...(full && { full }), ...(first && { first }), ...(last && { last }) },
    emails: textsOf(emails).slice(0, mostAddresses),
    // Shops make a number compulsory, so that people type any three digits.
    phones: textsOf(phones).filter(isLong).slice(0, mostAddresses),
    ...(company && { company }),
    ...(country && /^[A-Z]{2}$/.test(country) && { country }),
    ...(zone && findZone(zone) && { timeZone: zone }),
    ...(note && { note }),
    optedOut,
  })
  return draft ?? { row: 1, name: {}, addresses: [], optedOut, ...(company && { company }) }
}

/** Where they left off, as a note: the link with which they finish it (S5). */
export function wayBack(url: unknown): string {
  const link = firstText(url)
  return link && /^https:\/\/\S+$/.test(link) ? `The way back to their cart: ${link}` : ''
}

/** A name is a line: what breaks it would begin another in a mail, and what turns text round would disguise it. */
function lineOf(value: unknown): string | undefined {
  const line = firstText(value)
    ?.replaceAll(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim()
  return line || undefined
}

function isLong(phone: string): boolean {
  return phone.replaceAll(/\D/g, '').length >= 5
}
