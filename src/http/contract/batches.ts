// Schemas of batches: what imports brought, and taking it back; and the table of the rows that an import refuses.
import { z } from '@hono/zod-openapi'
import { source } from './contact.ts'
import { importCall } from './import.ts'

const batch = z
  .object({
    id: z.string(),
    state: z.enum(['done', 'undone']),
    at: z.string().openapi({ description: 'ISO 8601, when it was imported' }),
    by: z.string().openapi({ description: 'The user who imported' }),
    source: source.nullable().openapi({ description: 'As it was told; null = what the files say' }),
    files: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        bytes: z.number().int(),
        rows: z.number().int(),
        hash: z.string().nullable().openapi({ description: 'SHA-256 in hexadecimal; null for a folder' }),
        columns: z.array(z.object({ name: z.string(), field: z.string() })),
      }),
    ),
    counts: z.object({
      created: z.number().int(),
      merged: z.number().int(),
      skipped: z.number().int(),
      events: z.number().int(),
      refused: z.number().int(),
    }),
    undone: z
      .object({ at: z.string(), removed: z.number().int(), kept: z.number().int() })
      .nullable()
      .openapi({ description: 'Null until it was taken back' }),
  })
  .openapi('Batch')

const undo = z
  .object({
    batch: z.string(),
    removed: z.number().int().openapi({ description: 'Contacts who go' }),
    kept: z.array(z.object({ contact: z.string(), name: z.string(), because: z.string() })),
    keptCount: z.number().int().openapi({ description: 'Contacts who stay, of whom `kept` has the first hundred' }),
    restored: z.number().int().openapi({ description: 'Contacts known before, from whom something is taken back' }),
    events: z.number().int().openapi({ description: 'Events of theirs that no longer count' }),
  })
  .openapi('BatchUndo')

export const batchesContract = {
  'GET /api/batches': { answer: z.object({ batches: z.array(batch) }), does: 'The imports, the newest first.' },
  'GET /api/batches/{id}/undo': { answer: undo, does: 'What taking the import back would do; nothing is changed.' },
  'POST /api/batches/{id}/undo': {
    answer: undo,
    status: 201,
    does: 'Takes the import back: whom it brought goes, unless they have had something of their own since.',
  },
  'POST /api/imports/refused': {
    body: importCall,
    answer: z.string(),
    stream: 'text/csv',
    does: 'The rows of tables of which something is refused, to mend and to import again; nothing is stored.',
  },
} as const
