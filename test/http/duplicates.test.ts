// Duplicates and list quality over the API.
import { expect, test } from 'vitest'
import { startServer } from './server.ts'

const { ask, json } = await startServer()

async function add(name: string, ...values: readonly string[]): Promise<string> {
  const addresses = values.map(value => ({ channel: value.includes('@') ? 'email' : 'phone', value }))
  const { contact } = await json('POST /api/contacts', { name, addresses, source: { kind: 'list' } })
  return contact.id
}

test('who is added by hand is compared at once, merged, found under both ids, and taken apart again', async () => {
  const first = await add('Ana Ruiz', 'ana.ruiz@acme.es', '+34611222333')
  const second = await add('Ana Ruiz', 'anita77@gmail.com', '611222333')
  const { items, counts } = await json('GET /api/duplicates')
  expect(counts).toEqual({ certain: 1, likely: 0 })
  expect([items[0].a.id, items[0].b.id].sort()).toEqual([first, second].sort())
  const merge = await ask('POST /api/duplicates/merges', { kept: first, gone: second })
  expect(merge.status).toBe(201)
  expect((await json(`GET /api/contacts/${second}`)).contact.id).toBe(first)
  const [made] = (await json('GET /api/duplicates/merges')).items
  expect(made).toMatchObject({ kept: { id: first }, gone: { id: second }, because: 'asked' })
  expect(await json(`DELETE /api/duplicates/merges/${made.merge}`)).toEqual({ kept: first, restored: second })
  expect((await json(`GET /api/contacts/${second}`)).contact.id).toBe(second)
  expect((await json('POST /api/duplicates/search')).certain).toBe(0)
})

test('what can’t be merged is refused with what to do', async () => {
  const id = await add('Tom Berg', 'tom@berg.example')
  expect((await ask('POST /api/duplicates/merges', { kept: id, gone: id })).status).toBe(422)
  expect((await ask('POST /api/duplicates/merges', { kept: id, gone: 'nobody' })).status).toBe(404)
  expect((await ask('POST /api/duplicates/merges', { kept: id, gone: 'x', choice: { id: 'gone' } })).status).toBe(422)
  expect((await ask('DELETE /api/duplicates/merges/none')).status).toBe(404)
  expect((await ask('GET /api/duplicates?after=nonsense')).status).toBe(422)
  expect((await ask('POST /api/duplicates/dismissals', { a: id, b: id })).status).toBe(422)
})

test('a mistyped address is offered on the contact and in the list, and mended once', async () => {
  const id = await add('Eva Gil', 'eva.gil@gmial.com')
  const { items } = await json(`GET /api/contacts/${id}/quality`)
  expect(items).toMatchObject([{ fault: 'typo', offer: 'eva.gil@gmail.com' }])
  const { address, offer } = items[0]
  expect((await ask(`POST /api/contacts/${id}/mendings`, { address, value: offer })).status).toBe(201)
  expect((await ask(`POST /api/contacts/${id}/mendings`, { address, value: offer })).status).toBe(409)
  expect((await ask(`POST /api/contacts/${id}/mendings`, { address, value: 'no address' })).status).toBe(422)
  expect((await json(`GET /api/contacts/${id}`)).contact.addresses[0].value).toBe('eva.gil@gmail.com')
  expect((await json('GET /api/quality?fault=typo')).items).toEqual([])
})
