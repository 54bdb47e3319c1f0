// What tests of webhooks stand on: hooks with a secret, deliveries signed as each provider signs them, and what came of
// them.
import { createHash, createHmac } from 'node:crypto'
import type { Instant } from '../../src/domain/instant.ts'
import { addHook, type HookChoices } from '../../src/operations/hooks/add-hook.ts'
import type { Hook } from '../../src/operations/hooks/hook.ts'
import { takeDelivery } from '../../src/operations/hooks/take-delivery.ts'
import type { Vault } from '../../src/operations/mail/ports.ts'
import { type Tend, theWorkspace } from '../../src/operations/ports.ts'

export const secret = 'a-secret-of-the-tests-ü'

export async function addTestHook(
  tend: Tend,
  vault: Vault,
  provider: string,
  choices: HookChoices = {},
): Promise<Hook> {
  const adding = { secret, ...choices, provider, now: tend.clock.now() }
  return (await tend.store.write(theWorkspace, writer => addHook(writer, vault, adding))).hook
}

const hmac = (encoding: 'hex' | 'base64', ...signed: string[]) => {
  const digest = createHmac('sha256', secret)
  for (const part of signed) digest.update(part)
  return digest.digest(encoding)
}

interface Signing {
  readonly body: string
  readonly url: string
  readonly now: Instant
}

/** The headers by which each provider signs a body. */
export const signers: Readonly<Record<string, (signing: Signing) => Record<string, string>>> = {
  shopify: ({ body }) => ({ 'x-shopify-hmac-sha256': hmac('base64', body) }),
  woocommerce: ({ body }) => ({ 'x-wc-webhook-signature': hmac('base64', body) }),
  stripe: ({ body, now }) => ({ 'stripe-signature': timestamped(body, now) }),
  calendly: ({ body, now }) => ({ 'calendly-webhook-signature': timestamped(body, now) }),
  calcom: ({ body }) => ({ 'x-cal-signature-256': hmac('hex', body) }),
  typeform: ({ body }) => ({ 'typeform-signature': `sha256=${hmac('base64', body)}` }),
  tally: ({ body }) => ({ 'tally-signature': hmac('base64', body) }),
  hubspot: ({ body, url, now }) => ({
    'x-hubspot-signature-v3': hmac('base64', `POST${url}`, body, String(now)),
    'x-hubspot-request-timestamp': String(now),
  }),
}

function timestamped(body: string, now: Instant): string {
  const seconds = Math.floor(now / 1000)
  return `t=${seconds},v1=${hmac('hex', `${seconds}.`, body)}`
}

/** HubSpot's first signature: a plain hash. */
export function hubspotV1(body: string): Record<string, string> {
  const hash = createHash('sha256')
    .update(secret + body)
    .digest('hex')
  return { 'x-hubspot-signature': hash, 'x-hubspot-signature-version': 'v1' }
}

/** Delivers what was verified. */
export function deliver(tend: Tend, hook: Hook, payload: unknown, headers: Readonly<Record<string, string>> = {}) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  return takeDelivery(tend, { hook, delivery: { body, headers }, now: tend.clock.now() })
}

/** The events of the one contact who has the address; none where there is no such contact. */
export function eventsAt(tend: Tend, email: string) {
  return tend.store.read(theWorkspace, async reader => {
    const [match] = await reader.contacts.findByAddresses([{ channel: 'email', value: email }])
    return match ? reader.timelines.events(match.contact) : []
  })
}

export const kindsAt = async (tend: Tend, email: string) => (await eventsAt(tend, email)).map(({ kind }) => kind)
