// Deliveries: what came to a hook, kept with what became of it, so that it can be looked at, is taken in once, and can be
// taken in again when the mapping is mended.
import { createHash } from 'node:crypto'
import type { Instant } from '../../domain/instant.ts'
import type { Document } from '../documents.ts'
import type { Reader, Writer } from '../ports.ts'
import type { Hook } from './hook.ts'

export const deliveryStates = ['done', 'unmatched', 'failed', 'ignored'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What became of it. */
export interface Outcome {
  readonly state: DeliveryState
  /** In a sentence: what came of it, or why nothing did. */
  readonly says: string
  /** What a person can do about it; '' where there is nothing to do. */
  readonly act: string
  /** Ids of the events that were news. */
  readonly events: readonly string[]
  /** Whom it was about, the first of them. */
  readonly contact: string | null
  /** The provider's name of somebody, where it is told again once it is known whose that is. */
  readonly waitsFor?: string
}

/** As it stands in a list. */
export interface ListedDelivery extends Outcome {
  /** Of its bytes: the same ones have the same. */
  readonly id: string
  readonly hook: string
  readonly at: Instant
  /** Those that its provider's file reads. */
  readonly headers: Readonly<Record<string, string>>
}

export interface KeptDelivery extends ListedDelivery {
  /** '' once it was forgotten. */
  readonly body: string
}

const noun = 'delivery'
/** Beside the deliveries, so that a list of them reads no megabytes. */
const bodyNoun = 'delivery_body'
/** The provider's ids of deliveries, beside their bytes: either one again is the same delivery. */
const idNoun = 'delivery_id'
const tallyNoun = 'hook_tally'

const batch = 500
/** What waits for a person is kept until it is mended. */
const forgotten = ['done', 'ignored'] as const

export function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24)
}

const documentId = (hook: string, id: string) => `${hook}:${id}`

/** True where the provider's id of it was not seen before, or it has none. */
export async function claimDeliveryId(
  writer: Writer,
  { hook, id, now }: { readonly hook: string; readonly id: string | undefined; readonly now: Instant },
): Promise<boolean> {
  if (id === undefined) return true
  const document = { id: documentId(hook, hashOf(id)), state: '', key: hook, contact: null, at: now, value: {} }
  return writer.documents.add(idNoun, document)
}

export async function keepDelivery(writer: Writer, delivery: KeptDelivery): Promise<void> {
  const { body, ...listed } = delivery
  const { hook, id, state, contact, at } = delivery
  const before = await writer.documents.find(noun, documentId(hook, id))
  await writer.documents.save(noun, documentOf(listed))
  await writer.documents.save(bodyNoun, { id: documentId(hook, id), state, key: hook, contact, at, value: body })
  await count(writer, delivery, before?.state as DeliveryState | undefined)
}

export async function findDelivery(reader: Reader, hook: string, id: string): Promise<KeptDelivery | undefined> {
  const document = await reader.documents.find(noun, documentId(hook, id))
  const body = document && (await reader.documents.find(bodyNoun, document.id))
  return document && { ...deliveryOf(document), body: (body?.value as string | undefined) ?? '' }
}

export async function isKept(reader: Reader, hook: string, id: string): Promise<boolean> {
  return (await reader.documents.find(noun, documentId(hook, id))) !== undefined
}

export async function anyBodyBefore(reader: Reader, before: Instant): Promise<boolean> {
  const first = await Promise.all(forgotten.map(state => reader.documents.firstAt(bodyNoun, state)))
  return first.some(at => at !== null && at <= before)
}

/** Forgets the bodies that were taken in or told nothing, from before an instant: a batch of them, the oldest first. */
export async function forgetBodies(writer: Writer, before: Instant): Promise<number> {
  const lists = forgotten.map(state =>
    writer.documents.list(bodyNoun, { state, until: before, isOldestFirst: true, limit: batch }),
  )
  const old = (await Promise.all(lists)).flat()
  for (const { id } of old) await writer.documents.remove(bodyNoun, id)
  return old.length
}

/** That it came stays known. */
export async function forgetBody(writer: Writer, hook: string, id: string): Promise<void> {
  await writer.documents.remove(bodyNoun, documentId(hook, id))
}

export interface DeliveryQuery {
  readonly hook: string
  readonly state?: DeliveryState | undefined
  readonly limit: number
}

/** The newest first. */
export async function listDeliveries(reader: Reader, { hook, state, limit }: DeliveryQuery): Promise<ListedDelivery[]> {
  const documents = await reader.documents.list(noun, { key: hook, ...(state && { state }), limit })
  return documents.map(deliveryOf)
}

/** Since the hook was added; a delivery that was replayed counts where it ended. */
export interface Tally extends Readonly<Record<DeliveryState, number>> {
  readonly lastAt: Instant | null
}

const nothingYet: Tally = { done: 0, unmatched: 0, failed: 0, ignored: 0, lastAt: null }

export async function tallyOf(reader: Reader, hook: string): Promise<Tally> {
  return ((await reader.documents.find(tallyNoun, hook))?.value as Tally | undefined) ?? nothingYet
}

/** A count over all kept ones would read every body. */
async function count(writer: Writer, { hook, state, at }: ListedDelivery, before: DeliveryState | undefined) {
  const tally = await tallyOf(writer, hook)
  const counted = { ...tally, ...(before && { [before]: tally[before] - 1 }) } as Tally
  const value = { ...counted, [state]: counted[state] + 1, lastAt: Math.max(tally.lastAt ?? 0, at) }
  await writer.documents.save(tallyNoun, { id: hook, state: '', key: '', contact: null, at, value })
}

export async function dropDeliveries(writer: Writer, hook: Hook['id']): Promise<void> {
  for (const each of [noun, bodyNoun, idNoun]) {
    for (;;) {
      const documents = await writer.documents.list(each, { key: hook, limit: batch })
      for (const { id } of documents) await writer.documents.remove(each, id)
      if (documents.length < batch) break
    }
  }
  await writer.documents.remove(tallyNoun, hook)
}

function documentOf({ id, hook, at, state, contact, ...value }: ListedDelivery): Document {
  return { id: documentId(hook, id), state, key: hook, contact, at, value }
}

function deliveryOf({ id, key, at, state, contact, value }: Document): ListedDelivery {
  const kept = value as Omit<ListedDelivery, 'id' | 'hook' | 'at' | 'state' | 'contact'>
  return { ...kept, id: id.slice(key.length + 1), hook: key, at, contact, state: state as DeliveryState }
}
