// Every provider by its id, and the reading of a delivery by one of them.

import { calcom } from './calcom.ts'
import { calendly } from './calendly.ts'
import { generic } from './generic.ts'
import { hubspot } from './hubspot.ts'
import type { Provider, ReadCall } from './provider.ts'
import type { Failed } from './reading.ts'
import { failed } from './reading.ts'
import { shopify } from './shopify.ts'
import { stripe } from './stripe.ts'
import { tally } from './tally.ts'
import { typeform } from './typeform.ts'
import { woocommerce } from './woocommerce.ts'

export const providers: readonly Provider[] = [
  ...[shopify, woocommerce, stripe, calendly, calcom, typeform, tally, hubspot, generic],
]

export function findProvider(id: string): Provider | undefined {
  return providers.find(provider => provider.id === id)
}

// HubSpot sends a hundred at most.
const mostParts = 1000

export interface Part {
  readonly payload: unknown
  /** The provider's own id of it. */
  readonly id?: string
}

/** What a body holds: one payload, or each of a batch. Bytes that are no JSON, and nothing else that is known, fail. */
export function partsOf(provider: Provider, body: string, headers: ReadCall['headers']): Part[] | Failed {
  const known = provider.parse?.(body, headers['content-type'] ?? '')
  const payload = known ?? parseJson(body)
  if (payload === undefined)
    return failed('', body.trim() === '' ? 'nothing' : 'text that is not JSON', 'a JSON document')
  const parts = provider.split?.(payload) ?? [payload]
  if (parts.length > mostParts) return failed('', `${parts.length} entries`, `at most ${mostParts} entries at once`)
  return parts.map(part => {
    const id = provider.deliveryId?.(part, headers)
    return { payload: part, ...(id && { id }) }
  })
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
