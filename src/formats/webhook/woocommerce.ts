// WooCommerce: orders. The block checkout makes an order with the status `checkout-draft` as soon as it is opened, and
// order.created fires for it (github.com/woocommerce/woocommerce/issues/37958): that is a cart. Signature: base64
// HMAC-SHA256 of the raw body in X-WC-Webhook-Signature (woocommerce.github.io/woocommerce-rest-api-docs, "Webhooks").
import { fromWallTime, zoneOf } from '../../domain/zone.ts'
import { moneyOf } from './amount.ts'
import { at, firstText, instantOf, isObject, textOf } from './json-value.ts'
import type { Provider, ReadCall } from './provider.ts'
import { type CartNews, failed, ignored, told, unmatched, type WebhookReading } from './reading.ts'
import { bodyClaim } from './signature.ts'
import { draftOfVisitor, wayBack } from './visitor.ts'

export const woocommerce: Provider = {
  id: 'woocommerce',
  title: 'WooCommerce',
  secret: { name: 'the field “Secret” of the webhook', madeBy: 'us' },
  hasCarts: true,
  steps: [
    'In WordPress open WooCommerce → Settings → Advanced → Webhooks → Add webhook.',
    'Choose the status “Active” and the topic “Order created”, paste the address above as the delivery URL and the secret.',
    'Add a second one with the topic “Order updated”, the same address and the same secret.',
  ],
  sentences: ({ minutes }) => [
    `An order that is still a draft, pending or failed after ${minutes} minutes → abandoned cart, with its value and the way back to it.`,
    'An order on hold, as one that is paid by transfer → interest shown by form: it is placed, and no abandoned cart.',
    'An order that is processing or completed → purchase, with its value; its cart is forgotten.',
    'An order that is cancelled before it was paid → abandoned cart, at once.',
    'A draft without an address yet → nothing; a later update brings it.',
  ],
  headers: ['x-wc-webhook-topic', 'x-wc-webhook-delivery-id', 'x-wc-webhook-source'],
  claims: request => bodyClaim(request, 'x-wc-webhook-signature'),
  deliveryId: (_, headers) => headers['x-wc-webhook-delivery-id'],
  isPing,
  parse: body => (isPing(body) ? { isPing: true } : undefined),
  read(payload, call) {
    if (at(payload, 'isPing') === true) return ignored('WooCommerce asked whether this address answers: it does.')
    if (!isObject(payload)) return failed('', 'no object', 'an order of WooCommerce')
    const topic = call.headers['x-wc-webhook-topic'] ?? 'order.updated'
    if (!/^order\.(created|updated|restored)$/.test(topic)) {
      return ignored(`WooCommerce’s topic ${topic} tells nothing for a timeline.`)
    }
    return readOrder(payload, call)
  },
}

/** Saving a webhook there sends this, unsigned, and calls the webhook faulty unless the answer is 200 (class-wc-webhook.php, deliver_ping). */
function isPing(body: string): boolean {
  return /^webhook_id=\d{1,18}$/.test(body.trim())
}

const open = new Set(['checkout-draft', 'pending', 'failed'])
const bought = new Set(['processing', 'completed'])

function readOrder(order: unknown, call: ReadCall): WebhookReading {
  // Two shops count their orders alike; the key of an order is its own.
  const id = firstText(at(order, 'order_key'), at(order, 'id'))
  const status = textOf(at(order, 'status'))
  if (!id) return failed('id', 'nothing', 'the id of the order')
  if (!status) return failed('status', 'nothing', 'the status of the order')
  const state = stateOf(order, status)
  if (!state) return ignored(`An order that is ${status} tells nothing for a timeline.`)
  const draft = draftOf(
    order,
    state !== 'completed' && status !== 'checkout-draft' ? wayBack(at(order, 'payment_url')) : '',
  )
  if (!draft && state === 'open') return ignored('The order has no address yet; an update brings it.')
  if (!draft) return unmatched('The order has no email address and no phone number.', 'Log it by hand.')
  const changedAt = timeOf(order, call, ['date_modified', 'date_created']) ?? call.now
  const boughtAt = timeOf(order, call, ['date_paid', 'date_completed', 'date_modified', 'date_created']) ?? call.now
  const value = moneyOf(at(order, 'total'), at(order, 'currency'))
  const cart: CartNews = { id: `woocommerce:${id}`, state, changedAt, ...(value && { value }) }
  const purchase = { id: `woocommerce:${id}:purchase`, at: boughtAt, kind: 'purchase_made' as const }
  const placed = { id: `woocommerce:${id}:placed`, at: changedAt, kind: 'interest_shown', how: 'form' } as const
  const events = state === 'completed' ? [status === 'on-hold' ? placed : { ...purchase, ...(value && { value }) }] : []
  return told({ draft, source: 'website', events, cart })
}

function stateOf(order: unknown, status: string): CartNews['state'] | undefined {
  if (open.has(status)) return 'open'
  // A transfer takes days: whoever promised one has left nothing unfinished.
  if (bought.has(status) || status === 'on-hold') return 'completed'
  // Unpaid orders are cancelled by the shop itself when their stock is held no longer.
  const isPaid = firstText(at(order, 'date_paid_gmt'), at(order, 'date_paid')) !== undefined
  return status === 'cancelled' && !isPaid ? 'abandoned' : undefined
}

/** `date_paid_gmt` is in UTC without saying so; `date_paid` is on the shop's clock, taken for ours. */
function timeOf(order: unknown, { timeZone }: ReadCall, names: readonly string[]): number | undefined {
  for (const name of names) {
    const utc = textOf(at(order, `${name}_gmt`))
    const local = textOf(at(order, name))
    const found = (utc && instantOf(`${utc}Z`)) ?? (local && (instantOf(local) ?? onWall(local, timeZone)))
    if (typeof found === 'number') return found
  }
  return undefined
}

function onWall(text: string, timeZone: string): number | undefined {
  const wall = instantOf(`${text}Z`)
  return wall === undefined ? undefined : fromWallTime(zoneOf(timeZone), wall)
}

function draftOf(order: unknown, note: string) {
  const billing = at(order, 'billing')
  const shipping = at(order, 'shipping')
  const field = (name: string) => firstText(at(billing, name), at(shipping, name))
  return draftOfVisitor({
    ...{ first: field('first_name'), last: field('last_name'), company: field('company'), country: field('country') },
    emails: [at(billing, 'email')],
    phones: [at(billing, 'phone')],
    note,
  })
}
