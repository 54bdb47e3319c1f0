// Imports of files that were sent before: what becomes of them when they are imported, left, or their page is closed.
import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { theWorkspace } from '../../src/operations/ports.ts'
import { startServer } from './server.ts'

const server = await startServer()
const { ask, json, upload, tend } = server

const people = 'Name,Email\nIda Berg,ida@example.com\nOle Dahl,ole@example.com\n'
const countContacts = () => tend.store.read(theWorkspace, reader => reader.contacts.count())

/** Asks, and closes the connection as soon as the answer begins. */
async function askAndLeave(path: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' }
  const asking = request(`${server.url}${path}`, { method: 'POST', headers })
  asking.on('error', () => undefined).end(JSON.stringify(body))
  await once(asking, 'response')
  asking.destroy()
}
const rows = (name: string) =>
  `Name,Email\n${Array.from({ length: 3000 }, (_, row) => `P ${row},${name}-${row}@example.com\n`).join('')}`

test('an upload is imported once it was previewed, and is gone then', async () => {
  const uploads = [await upload('people.csv', people)]
  expect(await (await ask('POST /api/imports/preview', { uploads })).text()).toContain('"created":2')
  await (await ask('POST /api/imports', { uploads })).text()
  expect(await countContacts()).toBe(2)
  expect(await json('POST /api/imports', { uploads })).toMatchObject({ code: 'not_found', act: 'Send the file again.' })
})

test('an upload with refused rows stays, so that they can be saved, until it is dropped', async () => {
  const uploads = [await upload('list.csv', `${people}Bo Li,bo@@example\n`)]
  await (await ask('POST /api/imports', { uploads })).text()
  expect(await (await ask('POST /api/imports/refused', { uploads })).text()).toContain('bo@@example')
  expect((await ask(`DELETE /api/uploads/${uploads[0]}`)).status).toBe(200)
  expect((await ask('POST /api/imports/refused', { uploads })).status).toBe(404)
})

test('a file has a name that can be kept', async () => {
  const faults = [{ field: 'name', allowed: 'a name without control characters' }]
  expect(await json('POST /api/uploads?name=pass%00wd.csv', {})).toMatchObject({ status: 422, faults })
})

test('only bytes are taken, which no page of another site can send unasked', async () => {
  expect(await json('POST /api/uploads?name=a.csv', { a: 1 })).toMatchObject({
    faults: [{ field: 'content-type', found: 'application/json', allowed: 'application/octet-stream' }],
  })
})

test('an import whose page was closed runs to its end, once', async () => {
  const before = await countContacts()
  const uploads = [await upload('many.csv', rows('closed'))]
  await askAndLeave('/api/imports', { uploads })
  await ask(`DELETE /api/uploads/${uploads[0]}`)
  await expect.poll(countContacts, { timeout: 5000 }).toBe(before + 3000)
  const again = [await upload('many.csv', rows('closed'))]
  expect(await (await ask('POST /api/imports', { uploads: again })).text()).toContain('"created":0')
})

test('a preview whose page was closed is broken off without a word in the log', async () => {
  const before = await countContacts()
  await askAndLeave('/api/imports/preview', { uploads: [await upload('many.csv', rows('preview'))] })
  // Writes go one after the other: this one waits for the preview's end.
  await tend.store.write(theWorkspace, async () => undefined)
  expect([await countContacts(), server.log]).toEqual([before, []])
})
