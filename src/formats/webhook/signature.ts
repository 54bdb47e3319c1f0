// How providers sign what they send: which bytes under which rule. The rule is data, checked where the secret is known.
import type { Instant } from '../../domain/instant.ts'

/** A request as it came. */
export interface SignedRequest {
  readonly method: string
  /** Under which addresses it may have been called: a proxy hides the one that was signed. */
  readonly urls: readonly string[]
  readonly query: Readonly<Record<string, string>>
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** That the request was made by one who has the secret. One claim that is true suffices. */
export type Claim = DigestClaim | TokenClaim

export interface DigestClaim {
  readonly kind: 'digest'
  /** `secret first` = the plain hash of the secret and what is signed; else an HMAC by the secret. */
  readonly by: 'hmac' | 'secret first'
  readonly algorithm: 'sha1' | 'sha256' | 'sha512'
  readonly encoding: 'hex' | 'base64'
  /** One after the other. */
  readonly signed: readonly (string | Uint8Array)[]
  /** What the request carries; one of them must be right. */
  readonly given: readonly string[]
  /** When it was signed, where the signature covers that. */
  readonly signedAt?: Instant
}
/** The secret itself, in a header or in the address. */
export interface TokenClaim {
  readonly kind: 'token'
  readonly given: string
}

// Stripe's own tolerance, which Calendly and HubSpot name too.
export const toleranceMs = 5 * 60_000

export function bodyClaim(
  { headers, body }: SignedRequest,
  header: string,
  how: Partial<Pick<DigestClaim, 'algorithm' | 'encoding'>> & { readonly prefix?: string } = {},
): Claim[] {
  const { algorithm = 'sha256', encoding = 'base64', prefix = '' } = how
  const given = headers[header.toLowerCase()]
  if (given === undefined || !given.startsWith(prefix)) return []
  return [
    { kind: 'digest', by: 'hmac', algorithm, encoding, signed: [body], given: [given.slice(prefix.length).trim()] },
  ]
}

/** `t=1700000000,v1=…,v1=…` over `t.body`, as Stripe made it and Calendly took it over. */
export function timestampedClaim({ headers, body }: SignedRequest, header: string): Claim[] {
  const parts = (headers[header] ?? '').split(',').map(part => part.trim().split('='))
  const time = parts.find(([name]) => name === 't')?.[1] ?? ''
  const given = parts.filter(([name]) => name === 'v1').map(([, value]) => value ?? '')
  if (!/^\d{1,12}$/.test(time) || given.length === 0) return []
  return [
    {
      ...{ kind: 'digest', by: 'hmac', algorithm: 'sha256', encoding: 'hex' },
      signed: [`${time}.`, body],
      given,
      signedAt: Number(time) * 1000,
    },
  ]
}
