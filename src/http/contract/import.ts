// Schemas of an import: files are sent one by one, then previewed and imported by their ids; a stream of progress comes
// out.
import { z } from '@hono/zod-openapi'
import { source } from './contact.ts'
import { problem } from './problem.ts'

const refusedRow = z
  .object({
    file: z.string().optional(),
    row: z.union([z.number(), z.string()]),
    field: z.string(),
    found: z.string(),
    allowed: z.string(),
  })
  .openapi('RefusedRow')

/** Everything left out is guessed. */
const importOptions = z
  .object({
    source: source.optional(),
    timeZone: z.string().optional().openapi({ description: 'Zone of contacts whose own is not known' }),
    owner: z.string().optional().openapi({
      description: 'Of new contacts: a user by id, name or email, or `spread` by load; left out = who asks',
    }),
    ownAddresses: z.array(z.string()).optional().openapi({ description: 'Addresses that are ours' }),
    mapping: z
      .record(z.string(), z.record(z.string(), z.string()))
      .optional()
      .openapi({ description: 'Per file name, per column: the field that it holds, or an empty text to leave it out' }),
  })
  .openapi('ImportOptions')

export const importCall = importOptions
  .extend({ uploads: z.array(z.string()).min(1).openapi({ description: 'Ids of the files, each sent as an upload' }) })
  .openapi('ImportCall')

const fileName = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^\P{Cc}+$/u, 'a name without control characters')

const upload = z.object({ id: z.string(), name: z.string(), bytes: z.number().int() }).openapi('Upload')

const previewedFile = z
  .object({
    name: z.string(),
    kind: z.enum(['csv', 'vcf', 'mbox', 'eml', 'ics', 'unknown']),
    bytes: z.number().int(),
    encoding: z.string().nullish(),
    delimiter: z.string().nullish(),
    rows: z.number().int().openapi({ description: 'Rows, cards, messages or calendar entries' }),
    columns: z
      .array(
        z.object({ name: z.string(), field: z.string().openapi({ description: 'Guessed or told; "" = left out' }) }),
      )
      .openapi({ description: 'Empty for what has no columns' }),
    fields: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .openapi({ description: 'What a column may be mapped to' }),
    firstRows: z.array(z.array(z.string())).openapi({ description: 'For csv by column; else a line each' }),
    faults: z.array(refusedRow).openapi({ description: 'Values that can’t be taken; the rest of their row is' }),
    doubts: z.array(refusedRow).openapi({ description: 'Values that are taken as they are, and may be wrong' }),
  })
  .openapi('PreviewedFile')

const counts = {
  created: z.number().int(),
  merged: z.number().int(),
  skipped: z.number().int(),
  events: z.number().int(),
  optedOut: z.number().int().openapi({ description: 'Rows of people who want to hear no more, by the file' }),
  bounced: z.number().int().openapi({ description: 'Rows of people to whose address mail comes back, by the file' }),
}

export const importPreview = z
  .object({
    files: z.array(previewedFile),
    ownAddresses: z.array(
      z.object({ address: z.string(), isGuessed: z.boolean(), messages: z.number().int().optional() }),
    ),
    would: z.object({ ...counts, refused: z.number().int() }),
  })
  .openapi('ImportPreview')

export const importResult = z
  .object({
    ...counts,
    refused: z.array(refusedRow).openapi({ description: 'The first ten thousand' }),
    refusedCount: z.number().int(),
    batch: z
      .string()
      .nullable()
      .openapi({ description: 'Names the import, to take it back; null when nothing was stored' }),
    pairs: z.object({ certain: z.number().int(), likely: z.number().int() }).nullable().openapi({
      description:
        'Who came and may be somebody known, to be compared; null when there are too many to look by the way',
    }),
  })
  .openapi('ImportResult')

const progress = z.object({
  what: z.enum(['reading', 'storing']).openapi({ description: '`reading` counts bytes, `storing` people' }),
  file: z.string(),
  done: z.number(),
  total: z.number().nullable(),
})

/** One line of the stream (application/x-ndjson) that an import answers: progress, and at the end result or problem. */
const importProgress = z
  .union([progress, z.object({ result: importResult }), z.object({ problem })])
  .openapi('ImportProgress')
const previewProgress = z
  .union([progress, z.object({ preview: importPreview }), z.object({ problem })])
  .openapi('PreviewProgress')

export const importContract = {
  'GET /api/uploads': {
    answer: z.object({ mostBytes: z.number().int() }),
    does: 'How large a file may be that is sent here now; what is larger is for `tend import`.',
  },
  'POST /api/uploads': {
    query: z.object({ name: fileName }),
    isUpload: true,
    answer: upload,
    status: 201,
    does: 'Takes a file that is to be imported; it waits for a day, and no longer than the server runs.',
  },
  'DELETE /api/uploads/{id}': { answer: z.object({ id: z.string() }), does: 'Drops a file that was sent.' },
  'POST /api/imports/preview': {
    body: importCall,
    answer: previewProgress,
    stream: 'application/x-ndjson',
    does: 'Reads files and says what an import of them would do, with its progress line by line; nothing is stored.',
  },
  'POST /api/imports': {
    body: importCall,
    answer: importProgress,
    stream: 'application/x-ndjson',
    does: 'Imports files, all or nothing, and tells its progress line by line. Files without refused rows are dropped then.',
  },
} as const
