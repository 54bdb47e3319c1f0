// Who is let in: by token, by name, by origin, by size.
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { startServer } from './server.ts'

const server = await startServer()
const { url, token, ask } = server

/** As fetch, for headers that fetch keeps to itself. */
function raw(path: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asked = request(url + path, { method, headers }, async answer =>
      resolve({ status: answer.statusCode!, headers: answer.headers, body: await text(answer) }),
    )
    asked.on('error', reject).end()
  })
}
const bearer = { authorization: `Bearer ${token}` }

test('without the token nothing is answered, and the problem says what to do', async () => {
  const answer = await fetch(`${url}/api/today`)
  expect(answer.status).toBe(401)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('www-authenticate')).toContain('Bearer')
  expect(await answer.json()).toMatchObject({ code: 'not_allowed', act: expect.stringContaining('tend start') })
})

test('a wrong token is refused, as a bearer and in an address', async () => {
  expect((await fetch(`${url}/api/today`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  expect((await fetch(`${url}/?token=wrong`, { redirect: 'manual' })).status).toBe(401)
})

test('the token in the address becomes a cookie that no script reads and no other site sends', async () => {
  const answer = await fetch(`${url}/contacts?kind=reply&token=${token}`, { redirect: 'manual' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/contacts?kind=reply')
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(new RegExp(`^tend_${server.port}=.*HttpOnly; SameSite=Strict$`))
  const again = await raw('/api/today', { cookie: cookie.split(';')[0]! })
  expect(again.status).toBe(200)
})

test('an address that begins with two slashes leads to no other server', async () => {
  const { headers } = await raw(`//evil.example/?token=${token}`, {})
  expect(headers.location).toBe('/evil.example/')
})

test('a name that was pointed at this machine by someone else is refused', async () => {
  const answer = await raw('/api/today', { ...bearer, host: 'evil.example' })
  expect(answer.status).toBe(403)
  expect(answer.body).toContain('--allow-host')
  for (const host of ['localhost:1', '127.0.0.1', '[::1]:80', 'LOCALHOST']) {
    expect((await raw('/api/today', { ...bearer, host })).status, host).toBe(200)
  }
})

test('a write by a page of another origin is refused, with the token too', async () => {
  const answer = await raw('/api/sample', { ...bearer, origin: 'http://evil.example' }, 'DELETE')
  expect(answer.status).toBe(403)
  expect((await raw('/api/sample', { ...bearer, origin: url }, 'DELETE')).status).toBe(200)
  expect((await raw('/api/sample', { ...bearer, origin: 'null' }, 'DELETE')).status).toBe(403)
})

test('a write by cookie must say from which page it comes', async () => {
  const cookie = `tend_${server.port}=${token}`
  expect((await raw('/api/sample', { cookie }, 'DELETE')).status).toBe(403)
  expect((await raw('/api/sample', { cookie, origin: url }, 'DELETE')).status).toBe(200)
})

test('every answer forbids inline scripts and foreign frames', async () => {
  for (const answer of [await ask('GET /api/today'), await fetch(`${url}/`), await fetch(`${url}/health`)]) {
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('a body that is too large is refused', async () => {
  const answer = await ask('POST /api/playbooks/check', { text: 'x'.repeat(2 * 1024 * 1024) })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ code: 'too_large', detail: expect.stringContaining('1 MB') })
})

test('a body that is no JSON, or not said to be, is refused', async () => {
  const send = (type: string, body: string) =>
    fetch(`${url}/api/playbooks/check`, { method: 'POST', headers: { ...bearer, 'content-type': type }, body })
  expect(await (await send('text/plain', '{"text":""}')).json()).toMatchObject({ status: 422, code: 'bad_input' })
  expect(await (await send('application/json', '{"text"')).json()).toMatchObject({ status: 422, code: 'bad_input' })
})

test('whether the process answers is told to anyone, and nothing else', async () => {
  const answer = await fetch(`${url}/health`)
  expect([answer.status, await answer.text()]).toEqual([204, ''])
})
