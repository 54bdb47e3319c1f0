// The team by the API: who asks is who they are, and the first user decides about the others.
import { expect, test } from 'vitest'
import { contract } from '../../src/http/contract.ts'
import { startServer } from './server.ts'

const server = await startServer()
const as = (token: string, route: string, body?: unknown) => {
  const [method = '', path = ''] = route.split(' ')
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(server.url + path, { method, headers, ...content })
}
const ben = await server.json('POST /api/users', { name: 'Ben', minutes: 30 })
const { path } = await server.json(`POST /api/users/${ben.id}/link`, {})
const token = path.replace('/?token=', '')

test('whoever opens their link is who they are, and sees their own day', async () => {
  const opened = await fetch(server.url + path, { redirect: 'manual' })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/'])
  const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
  const users = await (await fetch(`${server.url}/api/users`, { headers: { cookie } })).json()
  expect(users).toMatchObject({ me: ben.id, items: [{ id: 'owner' }, { id: ben.id, name: 'Ben' }] })
  const today = await (await as(token, 'GET /api/today')).json()
  expect(contract['GET /api/today'].answer.parse(today)).toMatchObject({ owner: { name: 'Ben' } })
})

test('the team keeps the contract', async () => {
  const team = contract['GET /api/team'].answer.parse(await server.json('GET /api/team'))
  expect(team.users.map(({ days }) => days.length)).toEqual([7, 7])
  expect(team.users.map(({ hasLink }) => hasLink)).toEqual([false, true])
})

test('a user changes their own day, and nobody else’s', async () => {
  const vacation = { from: '2026-12-21', to: '2027-01-03' }
  const own = await as(token, `PATCH /api/users/${ben.id}`, { vacation })
  expect(await own.json()).toMatchObject({ vacation })
  expect((await as(token, 'PATCH /api/users/owner', { minutes: 5 })).status).toBe(403)
  expect((await as(token, 'POST /api/users', { name: 'Cleo' })).status).toBe(403)
  expect((await as(token, `PATCH /api/users/${ben.id}`, { isActive: true })).status).toBe(403)
  // The settings are the first user's day.
  expect((await as(token, 'PUT /api/settings', { minutes: 5 })).status).toBe(403)
})

test('a contact goes to another user and is found by its owner', async () => {
  const source = { kind: 'event' }
  const { contact } = await server.json('POST /api/contacts', { name: 'Ana', addresses: [], source })
  expect(contact.owner).toBe('owner')
  expect(await server.json(`PUT /api/contacts/${contact.id}/owner`, { owner: 'Ben' })).toEqual({ owner: ben.id })
  const theirs = await server.json(`GET /api/contacts?owner=${ben.id}`)
  expect(theirs.items.map(({ name }: { name: string }) => name)).toEqual(['Ana'])
  expect((await server.ask(`PUT /api/contacts/${contact.id}/owner`, { owner: 'Nobody' })).status).toBe(404)
})

test('a link that was taken back opens nothing', async () => {
  await server.json(`DELETE /api/users/${ben.id}/link`)
  expect((await as(token, 'GET /api/today')).status).toBe(401)
  expect((await fetch(server.url + path, { redirect: 'manual' })).status).toBe(401)
})
