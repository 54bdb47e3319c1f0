// What a visitor asks for when they book, as it may be kept: without what could make it read as something else.
import type { Instant } from '../../domain/instant.ts'
import { isEmailAddress } from '../../formats/person/email-address.ts'
import type { Language } from '../visitor-language.ts'

export interface BookingRequest {
  /** Made with the form, so that a form that is sent twice books once. */
  readonly id: string
  readonly startsAt: Instant
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly message: string
  /** Theirs: one that there is. */
  readonly timeZone: string
  readonly language: Language
}

/** Why a request can't be kept; the form is shown again. */
export type RequestFault = 'badEmail' | 'noName' | 'cutForm'

export function checkRequest(request: BookingRequest): BookingRequest | RequestFault {
  const email = request.email.trim().toLowerCase()
  const name = visible(request.name)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
  if (!isEmailAddress(email)) return 'badEmail'
  if (name === '') return 'noName'
  if (!/^[a-z0-9]{19}$/.test(request.id)) return 'cutForm'
  const message = visible(request.message).replaceAll('\0', '').trim().slice(0, 4000).toWellFormed()
  return { ...request, email, name, message }
}

/** Without the marks that turn text round, by which a name could be made to read as another. */
function visible(text: string): string {
  return text.replaceAll(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
}
