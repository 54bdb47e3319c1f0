// Referrals through the API: one call makes two timelines.
import { expect, test } from 'vitest'
import { startServer } from './server.ts'

const server = await startServer()

async function addAna(): Promise<string> {
  const body = {
    name: 'Ana Ruiz',
    addresses: [{ channel: 'email', value: `ana${Math.random()}@example.com` }],
    source: { kind: 'event' },
  }
  return (await server.json('POST /api/contacts', body)).contact.id
}

test('a referral adds the person, tells both pages by name, and is on the list of the referrer', async () => {
  const ana = await addAna()
  const response = await server.ask(`POST /api/contacts/${ana}/referrals`, {
    name: 'Eva Sanz',
    email: 'eva@example.org',
  })
  expect(response.status).toBe(201)
  const referred = (await response.json()) as { contact: string }
  expect(referred).toMatchObject({ name: 'Eva Sanz', isNew: true, isRepeated: false })
  const page = await server.json(`GET /api/contacts/${ana}`)
  expect(page.timeline.at(-2)).toMatchObject({ kind: 'referral_given', contact: 'Eva Sanz' })
  const eva = await server.json(`GET /api/contacts/${referred.contact}`)
  expect(eva.timeline[0]).toMatchObject({ kind: 'contact_added', referrer: 'Ana Ruiz', source: { kind: 'referral' } })
  expect(await server.json(`GET /api/contacts/${ana}/referrals`)).toMatchObject({
    referred: [{ id: referred.contact, name: 'Eva Sanz', became: 'waiting' }],
  })
})

test('garbage is refused in words, and leaves nothing', async () => {
  const ana = await addAna()
  const wrong = [{}, { name: '' }, { name: 'X'.repeat(1000) }, { name: 'Eva', email: 'no address' }, { name: 4 }]
  for (const body of wrong) expect((await server.ask(`POST /api/contacts/${ana}/referrals`, body)).status).toBe(422)
  expect((await server.ask('POST /api/contacts/nobody/referrals', { name: 'Eva Sanz' })).status).toBe(404)
  expect((await server.json(`GET /api/contacts/${ana}/referrals`)).referred).toEqual([])
})
