// Stripe: Checkout sessions, expired or completed. Signature: Stripe-Signature `t=…,v1=…` where v1 is the hex HMAC-SHA256
// of `t.body`, several v1 while a secret is rolled, five minutes' tolerance (docs.stripe.com/webhooks/signature).
import type { Event } from '../../domain/event.ts'
import { moneyOfUnits } from './amount.ts'
import { at, firstText, isObject, textOf, unixInstant } from './json-value.ts'
import type { Provider, ReadCall } from './provider.ts'
import { failed, ignored, told, unmatched, type WebhookReading } from './reading.ts'
import { timestampedClaim } from './signature.ts'
import { draftOfVisitor, wayBack } from './visitor.ts'

export const stripe: Provider = {
  id: 'stripe',
  title: 'Stripe',
  secret: { name: 'the endpoint’s signing secret (whsec_…)', madeBy: 'them' },
  hasCarts: false,
  steps: [
    'In the Stripe dashboard open Developers → Webhooks → Add endpoint (or “Add destination”).',
    'Paste the address above and choose the events checkout.session.expired, checkout.session.completed, checkout.session.async_payment_succeeded and checkout.session.async_payment_failed.',
    'Reveal the endpoint’s signing secret (whsec_…) and give it here.',
    'Sessions expire a day after they are opened unless your code sets expires_at; half an hour is the least.',
  ],
  sentences: () => [
    'A checkout session that expired, or whose payment failed → abandoned cart, with its value and, where Stripe offers one, the way back to it.',
    'A checkout session that was completed and paid → purchase, with its value.',
    'Whoever declined promotional mail in an expired session → opted out of email.',
  ],
  headers: [],
  claims: request => timestampedClaim(request, 'stripe-signature'),
  deliveryId: payload => textOf(at(payload, 'id')),
  read(payload, call) {
    const type = textOf(at(payload, 'type'))
    if (!isObject(payload) || !type) return failed('type', 'nothing', 'an event of Stripe')
    const outcome = outcomeOf(type, at(payload, 'data', 'object', 'payment_status'))
    if (!outcome) return ignored(`Stripe’s ${type} tells nothing for a timeline.`)
    if (at(payload, 'data', 'object', 'mode') === 'setup') return ignored('The session sold nothing.')
    return readSession(payload, outcome, call)
  },
}

function outcomeOf(type: string, payment: unknown): 'abandoned' | 'bought' | undefined {
  if (type === 'checkout.session.expired' || type === 'checkout.session.async_payment_failed') return 'abandoned'
  if (type === 'checkout.session.async_payment_succeeded') return 'bought'
  // A transfer or a voucher is paid days later, which has an event of its own.
  return type === 'checkout.session.completed' && payment !== 'unpaid' ? 'bought' : undefined
}

function readSession(payload: unknown, outcome: 'abandoned' | 'bought', { now }: ReadCall): WebhookReading {
  const session = at(payload, 'data', 'object')
  const id = textOf(at(session, 'id'))
  if (!id) return failed('data.object.id', 'nothing', 'the id of the session')
  const customer = at(session, 'customer_details')
  const draft = draftOfVisitor({
    name: firstText(at(customer, 'individual_name'), at(customer, 'name')),
    company: at(customer, 'business_name'),
    emails: [firstText(at(customer, 'email'), at(session, 'customer_email'))],
    phones: [at(customer, 'phone')],
    country: at(customer, 'address', 'country'),
    note: outcome === 'abandoned' ? wayBack(at(session, 'after_expiration', 'recovery', 'url')) : '',
    // Asked on the page that they left whether we may write, they said no.
    wantsNoMail: outcome === 'abandoned' && at(session, 'consent', 'promotions') === 'opt_out',
  })
  if (!draft) {
    const act = 'Pass customer_email when your code makes the session: nobody typed an address before it ended.'
    return outcome === 'abandoned'
      ? unmatched('The session ended before an address was given.', act)
      : unmatched('The session has no address.', act)
  }
  const happenedAt = unixInstant(at(payload, 'created'), 1000) ?? now
  return told({ draft, source: 'website', events: [eventOf(session, id, { outcome, happenedAt })] })
}

function eventOf(session: unknown, id: string, told: { outcome: 'abandoned' | 'bought'; happenedAt: number }): Event {
  const value = moneyOfUnits(at(session, 'amount_total'), at(session, 'currency'))
  const fact = { at: told.happenedAt, ...(value && { value }) }
  if (told.outcome === 'bought') return { id: `stripe:${id}:purchase`, ...fact, kind: 'purchase_made' }
  return { id: `stripe:${id}:abandoned`, ...fact, kind: 'desire_shown', how: 'cart_abandoned' }
}
