// How often visitors may ask, and whom we take them for.
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, describe, expect, test } from 'vitest'
import { limitRate, makeRateLimit } from '../../src/http/public/rate-limit.ts'
import { visitorAddress } from '../../src/http/public/visitor.ts'

const second = 1000

function clockAt(now: number) {
  const clock = { at: now, now: () => clock.at }
  return clock
}

describe('a bucket', () => {
  test('lets a burst pass, then one for each share of a minute', () => {
    const clock = clockAt(0)
    const take = makeRateLimit(clock, { burst: 2, perMinute: 6 })
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 10 * second])
    clock.at = 10 * second
    expect([take('a'), take('a')]).toEqual([0, 10 * second])
  })

  test('is each key’s own', () => {
    const take = makeRateLimit(clockAt(0), { burst: 1, perMinute: 1 })
    expect([take('a'), take('b'), take('a')]).toEqual([0, 0, 60 * second])
  })

  test('gives nothing for a clock that was set back', () => {
    const clock = clockAt(60 * second)
    const take = makeRateLimit(clock, { burst: 1, perMinute: 1 })
    take('a')
    clock.at = 0
    expect(take('a')).toBeGreaterThan(0)
  })

  test('is forgotten when ten thousand others came after it', () => {
    const take = makeRateLimit(clockAt(0), { burst: 1, perMinute: 1 })
    take('first')
    for (let n = 0; n < 10_000; n++) take(`other ${n}`)
    expect(take('first')).toBe(0)
  })
})

describe('a route with a limit', async () => {
  const clock = clockAt(0)
  const app = new Hono()
  app.get('/limited', limitRate(clock, { burst: 1, perMinute: 2 }), context => context.text('passed'))
  app.get('/who', context => context.text(visitorAddress(context)))
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => void server.close())
  const { port } = server.address() as { port: number }
  const ask = (path: string, from?: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: from ? { 'x-forwarded-for': from } : {} })

  test('answers 429 and when to come back', async () => {
    expect((await ask('/limited', '192.0.2.1')).status).toBe(200)
    const refused = await ask('/limited', '192.0.2.1')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
    expect(await refused.text()).toContain('Too many at once')
    expect((await ask('/limited', '192.0.2.2')).status).toBe(200)
  })

  test.each([
    ['the connection, without a proxy', undefined, '127.0.0.1'],
    ['what the proxy saw, not what the visitor made up', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['the connection, where the header holds no address', 'unknown', '127.0.0.1'],
    ['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['the network of a shortened IPv6 address', '2001:db8::6', '2001:db8:0:0'],
    ['an IPv4 address in IPv6 clothes', '::ffff:198.51.100.7', '198.51.100.7'],
  ])('takes the visitor for %s', async (_, header, address) => {
    expect(await (await ask('/who', header)).text()).toBe(address)
  })
})
