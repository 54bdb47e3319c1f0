// What a delivery says, by its hook as it is now: for its coming, and for every later look at it.
import type { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { type Part, partsOf } from '../../formats/webhook/providers.ts'
import type { Delivery, WebhookReading } from '../../formats/webhook/reading.ts'
import type { Writer } from '../ports.ts'
import { readSettings } from '../settings.ts'
import type { Outcome } from './delivery.ts'
import { type Hook, providerOf } from './hook.ts'

export interface Rereading {
  readonly hook: Hook
  readonly delivery: Delivery
  /** Left out = read from the body. */
  readonly part?: Part | undefined
  readonly now: Instant
}

export async function readNow(writer: Pick<Writer, 'settings'>, rereading: Rereading): Promise<WebhookReading> {
  const { hook, delivery, now } = rereading
  const provider = providerOf(hook.provider)
  const parts = rereading.part ? [rereading.part] : partsOf(provider, delivery.body, delivery.headers)
  if (!Array.isArray(parts)) return parts
  const { timeZone } = await readSettings(writer as Writer)
  const { id, mapping, endedIsHeld } = hook
  const call = { now, timeZone, hook: id, mapping, endedIsHeld, headers: delivery.headers }
  const [part] = parts
  return part ? provider.read(part.payload, call) : { kind: 'ignored', why: 'It holds nothing.' }
}

/** Of what the payload makes impossible. */
export function refusedOutcome({ message, act }: Failure): Outcome {
  return { state: 'failed', says: message, act, events: [], contact: null }
}
