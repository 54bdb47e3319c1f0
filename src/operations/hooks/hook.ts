// A hook: an address of ours that one program posts to, with what it takes to believe and to read it.
import { randomBytes } from 'node:crypto'
import { Failure, missing } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Mapping } from '../../formats/webhook/mapping.ts'
import type { Provider } from '../../formats/webhook/provider.ts'
import { findProvider, providers } from '../../formats/webhook/providers.ts'
import type { Document } from '../documents.ts'
import { didYouMean } from '../nearest.ts'
import type { Reader, Writer } from '../ports.ts'

/** How a program without a file of its own proves that it is the one. */
export type Signing =
  | { readonly kind: 'none' }
  | { readonly kind: 'hmac'; readonly header: string; readonly algorithm: Algorithm; readonly encoding: Encoding }
  | { readonly kind: 'token'; readonly in: 'header' | 'query'; readonly name: string }
export type Algorithm = (typeof algorithms)[number]
export type Encoding = (typeof encodings)[number]
export const algorithms = ['sha1', 'sha256', 'sha512'] as const
export const encodings = ['hex', 'base64'] as const

export interface Hook {
  /** The last part of its address, unguessable. */
  readonly id: string
  /** The name of the source of those who come by it. */
  readonly name: string
  readonly provider: string
  /** Sealed; null until it is given. */
  readonly secret: string | null
  /** How long an unfinished checkout waits before it counts as abandoned. */
  readonly minutes: number
  /** Whether a booking whose time is over counts as held. */
  readonly endedIsHeld: boolean
  /** Of a generic one. */
  readonly mapping: Mapping | null
  readonly signing: Signing
  readonly addedAt: Instant
}

const noun = 'hook'

// 120 bits: nobody finds an address by trying.
export function newHookId(): string {
  return randomBytes(15).toString('base64url').replaceAll(/[-_]/g, '0')
}

export async function listHooks(reader: Reader): Promise<Hook[]> {
  const documents = await reader.documents.list(noun, { isOldestFirst: true, limit: 1000 })
  return documents.map(hookOf)
}

export async function lookUpHook(reader: Reader, id: string): Promise<Hook | undefined> {
  const document = await reader.documents.find(noun, id)
  return document && hookOf(document)
}

/** By id, or by a name that only one has. @throws Failure not_found, ambiguous */
export async function findHook(reader: Reader, said: string): Promise<Hook> {
  const all = await listHooks(reader)
  const byId = all.find(({ id }) => id === said)
  if (byId) return byId
  const named = all.filter(({ name }) => name.toLowerCase() === said.trim().toLowerCase())
  if (named.length === 1) return named[0] as Hook
  if (named.length > 1) throw new Failure('ambiguous', `${named.length} webhooks are called ${said}.`)
  const names = all.map(({ name }) => name)
  throw missing('webhook', said, didYouMean(said, names))
}

export async function saveHook(writer: Writer, hook: Hook): Promise<void> {
  const { id, provider, addedAt, ...value } = hook
  await writer.documents.save(noun, { id, state: 'active', key: provider, contact: null, at: addedAt, value })
}

export async function dropHook(writer: Writer, id: string): Promise<void> {
  await writer.documents.remove(noun, id)
}

function hookOf({ id, key, at, value }: Document): Hook {
  return { ...(value as Omit<Hook, 'id' | 'provider' | 'addedAt'>), id, provider: key, addedAt: at }
}

/** @throws Failure bad_input for a provider that there is not */
export function providerOf(id: string): Provider {
  const provider = findProvider(id)
  if (provider) return provider
  const ids = providers.map(known => known.id)
  throw new Failure('bad_input', `There is no provider ${id}: it is one of ${ids.join(', ')}.${didYouMean(id, ids)}`)
}

/** Where it is called; only the path where nobody told by which name we are reached from outside. */
export function hookPath({ id }: Hook, publicUrl: string | undefined): string {
  return `${(publicUrl ?? '').replace(/\/+$/, '')}/hooks/${id}`
}
