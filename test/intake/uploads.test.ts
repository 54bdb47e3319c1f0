// Uploads lie in files without a name: read as often as it takes, and gone when nobody reads them any more.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { makeUploads } from '../../src/intake/uploads.ts'
import type { NewUpload } from '../../src/operations/import/ports.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'tend-uploads-'))
afterAll(() => rm(folder, { recursive: true }))
await using uploads = makeUploads(folder, 100)

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of texts) yield Buffer.from(piece)
}
const send = (bytes: NewUpload['bytes'], size: number | null = null) =>
  uploads.take({ name: 'list.csv', by: 'ana', size, bytes })
const whole = (id: string) => Promise.all(uploads.hold([id], 'ana').sources.map(source => text(source.open())))

test('what was sent is read from its start as often as it is asked for, and has no name in the folder', async () => {
  const { id, bytes } = await send(pieces('Name,', 'Email\n'))
  expect(bytes).toBe(11)
  expect([await whole(id), await whole(id)]).toEqual([['Name,Email\n'], ['Name,Email\n']])
  expect(await readdir(folder)).toEqual([])
})

test('it can’t be read by another user, nor once it was dropped', async () => {
  const { id } = await send(pieces('a'))
  await uploads.drop(id, 'ben')
  expect(() => uploads.hold([id], 'ben')).toThrow('is not here')
  expect(await whole(id)).toEqual(['a'])
  await uploads.drop(id, 'ana')
  await uploads.drop(id, 'ana')
  expect(() => uploads.hold([id], 'ana')).toThrow('is not here')
})

test('whoever reads it when it is dropped reads it to its end', async () => {
  const { id } = await send(pieces('to its end'))
  await using held = uploads.hold([id], 'ana')
  await uploads.drop(id, 'ana')
  expect(await text(held.sources[0]!.open())).toBe('to its end')
})

test('what is too large is refused with the limit, before it is read where its size is told', async () => {
  const unread = (async function* (): AsyncGenerator<Uint8Array> {
    yield expect.unreachable()
  })()
  const refusal = { code: 'too_large', message: 'list.csv is larger than the 0 MB that can be taken here.' }
  await expect(send(unread, 101)).rejects.toMatchObject(refusal)
  await expect(send(pieces('a'.repeat(60), 'b'.repeat(60)))).rejects.toMatchObject(refusal)
})

test('an upload that breaks off leaves nothing', async () => {
  const broken = (async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('Name,')
    throw new Error('aborted')
  })()
  await expect(send(broken)).rejects.toThrow('aborted')
  expect(await readdir(folder)).toEqual([])
})

test('where nothing can be written, that is told with the folder', async () => {
  await using elsewhere = makeUploads(path.join(folder, 'gone'), 100)
  const sending = elsewhere.take({ name: 'list.csv', by: 'ana', size: 1, bytes: pieces('a') })
  await expect(sending).rejects.toMatchObject({ code: 'storage' })
})
