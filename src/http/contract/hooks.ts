// Webhooks: who may post to us, how it is read, what came.
import { z } from '@hono/zod-openapi'
import { sourceKinds } from '../../domain/event.ts'
import { mappedFields, meanings } from '../../formats/webhook/mapping.ts'
import { deliveryStates } from '../../operations/hooks/delivery.ts'
import { algorithms, encodings } from '../../operations/hooks/hook.ts'
import { contactAnswer } from './contact.ts'
import { instant, verdict } from './verdict.ts'

const meaning = z.enum(meanings)
const mapping = z
  .strictObject({
    fields: z
      .record(z.string(), z.string())
      .openapi({ description: 'By field, a JSON pointer or names joined with points: `/customer/email`' }),
    means: meaning,
    words: z.record(z.string(), meaning).openapi({ description: 'By the word that the field `event` holds' }),
    currency: z.string().optional(),
  })
  .openapi('WebhookMapping')
const signing = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({
      kind: z.literal('hmac'),
      header: z.string().trim().min(1),
      algorithm: z.enum(algorithms),
      encoding: z.enum(encodings),
    }),
    z.strictObject({ kind: z.literal('token'), in: z.enum(['header', 'query']), name: z.string().trim().min(1) }),
  ])
  .openapi('WebhookSigning')

const provider = z
  .object({
    id: z.string(),
    title: z.string(),
    secretName: z.string(),
    secretMadeBy: z.enum(['us', 'them']),
    hasCarts: z.boolean(),
    tellsEnds: z.boolean(),
    steps: z.array(z.string()),
  })
  .openapi('WebhookProvider')
const count = z.number().int()
const hook = z
  .object({
    id: z.string(),
    name: z.string(),
    provider,
    address: z.string().openapi({ description: 'Where the program is to post to' }),
    hasSecret: z.boolean(),
    minutes: count.openapi({ description: 'How long an unfinished checkout waits' }),
    endedIsHeld: z.boolean(),
    sentences: z.array(z.string()),
    mapping: mapping.nullable(),
    signing,
    deliveries: z.object({ done: count, unmatched: count, failed: count, ignored: count }),
    openCarts: count,
    lastAt: instant.nullable(),
    addedAt: instant,
  })
  .openapi('Webhook')
const hookList = z
  .object({
    items: z.array(hook),
    providers: z.array(provider),
    publicUrl: z
      .string()
      .nullable()
      .openapi({ description: 'Where this server is reached from outside, if that is known' }),
    fields: z.array(z.object({ id: z.enum(Object.keys(mappedFields) as [string, ...string[]]), title: z.string() })),
    meanings: z.array(meaning),
  })
  .openapi('Webhooks')
const choices = {
  name: z.string().optional(),
  secret: z.string().optional(),
  minutes: z.number().optional(),
  endedIsHeld: z.boolean().optional(),
  mapping: mapping.nullish(),
  signing: signing.optional(),
}
const added = z
  .object({ hook, madeSecret: z.string().nullable().openapi({ description: 'Readable this once' }) })
  .openapi('WebhookAdded')

const delivery = z
  .object({
    id: z.string(),
    at: instant,
    state: z.enum(deliveryStates),
    says: z.string(),
    act: z.string(),
    events: z.array(z.string()),
    contact: z.string().nullable(),
  })
  .openapi('WebhookDelivery')
const wholeDelivery = delivery
  .extend({ headers: z.record(z.string(), z.string()), body: z.string() })
  .openapi('WebhookDeliveryWhole')
const deliveries = z.object({ items: z.array(delivery) }).openapi('WebhookDeliveries')

const sample = z
  .strictObject({
    body: z.string(),
    headers: z.record(z.string(), z.string()).optional(),
    mapping: mapping.nullish(),
    now: instant.optional(),
  })
  .openapi('WebhookSample')
const person = z.object({
  person: contactAnswer.shape.contact,
  isNew: z.boolean(),
  source: z.object({ kind: z.enum(sourceKinds), name: z.string() }),
  events: contactAnswer.shape.timeline,
  waitsUntil: instant.nullable(),
  verdict,
})
const trial = z
  .object({
    results: z.array(
      z.object({
        state: z.enum(['told', 'ignored', 'unmatched', 'failed']),
        says: z.string(),
        act: z.string(),
        faults: z.array(z.object({ where: z.string(), field: z.string(), found: z.string(), allowed: z.string() })),
        people: z.array(person),
      }),
    ),
    values: z.array(z.object({ path: z.string(), value: z.string() })),
    guess: z.record(z.string(), z.string()).openapi({ description: 'Of what the sample holds, by field' }),
  })
  .openapi('WebhookTrial')

export const hooksContract = {
  'GET /api/hooks': { answer: hookList, does: 'The webhooks, and the providers that there are.' },
  'POST /api/hooks': {
    body: z.strictObject({ provider: z.string(), ...choices }).openapi('NewWebhook'),
    answer: added,
    status: 201,
    does: 'Adds a webhook; a secret that is made here can be read this once.',
  },
  'GET /api/hooks/{id}': { answer: hook, does: 'A webhook, without its secret.' },
  'PATCH /api/hooks/{id}': {
    body: z.strictObject(choices).openapi('WebhookChange'),
    answer: hook,
    does: 'Changes a webhook’s name, secret, delay, mapping or signature.',
  },
  'DELETE /api/hooks/{id}': {
    answer: z.object({ removed: z.string() }).openapi('WebhookRemoved'),
    does: 'Forgets a webhook, its secret and its deliveries; what it told stays on the timelines.',
  },
  'GET /api/hooks/{id}/deliveries': {
    query: z.object({ state: z.enum(deliveryStates).optional() }),
    answer: deliveries,
    does: 'What came to a webhook, the newest first.',
  },
  'GET /api/hooks/{id}/deliveries/{delivery}': { answer: wholeDelivery, does: 'A delivery with its body.' },
  'POST /api/hooks/{id}/deliveries/{delivery}/replay': {
    answer: delivery,
    does: 'Takes a delivery in again, by the webhook as it is now.',
  },
  'POST /api/hooks/{id}/replay': { answer: deliveries, does: 'Takes in again all that is unmatched or failed.' },
  'POST /api/hooks/{id}/trial': {
    body: sample,
    answer: trial,
    does: 'What a payload would do, with a mapping that need not be saved; nothing of it stays.',
  },
} as const
