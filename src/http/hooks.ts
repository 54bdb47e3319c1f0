// Webhooks: who may post to us, how it is read, what came.

import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import { guessFields, valuesOf } from '../formats/webhook/guess-mapping.ts'
import { mappedFields, meanings } from '../formats/webhook/mapping.ts'
import { partsOf, providers } from '../formats/webhook/providers.ts'
import { addHook, changeHook, removeHook } from '../operations/hooks/add-hook.ts'
import { findDelivery, listDeliveries } from '../operations/hooks/delivery.ts'
import { findHook, type Hook, listHooks, providerOf } from '../operations/hooks/hook.ts'
import { replayDeliveries } from '../operations/hooks/replay-deliveries.ts'
import { tryPayload } from '../operations/hooks/try-payload.ts'
import { readMailSettings } from '../operations/mail/mail-settings.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import type { hooksContract } from './contract/hooks.ts'
import { deliveryDocument, hookDocument, providerDocument, trialDocument } from './hook-document.ts'
import { readInstant } from './instant-query.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = keyof typeof hooksContract

const mostShown = 200

export function hookRoutes(parts: RouteParts): Pick<Handlers, Names> {
  return { ...keepingRoutes(parts), ...deliveryRoutes(parts) }
}

type Keeping = 'GET /api/hooks' | 'POST /api/hooks' | `${'GET' | 'PATCH' | 'DELETE'} /api/hooks/{id}`

function keepingRoutes({ tend, kit }: RouteParts): Pick<Handlers, Keeping> {
  const { store } = tend
  const show = (hook: Hook) => store.read(theWorkspace, reader => hookDocument(reader, hook))
  return {
    'GET /api/hooks': () =>
      store.read(theWorkspace, async reader => {
        const hooks = await listHooks(reader)
        const { publicUrl = null } = await readMailSettings(reader)
        return {
          items: await Promise.all(hooks.map(hook => hookDocument(reader, hook))),
          providers: providers.map(providerDocument),
          publicUrl,
          fields: Object.entries(mappedFields).map(([id, title]) => ({ id, title })),
          meanings: [...meanings],
        }
      }),
    'POST /api/hooks': async ({ body }) => {
      const adding = { ...body, now: tend.clock.now() }
      const { hook, madeSecret } = await store.write(theWorkspace, writer => addHook(writer, kit.vault, adding))
      return { hook: await show(hook), madeSecret }
    },
    'GET /api/hooks/{id}': async ({ params }) =>
      show(await store.read(theWorkspace, reader => findHook(reader, params.id!))),
    'PATCH /api/hooks/{id}': async ({ params, body }) =>
      show(await store.write(theWorkspace, writer => changeHook(writer, kit.vault, { ...body, hook: params.id! }))),
    'DELETE /api/hooks/{id}': async ({ params }) => {
      const hook = await store.write(theWorkspace, writer => removeHook(writer, params.id!))
      return { removed: hook.name }
    },
  }
}

function deliveryRoutes({ tend, changes }: RouteParts): Pick<Handlers, Exclude<Names, Keeping>> {
  const { store } = tend
  const find = (id: string) => store.read(theWorkspace, reader => findHook(reader, id))
  const replay = async (hook: string, delivery?: string) => {
    const replayed = await replayDeliveries(tend, { hook, delivery })
    changes.announce(replayed.flatMap(({ contact }) => (contact === null ? [] : [contact])))
    return replayed
  }
  return {
    'GET /api/hooks/{id}/deliveries': async ({ params, query: { state } }) => {
      const { id } = await find(params.id!)
      const query = { hook: id, state, limit: mostShown }
      const items = await store.read(theWorkspace, reader => listDeliveries(reader, query))
      return { items: items.map(deliveryDocument) }
    },
    'GET /api/hooks/{id}/deliveries/{delivery}': async ({ params }) =>
      store.read(theWorkspace, async reader => {
        const kept = await keptDelivery(reader, params.id!, params.delivery!)
        return { ...deliveryDocument(kept), headers: { ...kept.headers }, body: kept.body }
      }),
    'POST /api/hooks/{id}/deliveries/{delivery}/replay': async ({ params }) =>
      deliveryDocument((await replay(params.id!, params.delivery!))[0]!),
    'POST /api/hooks/{id}/replay': async ({ params }) => ({ items: (await replay(params.id!)).map(deliveryDocument) }),
    'POST /api/hooks/{id}/trial': async ({ params, body }) => {
      const hook = await find(params.id!)
      const told = body.mapping === undefined ? hook : { ...hook, mapping: body.mapping }
      const delivery = { body: body.body, headers: body.headers ?? {} }
      const now: Instant | undefined = body.now === undefined ? undefined : readInstant('now', body.now)
      const results = await tryPayload(tend, { hook: told, delivery, now })
      const parts = partsOf(providerOf(hook.provider), delivery.body, delivery.headers)
      const payload = Array.isArray(parts) ? parts[0]?.payload : undefined
      return { results: results.map(trialDocument), values: valuesOf(payload), guess: { ...guessFields(payload) } }
    },
  }
}

async function keptDelivery(reader: Reader, said: string, id: string) {
  const hook = await findHook(reader, said)
  const kept = await findDelivery(reader, hook.id, id)
  if (!kept) throw new Failure('not_found', `The webhook ${hook.name} has no delivery ${id}`)
  return kept
}
