// Two contacts' numbers: the same one, written with or without its country, unless it is a switchboard's.

import { isOneSlip } from '../../../domain/edit-distance.ts'
import { phoneTail } from './add-to-crowd.ts'
import { type Agreement, bitsOf, shareOf } from './agreement.ts'
import type { Crowd } from './crowd.ts'
import type { Profile } from './profile.ts'

/** Two records of one person have the same number that often, where both have one. */
const sameRate = 0.7
/** One digit is another, or two are swapped; a direct line of the same office looks like that too. */
const nearBits = 5
/** What is left of that rate. */
const apartBits = -1.7
/** A number of more contacts than these is an office's. */
export const mostOfOnePerson = 4

/** Undefined where one of them has no number. */
export function comparePhones(a: Profile, b: Profile, crowd: Crowd): Agreement | undefined {
  if (a.phones.length === 0 || b.phones.length === 0) return undefined
  for (const one of a.phones) {
    const same = b.phones.find(other => isSameNumber(one, other))
    if (same === undefined) continue
    const count = crowd.count('phone', phoneTail(one))
    const kind = count > mostOfOnePerson ? 'phone_shared' : 'phone_same'
    return { kind, bits: bitsOf(sameRate, shareOf(count, crowd.contacts)), on: same.startsWith('+') ? same : one }
  }
  const near = a.phones.find(one => b.phones.some(other => isNear(one, other)))
  if (near !== undefined) return { kind: 'phone_near', bits: nearBits, on: near }
  return { kind: 'phone_apart', bits: apartBits, on: b.phones[0]! }
}

function isNear(one: string, other: string): boolean {
  const [a, b] = [one.slice(-9), other.slice(-9)]
  return a.length === 9 && b.length === 9 && a !== b && isOneSlip(a, b)
}

/** A national number is the end of the international one; two international ones are the same or they aren't. */
export function isSameNumber(one: string, other: string): boolean {
  if (one === other) return true
  const isBothWhole = one.startsWith('+') && other.startsWith('+')
  return !isBothWhole && (one.endsWith(other) || other.endsWith(one))
}
