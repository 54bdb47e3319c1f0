// Contacts who may be one person.
import { z } from '@hono/zod-openapi'
import { stages } from '../../domain/contact.ts'
import { chosenFields } from '../../operations/duplicates/choose-values.ts'
import { contactInBrief, source } from './contact.ts'
import { instant } from './verdict.ts'

const pairKind = z.enum(['certain', 'likely'])

const side = contactInBrief.extend({
  country: z.string().nullable(),
  stage: z.enum(stages).nullable(),
  source: source.nullable(),
  addedAt: instant,
  events: z.number().int(),
  lastEventAt: instant.nullable(),
})

const pair = z
  .object({
    score: z.number().openapi({ description: 'The chance that they are one person, from 0 to 1' }),
    kind: pairKind,
    reasons: z.array(z.object({ isFor: z.boolean(), says: z.string() })),
    a: side,
    b: side,
    stays: z.enum(['a', 'b']).openapi({ description: 'Who would stay by default' }),
  })
  .openapi('LikePair')

const duplicates = z
  .object({
    items: z.array(pair).openapi({ description: 'The surest first' }),
    next: z.string().nullable(),
    counts: z.object({ certain: z.number().int(), likely: z.number().int() }),
    searchedAt: instant.nullable().openapi({ description: 'When all contacts were last gone through' }),
  })
  .openapi('Duplicates')

const query = z.object({
  kind: pairKind.optional(),
  contact: z.string().optional(),
  after: z.string().optional().openapi({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

const found = z
  .object({ contacts: z.number().int(), certain: z.number().int(), likely: z.number().int() })
  .openapi('FoundDuplicates')

const whose = z.enum(['kept', 'gone'])
const merging = z
  .object({
    kept: z.string(),
    gone: z.string(),
    choice: z
      .partialRecord(z.enum(chosenFields), whose)
      .optional()
      .openapi({ description: 'Whose value stays; left out = that of the one who stays, where it is known' }),
  })
  .openapi('Merging')

const merged = z.object({ merge: z.string(), contact: z.string() }).openapi('Merged')
const mergedAll = z.object({ merged: z.number().int(), left: z.number().int() }).openapi('MergedAll')
const twoContacts = z.object({ a: z.string(), b: z.string() }).openapi('TwoContacts')

const merges = z
  .object({
    items: z.array(
      z.object({
        merge: z.string(),
        kept: contactInBrief,
        gone: contactInBrief,
        at: instant,
        because: z.enum(['certain', 'asked']),
      }),
    ),
  })
  .openapi('Merges')

const unmerged = z.object({ kept: z.string(), restored: z.string() }).openapi('Unmerged')

export const duplicatesContract = {
  'GET /api/duplicates': {
    query,
    answer: duplicates,
    does: 'Pairs of contacts who may be one person, a page of them.',
  },
  'POST /api/duplicates/search': { answer: found, does: 'Goes through all contacts for pairs that may be one person.' },
  'POST /api/duplicates/merges': {
    body: merging,
    answer: merged,
    status: 201,
    does: 'Merges two contacts into one; the other’s id leads to the one who stays.',
  },
  'POST /api/duplicates/certain': { answer: mergedAll, does: 'Merges all pairs that are certain.' },
  'POST /api/duplicates/dismissals': {
    body: twoContacts,
    answer: twoContacts,
    status: 201,
    does: 'Remembers that two contacts are not one person.',
  },
  'GET /api/duplicates/merges': { answer: merges, does: 'The merges that were made, the newest first.' },
  'DELETE /api/duplicates/merges/{id}': { answer: unmerged, does: 'Takes a merge apart: both are as they were.' },
} as const
