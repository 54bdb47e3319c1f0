// Writes that share a transaction: each stands or falls alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '../../src/operations/ports.ts'
import { openStore } from '../../src/store/open.ts'

let folder: string
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tend-group-'))
  store = await openStore({ file: path.join(folder, 'tend.sqlite') }, 0)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})
const set = (name: string, isShort = true) =>
  store.write('main', writer => writer.settings.set(name, true), { isShort })
const fail = (name: string) =>
  store.write(
    'main',
    async writer => {
      await writer.settings.set(name, true)
      throw new Error(`${name} failed`)
    },
    { isShort: true },
  )
const names = async () => Object.keys(await store.read('main', reader => reader.settings.all()))

test('one that fails takes none of the others with it, wherever it stands', async () => {
  const ended = await Promise.allSettled([fail('a'), set('b'), fail('c'), set('d'), fail('e')])
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect(ended[2]).toMatchObject({ reason: new Error('c failed') })
  expect(await names()).toEqual(['b', 'd'])
})

test('what is acknowledged is seen by every read after', async () => {
  await Promise.all(
    Array.from({ length: 50 }, async (_, place) => {
      await set(`s${place}`)
      expect(await names()).toContain(`s${place}`)
    }),
  )
})

test('a long write shares with nobody, and keeps its place in the queue', async () => {
  const order: string[] = []
  const done = (name: string) => () => order.push(name)
  await Promise.all([
    set('a').then(done('a')),
    set('long', false).then(done('long')),
    set('b').then(done('b')),
    set('c').then(done('c')),
  ])
  expect(order).toEqual(['a', 'long', 'b', 'c'])
})
