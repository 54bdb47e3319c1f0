// Tokens of links and pages that only we can have made: what they say, and a signature over it and its purpose, so that
// a token for one thing opens no other.
import { timingSafeEqual } from 'node:crypto'
import type { Vault } from './mail/ports.ts'

export type Signer = Pick<Vault, 'sign'>

export function writeToken(signer: Signer, purpose: string, says: unknown): string {
  const body = Buffer.from(JSON.stringify(says)).toString('base64url')
  return `${body}.${signer.sign(`${purpose} ${body}`)}`
}

/** What the token says; undefined when we did not make it, or made it for something else. */
export function readToken(signer: Signer, purpose: string, token: string): unknown {
  const [body = '', signature = ''] = token.split('.')
  if (!isSame(signature, signer.sign(`${purpose} ${body}`))) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
