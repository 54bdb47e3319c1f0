// Two contacts' email addresses: the same mailbox, a slip in one, the same local part elsewhere, or two different ones.
import { editDistance } from '../../../domain/edit-distance.ts'
import { type Agreement, bitsOf, shareOf } from './agreement.ts'
import type { Crowd } from './crowd.ts'
import type { EmailParts } from './email-parts.ts'
import { isShared } from './mail-domains.ts'
import type { Profile } from './profile.ts'

/** Two records of one person have the same address that often, where both have one. */
const sameRate = 0.5
/** And so often with a slip in it. */
const typoRate = 0.02
/** A slip in a short address, or among the many of one provider, may be another person's. */
const mostOfShortTypo = 8
/** `ana.ruiz` follows from the name, which was weighed already; `anita77` doesn't. */
const mostOfNamedLocal = 2
const mostOfOwnLocal = 9
const apartBits = -0.7
/** Two different mailboxes of one company are mostly two people's. */
const colleagueBits = -2.5

/** Undefined where one of them has no address of their own. */
export function compareEmails(a: Profile, b: Profile, crowd: Crowd): Agreement | undefined {
  if (a.emails.length === 0 || b.emails.length === 0) {
    const office = a.offices.find(({ mailbox }) => b.offices.some(other => other.mailbox === mailbox))
    return office && { kind: 'email_office', bits: 0, on: office.mailbox }
  }
  let best: Agreement | undefined
  for (const one of a.emails) {
    for (const other of b.emails) {
      const found = compareAddresses(one, other, { crowd, names: [a.name, b.name] })
      if (!best || found.bits > best.bits) best = found
    }
  }
  return best
}

interface Beside {
  readonly crowd: Crowd
  readonly names: readonly Profile['name'][]
}

function compareAddresses(a: EmailParts, b: EmailParts, beside: Beside): Agreement {
  const { crowd } = beside
  const on = b.mailbox
  if (a.mailbox === on) {
    return { kind: 'email_same', bits: bitsOf(sameRate, shareOf(crowd.count('email', on), crowd.contacts)), on }
  }
  if (isMistyped(a, b)) return { kind: 'email_typo', bits: typoBits(a, b, crowd), on }
  if (a.local === b.local && a.local.length >= 3) return sameLocal(a.local, beside)
  const isOfOneCompany = a.domain === b.domain && !isShared(a.domain)
  return { kind: 'email_apart', bits: isOfOneCompany ? colleagueBits : apartBits, on }
}

function typoBits(a: EmailParts, b: EmailParts, { contacts }: Crowd): number {
  const isLong = Math.min(a.local.length, b.local.length) >= (isShared(a.domain) && a.domain === b.domain ? 10 : 6)
  const bits = bitsOf(typoRate, shareOf(1, contacts))
  return isLong ? bits : Math.min(bits, mostOfShortTypo)
}

function sameLocal(local: string, { crowd, names }: Beside): Agreement {
  const bits = bitsOf(0.3, shareOf(crowd.count('local', local), crowd.contacts))
  if (!isMadeOf(names, local) || /\d{2}/.test(local)) {
    return { kind: 'email_local', bits: Math.min(bits, mostOfOwnLocal), on: local }
  }
  // Namesakes have it at any two companies; beside an initial it tells a little of the name.
  const isInitial = names.some(([first]) => first?.text.length === 1)
  if (!isInitial) return { kind: 'email_apart', bits: apartBits, on: local }
  return { kind: 'email_local', bits: Math.min(bits, mostOfNamedLocal), on: local }
}

/** A part of four letters, or a whole shorter word, of either name is in it: `dermeeren` comes of `vandermeeren`. */
function isMadeOf(names: Beside['names'], local: string): boolean {
  const box = withoutUmlauts(local)
  return names.some(name => name.some(({ text }) => hasPartOf(withoutUmlauts(text), box)))
}

function hasPartOf(word: string, box: string): boolean {
  if (word.length < 4) return word.length === 3 && box.includes(word)
  for (let place = 0; place + 4 <= word.length; place++) {
    if (box.includes(word.slice(place, place + 4))) return true
  }
  return false
}

/** `mueller` and `muller` are written for one name. */
function withoutUmlauts(text: string): string {
  return text.replaceAll(/([aou])e/g, '$1')
}

/** A slip in one half with the other half the same. Numbers that differ are counted, not slipped: `ana1`, `ana2`. */
function isMistyped(a: EmailParts, b: EmailParts): boolean {
  if (a.local === b.local) return a.local.length >= 4 && isNear(a.domain, b.domain)
  if (a.domain !== b.domain || a.local.length < 5) return false
  const letters = ({ local }: EmailParts) => local.replaceAll(/\d/g, '')
  return letters(a) !== letters(b) && editDistance(a.local, b.local) <= (a.local.length >= 9 ? 2 : 1)
}

function isNear(one: string, other: string): boolean {
  if (isShared(one) && isShared(other)) return false
  return Math.abs(one.length - other.length) <= 2 && editDistance(one, other) <= (one.length >= 10 ? 2 : 1)
}
