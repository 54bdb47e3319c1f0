// Schemas of reports: one form for all of them, so that each is a chart, a table and a CSV with its n and definition.
import { z } from '@hono/zod-openapi'
import { columnKinds, groupings, reportNames } from '../../operations/reports/report.ts'
import { contactInBrief } from './contact.ts'
import { instant } from './verdict.ts'

const count = z.number().int()

export const reportCut = z.object({
  by: z.enum(groupings).optional().openapi({ description: 'What rows are told apart by; left out = source' }),
  from: instant.optional().openapi({ description: 'Only what happened from then on' }),
  to: instant.optional().openapi({ description: 'As it was then; left out = now' }),
})

export const reportQuery = reportCut.extend({
  group: z.string().optional().openapi({ description: 'List only the people of this row (its first column)' }),
  limit: z.coerce.number().int().min(0).max(1000).optional().openapi({ description: 'People listed; left out = 50' }),
  after: z.coerce.number().int().min(0).optional().openapi({ description: 'The `next` of the page before' }),
})

const column = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(columnKinds).openapi({ description: 'A share is from 0 to 1' }),
})

const person = z.object({
  contact: contactInBrief,
  at: instant.nullable(),
  group: z.string().openapi({ description: 'The row they stand in' }),
  says: z.string().openapi({ description: 'What makes them part of the number' }),
})

export const report = z
  .object({
    report: z.enum(reportNames),
    title: z.string(),
    definition: z.string().openapi({ description: 'What is counted, above and below the line' }),
    caveat: z.string().openapi({ description: 'What the numbers do not say' }),
    unit: z.string().openapi({ description: 'What n counts: occasions, touches, contacts' }),
    n: count,
    from: instant.nullable(),
    to: instant,
    by: z.enum(groupings).nullable(),
    groupings: z.array(z.enum(groupings)).openapi({ description: 'What `by` may be; empty = rows are as they are' }),
    columns: z.array(column),
    rows: z
      .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
      .openapi({ description: 'By the keys of `columns`; `low` and `high` are the 95 % interval of `share`' }),
    people: z.object({ count, items: z.array(person), next: count.nullable() }),
  })
  .openapi('Report')

export const reportList = z
  .object({ items: z.array(z.object({ report: z.enum(reportNames), title: z.string(), definition: z.string() })) })
  .openapi('Reports')
