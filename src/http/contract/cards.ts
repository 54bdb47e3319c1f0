// Business cards: photos go in, drafts come out for a look, and one tap makes a contact of each.
import { z } from '@hono/zod-openapi'
import { source } from './contact.ts'
import { instant } from './verdict.ts'

const line = z.string().trim().max(500)
const phone = z.object({ kind: z.enum(['mobile', 'fixed', 'fax']), number: line.max(60) })

/** A field that a card does not name is left out. */
const cardFields = z
  .object({
    name: line.optional(),
    title: line.optional(),
    company: line.optional(),
    emails: z.array(line).max(10),
    phones: z.array(phone).max(10),
    website: line.optional(),
    socials: z.array(line).max(10),
    address: line.optional(),
    country: z.string().optional().openapi({ description: 'ISO 3166-1 alpha-2' }),
    note: z.string().trim().max(5000).optional(),
  })
  .openapi('CardFields')

const card = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'read', 'failed', 'saved']),
    file: z.string(),
    source,
    takenAt: instant,
    hasPicture: z.boolean().openapi({ description: 'False for a file that was none' }),
    fields: cardFields.nullable(),
    confidence: z
      .record(z.string(), z.number())
      .openapi({ description: 'By field, from 0 to 1: how sure the reading is' }),
    fault: z.string().nullable().openapi({ description: 'Why nothing could be read' }),
    known: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'The contact that it is certainly of' }),
  })
  .openapi('Card')

const cards = z.object({ cards: z.array(card) }).openapi('Cards')

/** In the part `details`, in JSON: where the cards were taken, and of each photo its id and when. */
export const cardDetails = z
  .object({ source, photos: z.array(z.object({ id: z.string(), takenAt: instant })) })
  .openapi('CardDetails')

const cardForm = z
  .object({
    photos: z.any().openapi({ description: 'One or more photos, JPEG or PNG' }),
    details: z.string().openapi({ description: 'CardDetails in JSON, the photos in the same order' }),
  })
  .openapi('CardForm')

const cardToSave = z
  .object({
    fields: cardFields,
    source,
    metAt: instant.optional(),
    keepPicture: z.boolean().optional().openapi({ description: 'Keeps the photo with the contact' }),
  })
  .openapi('CardToSave')

export const cardsContract = {
  'GET /api/cards': { answer: cards, does: 'The cards that wait to be read or looked at.' },
  'POST /api/cards': {
    form: cardForm,
    answer: cards,
    status: 201,
    does: 'Takes in photos of cards; they are read one after the other. One that is sent again is kept once.',
  },
  'GET /api/cards/{id}/picture': {
    answer: z.object({ picture: z.string().openapi({ description: 'A data URL' }) }).openapi('CardPicture'),
    does: 'The photo of a card.',
  },
  'PUT /api/cards/{id}/contact': {
    body: cardToSave,
    answer: z.object({ contact: z.string(), name: z.string(), isNew: z.boolean() }).openapi('CardSaved'),
    does: 'Saves a card, photographed or typed under a new id, as someone met; saved again it changes nothing.',
  },
  'DELETE /api/cards/{id}': {
    answer: z.object({ discarded: z.string() }).openapi('CardDiscarded'),
    does: 'Throws a card and its photo away.',
  },
} as const
