// Schemas of an import: files and options go in as multipart/form-data, a preview or a stream of progress comes out.
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

/** Sent as JSON in the part `options` beside the parts `files`. Everything left out is guessed. */
export const importOptions = z
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

export const importForm = z
  .object({ files: z.any().openapi({ description: 'One or more files' }), options: z.string().optional() })
  .openapi('ImportForm')

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
  })
  .openapi('ImportResult')

/** One line of the stream (application/x-ndjson) that a commit answers: progress, and at the end result or problem. */
export const importProgress = z
  .union([
    z.object({ done: z.number(), total: z.number().nullable(), what: z.string().optional() }),
    z.object({ result: importResult }),
    z.object({ problem: problem }),
  ])
  .openapi('ImportProgress')
