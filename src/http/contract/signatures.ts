// What signatures say of contacts: a phone, a title, a company that the contact lacks, for a person to take or leave.
import { z } from '@hono/zod-openapi'
import { instant } from './verdict.ts'

const field = z.enum(['phone', 'title', 'company'])
const offer = z
  .object({ field, value: z.string(), at: instant.openapi({ description: 'When the message with it was written' }) })
  .openapi('SignatureOffer')
const offers = z.object({ items: z.array(offer) }).openapi('SignatureOffers')

export const signaturesContract = {
  'GET /api/contacts/{id}/signature': { answer: offers, does: 'What their signature says and the contact lacks.' },
  'POST /api/contacts/{id}/signature': {
    body: z.strictObject({ field, take: z.boolean() }).openapi('SignatureAnswer'),
    answer: offers,
    does: 'Takes what a signature says over to the contact, or lets it go; answers what is left.',
  },
} as const
