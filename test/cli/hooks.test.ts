// `tend hooks`: added, tried, looked at and removed from the command line.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeFile, newData, tend, tendJson } from './tend.ts'

const checkout = {
  ...{ token: 'c1', email: 'buyer@example.com', completed_at: null, total_price: '25.91', currency: 'EUR' },
  updated_at: '2026-11-02T10:00:00Z',
}

test('a payload is tried without a webhook: the person, the events and the verdict, and nothing is kept', async () => {
  const data = await newData()
  const file = await makeFile('checkout.json', checkout)
  const answer = await tendJson(['hooks', 'try', 'shopify', file], { data })
  expect(answer).toMatchObject({
    ...{ provider: 'shopify', state: 'told', isNew: true, waitsUntil: '2026-11-02T11:00:00Z' },
    person: { addresses: [{ channel: 'email', value: 'buyer@example.com' }] },
    events: [{ kind: 'desire_shown', how: 'cart_abandoned', value: { amount: '25.91', currency: 'EUR' } }],
    verdict: { kind: 'wait', rule: 'S5', next: { channel: 'email', intent: 'recover' } },
  })
  const { code, stderr } = await tend(['why', 'buyer@example.com'], { data })
  expect([code, stderr]).toEqual([2, expect.stringContaining('There is no contact')])
})

test('what is no payload is refused with what was found, and a provider that there is not with those that there are', async () => {
  const data = await newData()
  expect(await tend(['hooks', 'try', 'tally', '-'], { data, input: 'garbage' })).toMatchObject({ code: 2, stdout: '' })
  const { code, stderr } = await tend(['hooks', 'add', 'shopfy'], { data })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/one of shopify.*Did you mean/s)])
})

test('a webhook is added, shown without its secret, changed and removed', async () => {
  const data = await newData()
  const added = await tendJson(['hooks', 'add', 'shopify', '--secret', 'seen-by-nobody', '--minutes', '30'], { data })
  expect(added).toMatchObject({
    hook: { minutes: 30, hasSecret: true },
    address: `/hooks/${added.hook.id}`,
    madeSecret: null,
  })
  const { stdout } = await tend(['hooks', 'list'], { data })
  expect(stdout).toContain('nothing came yet')
  await tend(['hooks', 'set', 'Shopify', '--minutes', '90', '--name', 'Shop'], { data })
  const [shop] = await tendJson(['hooks', 'list'], { data })
  expect(shop).toMatchObject({ name: 'Shop', minutes: 90, hasSecret: true })
  expect((await tend(['hooks', 'deliveries', 'Shop'], { data })).stdout).toBe('Nothing of that kind came.\n')
  expect((await tend(['hooks', 'replay', 'Shop'], { data })).code).toBe(0)
  for (const file of await readdir(data)) {
    expect((await readFile(path.join(data, file))).includes('seen-by-nobody')).toBe(false)
  }
  await tend(['hooks', 'remove', 'Shop'], { data })
  expect(await tendJson(['hooks', 'list'], { data })).toEqual([])
})

test('a generic one takes its mapping from a file, and says what is wrong with it', async () => {
  const data = await newData()
  const good = await makeFile('good.json', { fields: { email: '/who/mail' }, means: 'price_requested' })
  await tend(
    ['hooks', 'add', 'generic', '--name', 'Site', '--mapping', good, '--token', 'header:X-Token', '--secret', 's'],
    { data },
  )
  const sample = await makeFile('sample.json', { who: { mail: 'site@example.com' } })
  const { events } = await tendJson(['hooks', 'try', 'Site', sample], { data })
  expect(events).toMatchObject([{ kind: 'desire_shown', how: 'price_requested' }])
  const bad = await makeFile('bad.json', { fields: { emial: '/x' }, means: 'love' })
  const { code, stderr } = await tend(['hooks', 'set', 'Site', '--mapping', bad], { data })
  expect([code, stderr]).toEqual([2, expect.stringMatching(/fields\.emial.*means.*fields\.email/s)])
})
