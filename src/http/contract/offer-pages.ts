// Schemas of offer pages, with their numbers.
import { z } from '@hono/zod-openapi'
import { formCore } from './forms.ts'
import { instant } from './verdict.ts'

const offerPlan = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    promise: z.string().max(1000),
    body: z.string().max(20_000),
  })
  .openapi('OfferPlan')
const plans = { plan: offerPlan, form: formCore }
const newOfferPage = z.strictObject({ slug: z.string(), ...plans }).openapi('NewOfferPage')
const offerChange = z.strictObject({ version: z.int(), ...plans }).openapi('OfferChange')

const share = z.object({ share: z.number().nullable(), low: z.number(), high: z.number() }).openapi('Share')
const offerPage = z
  .object({
    slug: z.string(),
    version: z.number().int(),
    ...plans,
    formId: z.string().openapi({ description: 'What its submissions are listed by' }),
    address: z.string().openapi({ description: 'Whole where Tend knows its public address, else from its root' }),
    visits: z.number().int(),
    requests: z.number().int(),
    people: z.number().int(),
    customers: z.number().int(),
    asked: share.openapi({ description: 'Requests of visits' }),
    bought: share.openapi({ description: 'Customers of people' }),
    perDay: z.array(z.object({ day: instant, count: z.number().int() })),
    savedAt: instant,
  })
  .openapi('OfferPage')

export const offerPagesContract = {
  'GET /api/offer-pages': {
    answer: z.object({ items: z.array(offerPage), publicUrl: z.string().nullable() }).openapi('OfferPages'),
    does: 'The offer pages with their visits, requests and customers.',
  },
  'POST /api/offer-pages': { body: newOfferPage, answer: offerPage, status: 201, does: 'Makes an offer page.' },
  'POST /api/offer-pages/preview': {
    body: z.strictObject(plans),
    answer: z.object({ html: z.string() }).openapi('OfferPreview'),
    does: 'The page that visitors would see; nothing is kept.',
  },
  'GET /api/offer-pages/{slug}': { answer: offerPage, does: 'An offer page.' },
  'PUT /api/offer-pages/{slug}': { body: offerChange, answer: offerPage, does: 'Changes an offer page and its form.' },
  'DELETE /api/offer-pages/{slug}': {
    answer: z.object({ removed: z.string() }).openapi('OfferPageRemoved'),
    does: 'Removes an offer page; what came in by it stays.',
  },
} as const
