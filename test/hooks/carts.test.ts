// Carts: an unfinished checkout waits, and becomes an abandoned cart once, whatever order the shop tells in.
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Contact } from '../../src/domain/contact.ts'
import type { Event } from '../../src/domain/event.ts'
import { DAY_MS, MINUTE_MS } from '../../src/domain/instant.ts'
import { addContact } from '../../src/operations/add-contact.ts'
import { eraseContact } from '../../src/operations/erase.ts'
import { abandonDueCarts } from '../../src/operations/hooks/abandon-carts.ts'
import { findDelivery, listDeliveries } from '../../src/operations/hooks/delivery.ts'
import { forgetOldBodies } from '../../src/operations/hooks/forget-bodies.ts'
import type { Hook } from '../../src/operations/hooks/hook.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { openVaultOfTest } from '../mail/sending.ts'
import { databases, type TestStore } from '../store/databases.ts'
import { tendOn } from '../store/tend-on.ts'
import { addTestHook, deliver, eventsAt, kindsAt } from './delivering.ts'

const start = Date.UTC(2026, 10, 2, 10)
const opened: TestStore[] = []
afterAll(async () => {
  for (const { store, drop } of opened) {
    await store.close()
    await drop()
  }
})

let database: TestStore
let tend: Awaited<ReturnType<typeof tendOn>>
let shop: Hook
beforeEach(async () => {
  database = await databases.at(-1)!.open()
  opened.push(database)
  tend = await tendOn(database.store, start)
  shop = await addTestHook(tend, openVaultOfTest, 'shopify')
})

const after = (minutes: number) => new Date(start + minutes * MINUTE_MS).toISOString()
const checkout = (updatedAt: string, change: object = {}) => ({
  ...{ token: 'c1', email: 'buyer@example.com', total_price: '25.91', currency: 'EUR', completed_at: null },
  ...{ updated_at: updatedAt, created_at: after(0), customer: { first_name: 'Bea', last_name: 'Byer' } },
  ...change,
})
const topic = (name: string) => ({ 'x-shopify-topic': name })
const pass = (minutes: number) => {
  tend.clock.set(start + minutes * MINUTE_MS)
  return abandonDueCarts(tend, theWorkspace)
}

test('a checkout that is not completed within the delay is an abandoned cart, once, with its value', async () => {
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  await pass(59)
  expect(await eventsAt(tend, 'buyer@example.com')).toEqual([])
  await pass(61)
  await pass(200)
  const [added, desire, ...others] = await eventsAt(tend, 'buyer@example.com')
  expect(added).toMatchObject({ kind: 'contact_added', source: { kind: 'website', name: 'Shopify' } })
  expect(desire).toMatchObject({
    ...{ kind: 'desire_shown', how: 'cart_abandoned', at: start + 60 * MINUTE_MS },
    value: { amount: '25.91', currency: 'EUR' },
  })
  expect(others).toEqual([])
})

test('the delay is the hook’s, and each change of the checkout begins it anew', async () => {
  const quick = await addTestHook(tend, openVaultOfTest, 'shopify', { minutes: 10 })
  await deliver(tend, quick, checkout(after(0)), topic('checkouts/create'))
  await deliver(tend, quick, checkout(after(8)), topic('checkouts/update'))
  await pass(11)
  expect(await kindsAt(tend, 'buyer@example.com')).toEqual([])
  await pass(19)
  expect(await kindsAt(tend, 'buyer@example.com')).toContain('desire_shown')
})

test('a checkout that is completed in time is a purchase, however often it is told', async () => {
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  tend.clock.set(start + 20 * MINUTE_MS)
  await deliver(tend, shop, checkout(after(20), { completed_at: after(20) }), topic('checkouts/update'))
  const order = {
    id: 9,
    checkout_token: 'c1',
    email: 'buyer@example.com',
    created_at: after(20),
    total_price: '25.91',
    currency: 'EUR',
  }
  await deliver(tend, shop, order, topic('orders/create'))
  await deliver(tend, shop, { ...order, financial_status: 'paid' }, topic('orders/paid'))
  await pass(100)
  expect(await kindsAt(tend, 'buyer@example.com')).toEqual(['contact_added', 'purchase_made'])
})

test('news that comes late changes nothing: completed stays completed, newer stays newer', async () => {
  tend.clock.set(start + 30 * MINUTE_MS)
  await deliver(tend, shop, checkout(after(20), { completed_at: after(20) }), topic('checkouts/update'))
  await deliver(tend, shop, checkout(after(10)), topic('checkouts/update'))
  await deliver(tend, shop, checkout(after(5), { token: 'c2', total_price: '9.00' }), topic('checkouts/update'))
  await deliver(tend, shop, checkout(after(1), { token: 'c2', total_price: '1.00' }), topic('checkouts/create'))
  await pass(300)
  const events = await eventsAt(tend, 'buyer@example.com')
  expect(events.filter(({ kind }) => kind === 'purchase_made')).toHaveLength(1)
  expect(events.filter(({ kind }) => kind === 'desire_shown')).toEqual([])
})

test('who bought by another door has abandoned nothing', async () => {
  const stripe = await addTestHook(tend, openVaultOfTest, 'stripe')
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  tend.clock.set(start + 30 * MINUTE_MS)
  const session = {
    id: 'cs_1',
    amount_total: 2591,
    currency: 'eur',
    customer_details: { email: 'buyer@example.com' },
    payment_status: 'paid',
  }
  await deliver(tend, stripe, {
    id: 'evt_1',
    type: 'checkout.session.completed',
    created: (start + 20 * MINUTE_MS) / 1000,
    data: { object: session },
  })
  await pass(100)
  expect(await kindsAt(tend, 'buyer@example.com')).not.toContain('desire_shown')
})

test('a restart in between: it still happens, once', async () => {
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  await database.store.close()
  const store = await database.again()
  opened.push({ ...database, store, drop: async () => undefined })
  const again = await tendOn(store, start + 90 * MINUTE_MS)
  await abandonDueCarts(again, theWorkspace)
  await abandonDueCarts(again, theWorkspace)
  expect((await kindsAt(again, 'buyer@example.com')).filter(kind => kind === 'desire_shown')).toHaveLength(1)
})

test('what a checkout held goes with the person who is erased', async () => {
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  await pass(61)
  await tend.store.write(theWorkspace, async writer => {
    const [match] = await writer.contacts.findByAddresses([{ channel: 'email', value: 'buyer@example.com' }])
    await writer.contacts.remove(match!.contact)
  })
  const left = await tend.store.read(theWorkspace, reader => reader.documents.page({ limit: 1000 }))
  expect(JSON.stringify(left)).not.toContain('buyer@example.com')
})

test('WooCommerce: a draft of the block checkout is a cart, processing a purchase, cancelled unpaid an abandoned cart', async () => {
  const woo = await addTestHook(tend, openVaultOfTest, 'woocommerce')
  const order = (id: string, status: string, minutes: number) => ({
    ...{
      id: 1,
      order_key: id,
      status,
      currency: 'EUR',
      total: '12.00',
      date_modified_gmt: after(minutes).slice(0, 19),
    },
    billing: { email: `${id}@example.com`, first_name: 'Wu', last_name: 'Woo' },
  })
  await deliver(tend, woo, order('draft', 'checkout-draft', 0))
  await deliver(tend, woo, order('bought', 'checkout-draft', 0))
  await deliver(tend, woo, order('bought', 'processing', 0))
  await deliver(tend, woo, order('gone', 'pending', 0))
  await deliver(tend, woo, order('gone', 'cancelled', 0))
  expect(await kindsAt(tend, 'gone@example.com')).toEqual(['contact_added', 'desire_shown'])
  await pass(61)
  expect(await kindsAt(tend, 'draft@example.com')).toEqual(['contact_added', 'desire_shown'])
  expect(await kindsAt(tend, 'bought@example.com')).toEqual(['contact_added', 'purchase_made'])
  expect(await kindsAt(tend, 'gone@example.com')).toEqual(['contact_added', 'desire_shown'])
})

test('what a delivery held is forgotten after 90 days, and the delivery is still no news', async () => {
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  await deliver(tend, shop, '{broken', topic('checkouts/create'))
  await pass(61)
  tend.clock.set(start + 91 * DAY_MS)
  expect(await forgetOldBodies(tend, theWorkspace)).toBe(1)
  const { states } = await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  expect(states).toEqual(['known'])
  const kept = await tend.store.read(theWorkspace, async reader => {
    const listed = await listDeliveries(reader, { hook: shop.id, limit: 10 })
    return Promise.all(listed.map(({ id }) => findDelivery(reader, shop.id, id)))
  })
  expect(kept.map(each => [each!.state, each!.body]).sort()).toEqual([
    ['done', ''],
    ['failed', '{broken'],
  ])
})

test('a cart that came before its person was known brought them back after their erasure', async () => {
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  const contact: Contact = {
    ...{ id: 'bea', name: 'Bea Byer', timeZone: 'Europe/Berlin' },
    addresses: [{ channel: 'email', value: 'Buyer@Example.com' }],
  }
  const added: Event = { id: 'added', at: start, kind: 'contact_added', source: { kind: 'inbound' } }
  await addContact(tend, { workspace: theWorkspace, contact, events: [added], now: start })
  await eraseContact(tend, { workspace: theWorkspace, contact: 'bea', now: start })
  await deliver(tend, shop, checkout(after(0)), topic('checkouts/create'))
  expect(await pass(200)).toEqual([])
  expect(await eventsAt(tend, 'buyer@example.com')).toEqual([])
  const bodies = await database.store.read(theWorkspace, reader =>
    reader.documents.list('delivery_body', { limit: 10 }),
  )
  expect(JSON.stringify(bodies)).not.toContain('buyer@example.com')
})
