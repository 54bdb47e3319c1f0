// Deliveries over a real socket: what is believed, what is refused, and what it leaves behind.
import { createHmac } from 'node:crypto'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listDeliveries } from '../../src/operations/hooks/delivery.ts'
import type { Hook } from '../../src/operations/hooks/hook.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { startServer } from '../http/server.ts'
import { addTestHook, eventsAt, hubspotV1, kindsAt, secret, signers } from './delivering.ts'

const server = await startServer()
const { tend, kit, log } = server

const checkout = (change: object = {}) =>
  JSON.stringify({
    token: `t${Math.random()}`,
    email: 'buyer@example.com',
    completed_at: null,
    total_price: '25.91',
    ...change,
  })

const session = (id: string) =>
  JSON.stringify({
    id: `evt_${id}`,
    type: 'checkout.session.expired',
    created: Math.floor(Date.now() / 1000) - 60,
    data: {
      object: { id: `cs_${id}`, amount_total: 2591, currency: 'eur', customer_details: { email: `${id}@example.com` } },
    },
  })

interface Post {
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers?: Record<string, string>
}

function post(hook: Hook, { body, headers = {} }: Post, search = ''): Promise<Response> {
  return fetch(`${server.url}/hooks/${hook.id}${search}`, { method: 'POST', body, headers })
}

const signed = (hook: Hook, body: string) =>
  signers[hook.provider]!({ body, url: `${server.url}/hooks/${hook.id}`, now: Date.now() })

const kept = (hook: Hook) =>
  tend.store.read(theWorkspace, reader => listDeliveries(reader, { hook: hook.id, limit: 1000 }))

test.each(Object.keys(signers))('%s: a rightly signed body is taken, an altered one is refused', async provider => {
  const hook = await addTestHook(tend, kit.vault, provider)
  const body = JSON.stringify({ text: 'ünïcödé 🎈', n: Math.random() })
  const headers = signed(hook, body)
  expect((await post(hook, { body: `${body} `, headers })).status).toBe(401)
  expect(await kept(hook)).toEqual([])
  const taken = await post(hook, { body, headers })
  expect([taken.status, taken.headers.get('allow')]).toEqual([202, null])
  expect(await kept(hook)).toHaveLength(1)
})

test('HubSpot’s older signatures are believed too', async () => {
  const hook = await addTestHook(tend, kit.vault, 'hubspot')
  const body = JSON.stringify([{ subscriptionType: 'contact.deletion', objectId: 1 }])
  expect((await post(hook, { body, headers: hubspotV1(body) })).status).toBe(200)
  expect((await post(hook, { body: `${body} `, headers: hubspotV1(body) })).status).toBe(401)
})

test('a secret that is being rolled: one of several v1 suffices', async () => {
  const hook = await addTestHook(tend, kit.vault, 'stripe')
  const body = session('rolled')
  const [time, v1] = signed(hook, body)['stripe-signature']!.split(',')
  const headers = { 'stripe-signature': `${time},v1=${'0'.repeat(64)},${v1},v0=abc` }
  expect((await post(hook, { body, headers })).status).toBe(200)
  expect(await kindsAt(tend, 'rolled@example.com')).toEqual(['contact_added', 'desire_shown'])
})

test.each(['stripe', 'calendly', 'hubspot'])(
  '%s: a signature of six minutes ago or ahead is refused',
  async provider => {
    const hook = await addTestHook(tend, kit.vault, provider)
    for (const aside of [-6, 6]) {
      const signing = { body: '{}', url: `${server.url}/hooks/${hook.id}`, now: Date.now() + aside * 60_000 }
      expect((await post(hook, { body: '{}', headers: signers[provider]!(signing) })).status).toBe(401)
    }
    expect(await kept(hook)).toEqual([])
  },
)

test('the same delivery again, by its bytes or by the provider’s id, answers 200 and changes nothing', async () => {
  const hook = await addTestHook(tend, kit.vault, 'stripe')
  const body = session('again')
  await post(hook, { body, headers: signed(hook, body) })
  const before = await eventsAt(tend, 'again@example.com')
  expect((await post(hook, { body, headers: signed(hook, body) })).status).toBe(200)
  const resent = body.replace('2591', '9999')
  expect((await post(hook, { body: resent, headers: signed(hook, resent) })).status).toBe(200)
  expect(await eventsAt(tend, 'again@example.com')).toEqual(before)
  expect(await kept(hook)).toHaveLength(1)
})

test('another delivery id over the same bytes is still a replay: the header is not signed', async () => {
  const hook = await addTestHook(tend, kit.vault, 'shopify')
  const body = checkout()
  const headers = { ...signed(hook, body), 'x-shopify-topic': 'checkouts/create' }
  await post(hook, { body, headers: { ...headers, 'x-shopify-webhook-id': 'one' } })
  await post(hook, { body, headers: { ...headers, 'x-shopify-webhook-id': 'two' } })
  expect(await kept(hook)).toHaveLength(1)
})

test('bytes that are rightly signed and no JSON are kept with the reason, and not asked for again', async () => {
  const hook = await addTestHook(tend, kit.vault, 'tally')
  const body = '{"data": '
  expect((await post(hook, { body, headers: signed(hook, body) })).status).toBe(202)
  const [delivery] = await kept(hook)
  const whole = await server.json(`GET /api/hooks/${hook.id}/deliveries/${delivery!.id}`)
  expect(whole).toMatchObject({ state: 'failed', body, says: expect.stringContaining('a JSON document') })
})

test('WooCommerce’s ping, which it does not sign, is answered 200 and leaves nothing', async () => {
  const hook = await addTestHook(tend, kit.vault, 'woocommerce')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await post(hook, { body: 'webhook_id=7', headers })).status).toBe(200)
  expect((await post(hook, { body: 'webhook_id=7&status=completed', headers })).status).toBe(401)
  expect(await kept(hook)).toEqual([])
})

test('a packed body is refused unopened, whoever signed it', async () => {
  const hook = await addTestHook(tend, kit.vault, 'tally')
  const body = new Uint8Array(gzipSync('x'.repeat(50_000_000)))
  const refused = await post(hook, { body, headers: { 'content-encoding': 'gzip' } })
  expect([refused.status, refused.headers.get('accept-encoding')]).toEqual([415, 'identity'])
  expect(await kept(hook)).toEqual([])
})

test.each([
  ['a mark at the beginning', 'application/json', '\ufeff', 'utf-8'],
  ['another charset', 'application/json; charset="ISO-8859-1"', '', 'latin1'],
  ['UTF-16', 'application/json;charset=utf-16le', '', 'utf16le'],
  ['a charset that there is not', 'application/json; charset=klingon', '', 'utf-8'],
] as const)('JSON with %s is read', async (name, type, mark, encoding) => {
  const mapping = { fields: { email: '/mail', name: '/name' }, means: 'form', words: {} } as const
  const hook = await addTestHook(tend, kit.vault, 'generic', { mapping, secret: undefined })
  const mail = `${encodeURIComponent(name).replaceAll('%', '')}@example.com`
  const body = new Uint8Array(Buffer.from(`${mark}{"mail":"${mail}","name":"Jörg Gast"}`, encoding))
  expect((await post(hook, { body, headers: { 'content-type': type } })).status).toBe(200)
  const people = await tend.store.read(theWorkspace, reader => reader.contacts.page({ limit: 1000 }))
  expect(people.find(({ contact }) => contact.addresses[0]?.value === mail.toLowerCase())?.contact.name).toBe(
    'Jörg Gast',
  )
})

test('an address that there is not is 404, another method 405', async () => {
  const hook = await addTestHook(tend, kit.vault, 'tally')
  expect((await fetch(`${server.url}/hooks/nobody`, { method: 'POST', body: '{}' })).status).toBe(404)
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const response = await fetch(`${server.url}/hooks/${hook.id}`, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  }
})

test('a body of 10 MB is refused before it is read, and one that hides its length while it is', async () => {
  const hook = await addTestHook(tend, kit.vault, 'tally')
  expect(await answerTo(`POST /hooks/${hook.id}`, ['content-length: 10485760'], 'x')).toMatch(/^HTTP\/1.1 413/)
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  expect(await answerTo(`POST /hooks/${hook.id}`, ['transfer-encoding: chunked'], chunk.repeat(20))).toMatch(
    /^HTTP\/1.1 413/,
  )
  expect(await kept(hook)).toEqual([])
})

test('what is refused leaves a line in the log without secrets, bodies or signatures', async () => {
  const hook = await addTestHook(tend, kit.vault, 'tally', { name: 'Leads' })
  const headers = { 'tally-signature': 'a-forged-signature' }
  await post(hook, { body: '{"email": "private@example.com"}', headers })
  expect(log.at(-1)).toBe('webhook Leads (tally): refused. The signature is not one of this webhook’s secret.')
  expect(log.join('\n')).not.toMatch(/private@example|forged-signature|a-secret-of/)
})

test('a flood of forged requests leaves a few lines', async () => {
  const hook = await addTestHook(tend, kit.vault, 'tally', { name: 'Flooded' })
  for (let place = 0; place < 60; place++) await post(hook, { body: '{}' })
  const lines = log.filter(line => line.includes('Flooded'))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.length).toBeLessThan(15)
})

test('a hook without its provider’s secret believes nothing', async () => {
  const hook = await addTestHook(tend, kit.vault, 'stripe', { secret: undefined })
  const body = session('nosecret')
  expect((await post(hook, { body, headers: signed(hook, body) })).status).toBe(401)
})

test('another program: signed by an HMAC of its choice, by a token, or not at all', async () => {
  const mapping = { fields: { email: '/who/email', name: 'who.name' }, means: 'form', words: {} } as const
  const body = JSON.stringify({ who: { email: 'generic@example.com', name: 'Gen Eric' } })
  const byHmac = await addTestHook(tend, kit.vault, 'generic', {
    ...{ mapping, signing: { kind: 'hmac', header: 'X-Sign', algorithm: 'sha512', encoding: 'hex' } },
  })
  const digest = createHmac('sha512', secret).update(body).digest('hex')
  expect((await post(byHmac, { body, headers: { 'x-sign': `sha512=${digest}` } })).status).toBe(200)
  expect((await post(byHmac, { body: `${body} `, headers: { 'x-sign': digest } })).status).toBe(401)
  const byToken = await addTestHook(tend, kit.vault, 'generic', {
    ...{ mapping, signing: { kind: 'token', in: 'query', name: 'key' } },
  })
  expect((await post(byToken, { body }, `?key=${encodeURIComponent(secret)}`)).status).toBe(200)
  expect((await post(byToken, { body }, '?key=wrong')).status).toBe(401)
  const open = await addTestHook(tend, kit.vault, 'generic', { mapping, secret: undefined })
  expect((await post(open, { body })).status).toBe(200)
  expect((await post(open, { body: 'garbage' })).status).toBe(400)
  expect(await kept(open)).toHaveLength(1)
})

test('a secret is never answered again', async () => {
  const added = await server.json('POST /api/hooks', { provider: 'calcom', name: 'Bookings' })
  expect(added.madeSecret).toMatch(/^[0-9a-f]{48}$/)
  const all = JSON.stringify([
    await server.json('GET /api/hooks'),
    await server.json(`GET /api/hooks/${added.hook.id}`),
  ])
  expect(all).not.toContain(added.madeSecret)
  const stored = await tend.store.read(theWorkspace, reader => reader.documents.find('hook', added.hook.id))
  expect(JSON.stringify(stored)).not.toContain(added.madeSecret)
})

test('a delivery that the mapping does not match is kept, and taken in when the mapping is mended', async () => {
  const fields = { email: '/wrong' }
  const hook = await addTestHook(tend, kit.vault, 'generic', {
    secret: undefined,
    mapping: { fields, means: 'trial_started', words: {} },
  })
  await post(hook, { body: JSON.stringify({ mail: 'later@example.com' }) })
  const { items } = await server.json(`GET /api/hooks/${hook.id}/deliveries?state=unmatched`)
  expect(items).toHaveLength(1)
  await server.ask(`PATCH /api/hooks/${hook.id}`, {
    mapping: { fields: { email: '/mail' }, means: 'trial_started', words: {} },
  })
  const replayed = await server.json(`POST /api/hooks/${hook.id}/deliveries/${items[0].id}/replay`)
  expect(replayed).toMatchObject({ state: 'done' })
  expect(await kindsAt(tend, 'later@example.com')).toEqual(['contact_added', 'desire_shown'])
  const { deliveries } = await server.json(`GET /api/hooks/${hook.id}`)
  expect(deliveries).toEqual({ done: 1, unmatched: 0, failed: 0, ignored: 0 })
})

test('a trial says who, what and which verdict, and leaves nothing', async () => {
  const hook = await addTestHook(tend, kit.vault, 'generic', { secret: undefined })
  const body = JSON.stringify({
    contact: { email: 'trial@example.com', full_name: 'Tri Al' },
    created_at: '2026-11-02T10:00:00Z',
  })
  const first = await server.json(`POST /api/hooks/${hook.id}/trial`, { body })
  expect(first.results[0]).toMatchObject({ state: 'unmatched' })
  expect(first.guess).toEqual({ email: '/contact/email', name: '/contact/full_name', at: '/created_at' })
  const mapping = { fields: first.guess, means: 'price_requested', words: {} }
  const { results } = await server.json(`POST /api/hooks/${hook.id}/trial`, { body, mapping })
  expect(results[0].people[0]).toMatchObject({
    ...{ person: { name: 'Tri Al' }, events: [{ kind: 'desire_shown', how: 'price_requested' }] },
    verdict: { kind: expect.any(String), rule: expect.any(String) },
  })
  expect(await eventsAt(tend, 'trial@example.com')).toEqual([])
})

test('a hook that is removed answers 404, and its deliveries are gone', async () => {
  const hook = await addTestHook(tend, kit.vault, 'stripe')
  const body = session('removed')
  await post(hook, { body, headers: signed(hook, body) })
  await server.ask(`DELETE /api/hooks/${hook.id}`)
  expect((await post(hook, { body, headers: signed(hook, body) })).status).toBe(404)
  expect(await kept(hook)).toEqual([])
  expect(await kindsAt(tend, 'removed@example.com')).toContain('desire_shown')
})

/** Sends raw bytes, and answers what comes before the connection ends. */
function answerTo(line: string, headers: readonly string[], body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.on('data', bytes => {
      answer += bytes
    })
    socket.on('close', () => resolve(answer)).on('error', error => (answer ? resolve(answer) : reject(error)))
    socket.write(`${line} HTTP/1.1\r\nhost: localhost\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
  })
}
