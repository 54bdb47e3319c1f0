// Webhooks as documents of the API: without their secrets, with the address that they are called by.
import { formatInstant } from '../domain/instant.ts'
import type { Provider } from '../formats/webhook/provider.ts'
import { openCarts } from '../operations/hooks/cart.ts'
import { type ListedDelivery, tallyOf } from '../operations/hooks/delivery.ts'
import { type Hook, hookPath, providerOf } from '../operations/hooks/hook.ts'
import type { TrialResult } from '../operations/hooks/try-payload.ts'
import { readMailSettings } from '../operations/mail/mail-settings.ts'
import type { Reader } from '../operations/ports.ts'
import type { TimelineEvent } from './contract.ts'

export async function hookDocument(reader: Reader, hook: Hook) {
  const { id, name, minutes, endedIsHeld, mapping, signing } = hook
  const provider = providerOf(hook.provider)
  const { lastAt, ...deliveries } = await tallyOf(reader, id)
  const { publicUrl } = await readMailSettings(reader)
  return {
    ...{ id, name, minutes, endedIsHeld, signing },
    provider: providerDocument(provider),
    address: hookPath(hook, publicUrl),
    hasSecret: hook.secret !== null,
    sentences: [...provider.sentences(hook)],
    mapping: mapping && { ...mapping, fields: { ...mapping.fields } as Record<string, string> },
    deliveries,
    openCarts: provider.hasCarts ? await openCarts(reader, id) : 0,
    lastAt: lastAt === null ? null : formatInstant(lastAt),
    addedAt: formatInstant(hook.addedAt),
  }
}

export function providerDocument({ id, title, secret, hasCarts, tellsEnds = false, steps }: Provider) {
  return { id, title, secretName: secret.name, secretMadeBy: secret.madeBy, hasCarts, tellsEnds, steps: [...steps] }
}

export function deliveryDocument({ id, at, state, says, act, events, contact }: ListedDelivery) {
  return { id, at: formatInstant(at), state, says, act, events: [...events], contact }
}

export function trialDocument({ people, ...result }: TrialResult) {
  const shown = people.map(person => ({ ...person, events: person.events as TimelineEvent[] }))
  return { ...result, people: shown }
}
