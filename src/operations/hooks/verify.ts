// Whether a request was made by one who has the hook's secret: the claims that its provider's file finds in it, checked
// in a time that tells nothing of how much was right.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../domain/instant.ts'
import {
  bodyClaim,
  type Claim,
  type DigestClaim,
  type SignedRequest,
  toleranceMs,
} from '../../formats/webhook/signature.ts'
import type { Vault } from '../mail/ports.ts'
import { type Hook, providerOf, type Signing } from './hook.ts'

/** `stale` is rightly signed, and too long ago. */
export type Verification = 'right' | 'wrong' | 'missing' | 'stale' | 'no secret'

export function verify(
  hook: Hook,
  vault: Vault,
  { request, now }: { request: SignedRequest; now: Instant },
): Verification {
  const isGeneric = hook.provider === 'generic'
  if (isGeneric && hook.signing.kind === 'none') return 'right'
  if (hook.secret === null) return 'no secret'
  const claims = isGeneric ? genericClaims(hook.signing, request) : providerOf(hook.provider).claims(request)
  if (claims.length === 0) return 'missing'
  const secret = secretOf(hook.secret, vault)
  const right = claims.find(claim => isRight(claim, secret))
  if (!right) return 'wrong'
  const signedAt = right.kind === 'digest' ? right.signedAt : undefined
  return signedAt !== undefined && Math.abs(now - signedAt) > toleranceMs ? 'stale' : 'right'
}

function secretOf(sealed: string, vault: Vault): string {
  const secret = vault.open(sealed)
  return secret.kind === 'password' ? secret.password : ''
}

function genericClaims(signing: Signing, request: SignedRequest): Claim[] {
  if (signing.kind === 'none') return []
  if (signing.kind === 'hmac') {
    const { header, algorithm, encoding } = signing
    const given = request.headers[header.toLowerCase()] ?? ''
    // Many programs write the algorithm before the digest: `sha256=…`.
    const prefix = given.startsWith(`${algorithm}=`) ? `${algorithm}=` : ''
    return bodyClaim(request, header, { algorithm, encoding, prefix })
  }
  const given = signing.in === 'query' ? request.query[signing.name] : request.headers[signing.name.toLowerCase()]
  return given === undefined ? [] : [{ kind: 'token', given: given.replace(/^Bearer +/i, '') }]
}

function isRight(claim: Claim, secret: string): boolean {
  if (claim.kind === 'token') return isSame(claim.given, secret)
  const expected = digestOf(claim, secret)
  const isHex = claim.encoding === 'hex'
  return claim.given.some(given => isSame(isHex ? given.toLowerCase() : given, expected))
}

function digestOf({ by, algorithm, encoding, signed }: DigestClaim, secret: string): string {
  const digest = by === 'hmac' ? createHmac(algorithm, secret) : createHash(algorithm).update(secret)
  for (const part of signed) digest.update(part)
  return digest.digest(encoding)
}

/** Of hashes, so that texts of different lengths take the same time. */
function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}
