// What is not with the server yet: photos and typed cards, kept in the browser so that neither a lost connection nor a
// closed page loses one.
import type { Body } from '../../src/http/contract.ts'
import type { Source } from './whereabouts.ts'

type CardFields = Body<'PUT /api/cards/{id}/contact'>['fields']

interface Unsent {
  readonly id: string
  readonly takenAt: string
  readonly source: Source
}
export interface UnsentPhoto extends Unsent {
  readonly kind: 'photo'
  readonly file: string
  readonly type: string
  readonly bytes: ArrayBuffer
}
export interface UnsentTyped extends Unsent {
  readonly kind: 'typed'
  readonly fields: CardFields
}
export type UnsentCard = UnsentPhoto | UnsentTyped

const storeName = 'cards'
let opened: Promise<IDBDatabase> | undefined

export async function keepUnsent(cards: readonly UnsentCard[]): Promise<void> {
  const store = await openStore('readwrite')
  await Promise.all(cards.map(card => done(store.put(card))))
}

export async function allUnsent(): Promise<UnsentCard[]> {
  const cards = (await done((await openStore('readonly')).getAll())) as UnsentCard[]
  return cards.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1))
}

export async function forgetUnsent(ids: readonly string[]): Promise<void> {
  const store = await openStore('readwrite')
  await Promise.all(ids.map(id => done(store.delete(id))))
}

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= open()
  return (await opened).transaction(storeName, mode).objectStore(storeName)
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('tend-cards', 1)
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' })
  return done(request)
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
