// Shopify: checkouts and orders. There is no event for an abandoned cart: checkouts/create and checkouts/update tell of
// every one, with `completed_at` null while it is unfinished. Signature: base64 HMAC-SHA256 of the raw body in
// X-Shopify-Hmac-Sha256 (shopify.dev/docs/apps/build/webhooks/subscribe/https, "Verify webhook deliveries").
import type { Event } from '../../domain/event.ts'
import type { Money } from '../../domain/money.ts'
import { moneyOf } from './amount.ts'
import { at, firstInstant, firstText, instantOf, isObject, textOf } from './json-value.ts'
import type { Provider, ReadCall } from './provider.ts'
import { failed, ignored, type ToldOf, told, unmatched, type WebhookReading } from './reading.ts'
import { bodyClaim } from './signature.ts'
import { draftOfVisitor, wayBack } from './visitor.ts'

export const shopify: Provider = {
  id: 'shopify',
  title: 'Shopify',
  secret: { name: 'the signing secret below the list of webhooks', madeBy: 'them' },
  hasCarts: true,
  steps: [
    'In the Shopify admin open Settings → Notifications → Webhooks.',
    'Create a webhook for “Checkout creation” in JSON with the address above; again for “Checkout update”.',
    'Create one for “Order creation” and one for “Order payment”: they tell that a cart was bought after all.',
    'Copy the secret that stands below the list (“Your webhooks will be signed with …”) and give it here.',
  ],
  sentences: ({ minutes }) => [
    `A checkout that isn’t completed within ${minutes} minutes → abandoned cart, with its value and the way back to it.`,
    'A completed checkout, or an order made or paid → purchase, with its value; its cart is forgotten.',
    'A checkout without an address yet → nothing; a later update brings it.',
  ],
  headers: ['x-shopify-topic', 'x-shopify-webhook-id', 'x-shopify-shop-domain'],
  claims: request => bodyClaim(request, 'x-shopify-hmac-sha256'),
  deliveryId: (_, headers) => headers['x-shopify-webhook-id'],
  read(payload, call) {
    if (!isObject(payload)) return failed('', 'no object', 'a checkout or an order of Shopify')
    const topic = call.headers['x-shopify-topic'] ?? topicOf(payload)
    if (topic === 'checkouts/create' || topic === 'checkouts/update') return readCheckout(payload, call)
    if (topic === 'orders/create' || topic === 'orders/paid' || topic === 'orders/updated') {
      return readOrder(payload, call)
    }
    if (topic) return ignored(`Shopify’s topic ${topic} tells nothing for a timeline.`)
    return failed('', 'an object of another kind', 'a checkout or an order of Shopify')
  },
}

/** Of a pasted payload, which has no headers. */
function topicOf(payload: unknown): string | undefined {
  if (at(payload, 'order_number') !== undefined || at(payload, 'financial_status') !== undefined) return 'orders/create'
  const isCheckout = at(payload, 'completed_at') !== undefined || at(payload, 'abandoned_checkout_url') !== undefined
  return isCheckout ? 'checkouts/update' : undefined
}

function readCheckout(checkout: unknown, { now }: ReadCall): WebhookReading {
  const id = firstText(at(checkout, 'token'), at(checkout, 'id'))
  if (!id) return failed('token', 'nothing', 'the token of the checkout')
  const completedAt = instantOf(at(checkout, 'completed_at'))
  const draft = draftOf(checkout, completedAt === undefined ? wayBack(at(checkout, 'abandoned_checkout_url')) : '')
  if (!draft) return ignored('The checkout has no address yet; an update brings it.')
  const value = moneyOf(
    at(checkout, 'total_price'),
    firstText(at(checkout, 'presentment_currency'), at(checkout, 'currency')),
  )
  const changedAt = completedAt ?? firstInstant(at(checkout, 'updated_at'), at(checkout, 'created_at')) ?? now
  const cart = {
    id: `shopify:${id}`,
    state: completedAt === undefined ? ('open' as const) : ('completed' as const),
    ...{ changedAt, ...(value && { value }) },
  }
  const events = completedAt === undefined ? [] : [purchase(id, completedAt, value)]
  return told({ draft, source: 'website', events, cart })
}

function readOrder(order: unknown, { now }: ReadCall): WebhookReading {
  const own = textOf(at(order, 'id'))
  const checkout = firstText(at(order, 'checkout_token'), at(order, 'checkout_id'))
  if (!own && !checkout) return failed('id', 'nothing', 'the id of the order')
  if (at(order, 'cancelled_at')) return ignored('The order was cancelled.')
  if (at(order, 'test') === true) return ignored('The order is a test.')
  const draft = draftOf(order)
  if (!draft) return unmatched('The order has no email address and no phone number.', 'Log the purchase by hand.')
  const boughtAt = firstInstant(at(order, 'created_at'), at(order, 'processed_at'), at(order, 'updated_at')) ?? now
  const paid = at(order, 'total_price_set', 'presentment_money')
  const value =
    moneyOf(at(paid, 'amount'), at(paid, 'currency_code')) ?? moneyOf(at(order, 'total_price'), at(order, 'currency'))
  // The checkout and both messages of its order are one purchase.
  const id = checkout ?? `order:${own}`
  const person: ToldOf = { draft, source: 'website', events: [purchase(id, boughtAt, value)] }
  return told(checkout ? { ...person, cart: { id: `shopify:${id}`, state: 'completed', changedAt: boughtAt } } : person)
}

function purchase(id: string, boughtAt: number, value: Money | undefined): Event {
  return { id: `shopify:${id}:purchase`, at: boughtAt, kind: 'purchase_made', ...(value && { value }) }
}

function draftOf(payload: unknown, note = '') {
  const [customer, billing, shipping] = ['customer', 'billing_address', 'shipping_address'].map(name =>
    at(payload, name),
  )
  const field = (name: string) => firstText(...[customer, billing, shipping].map(place => at(place, name)))
  return draftOfVisitor({
    first: field('first_name'),
    last: field('last_name'),
    emails: [firstText(at(payload, 'email'), at(payload, 'contact_email'), at(customer, 'email'))],
    phones: [firstText(at(payload, 'phone'), field('phone'), at(payload, 'sms_marketing_phone'))],
    note,
    company: field('company'),
    country: firstText(field('country_code'), at(customer, 'default_address', 'country_code')),
  })
}
