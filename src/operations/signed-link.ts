// Links that only we can have made: a value and the signature of it, for what somebody may do without signing in.
import { timingSafeEqual } from 'node:crypto'
import type { Vault } from './mail/ports.ts'

type Signer = Pick<Vault, 'sign'>

/** @param use what the link is for, so that a link for one thing never serves another */
export function signLink(vault: Signer, use: string, value: unknown): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${body}.${vault.sign(`${use} ${body}`)}`
}

/** The value, or undefined when we did not make the link for this use. */
export function readLink(vault: Signer, use: string, token: string): unknown {
  const [body = '', signature = ''] = token.split('.')
  const [given, own] = [Buffer.from(signature), Buffer.from(vault.sign(`${use} ${body}`))]
  if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}
