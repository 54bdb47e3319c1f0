import { expect, test } from 'vitest'
import { theWorkspace } from '../../src/operations/ports.ts'
import { startServer } from './server.ts'

const server = await startServer()
const { contact } = await server.json('POST /api/contacts', {
  ...{ name: 'Ana Ruiz', timeZone: 'Europe/Madrid', source: { kind: 'event', name: 'BNI' } },
  addresses: [{ channel: 'email', value: 'ana@example.com' }],
})
const at = Date.UTC(2026, 10, 2)
await server.tend.store.write(theWorkspace, async ({ mail }) => {
  await mail.offers.save({ contact: contact.id, field: 'phone', value: '+4930123456', messageId: 'm', at })
  await mail.offers.save({ contact: contact.id, field: 'company', value: 'Ruiz & Sons', messageId: 'm', at })
})
const route = `/api/contacts/${contact.id}/signature`

test('what a signature says is taken over, or left, and then is asked about no more', async () => {
  expect((await server.json(`GET ${route}`)).items).toMatchObject([{ field: 'company' }, { field: 'phone' }])
  await server.json(`POST ${route}`, { field: 'company', take: true })
  const left = await server.json(`POST ${route}`, { field: 'phone', take: false })
  expect(left.items).toEqual([])
  const page = await server.json(`GET /api/contacts/${contact.id}`)
  expect(page.contact).toMatchObject({ company: 'Ruiz & Sons', addresses: [{ value: 'ana@example.com' }] })
})

test('what nobody offers can’t be taken', async () => {
  expect((await server.ask(`POST ${route}`, { field: 'title', take: true })).status).toBe(404)
})
