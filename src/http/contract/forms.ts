// Schemas of forms, and of what came in by them.
import { z } from '@hono/zod-openapi'
import { sourceKinds } from '../../domain/event.ts'
import { knownKinds, meanings, questionKinds } from '../../operations/forms/form.ts'
import { submissionStates } from '../../operations/forms/submission.ts'
import { languages } from '../../operations/visitor-language.ts'
import { instant } from './verdict.ts'

const line = z.string().max(300)
const words = z.string().max(5000)

const field = z
  .strictObject({
    id: z.string().max(30).openapi({ description: 'The kind itself for what is known; q and a number for a question' }),
    kind: z.enum([...knownKinds, ...questionKinds]),
    label: line,
    isRequired: z.boolean(),
    choices: z.array(line.min(1)).max(50).optional(),
  })
  .openapi('FormField')

/** What an offer's form has in common with any other. */
export const formCore = z.strictObject({
  fields: z.array(field).min(1).max(30),
  means: z.enum(meanings),
  thanks: words,
  redirect: line.nullable(),
  gift: z.string().max(2000).nullable(),
  consent: words.nullable(),
  hasDoubleOptIn: z.boolean(),
  language: z.enum(languages),
})
const source = z.strictObject({ kind: z.enum(sourceKinds), name: line.optional() })
const formPlan = formCore
  .extend({ name: line.trim().min(1), title: line.trim().min(1), intro: words, source })
  .openapi('FormPlan')
const formChange = z.strictObject({ plan: formPlan, version: z.int() }).openapi('FormChange')

const counts = z
  .object(
    Object.fromEntries(submissionStates.map(state => [state, z.number().int()])) as Record<
      (typeof submissionStates)[number],
      z.ZodNumber
    >,
  )
  .openapi('SubmissionCounts')
const form = z
  .object({
    id: z.string(),
    version: z.number().int(),
    plan: formPlan,
    address: z.string().openapi({ description: 'Whole where Tend knows its public address, else from its root' }),
    counts,
    savedAt: instant,
  })
  .openapi('Form')
const forms = z.object({ items: z.array(form), publicUrl: z.string().nullable() }).openapi('Forms')
const preview = z.object({ html: z.string() }).openapi('FormPreview')

const submission = z
  .object({
    id: z.string(),
    form: z.string(),
    formName: z.string(),
    state: z.enum(submissionStates),
    at: instant,
    contact: z.string().nullable(),
    answers: z.array(z.object({ id: z.string(), label: z.string(), value: z.string() })),
    consent: z
      .object({ wording: z.string(), at: instant, version: z.number().int(), isRecorded: z.boolean() })
      .nullable(),
    page: z.string().nullable(),
    reason: z.string().nullable(),
    isOptedOut: z.boolean(),
    confirmedAt: instant.nullable(),
  })
  .openapi('Submission')
const submissions = z.object({ items: z.array(submission), hasMore: z.boolean() }).openapi('Submissions')
const submissionsQuery = z.object({ state: z.enum(submissionStates).optional() })

export const formsContract = {
  'GET /api/forms': { answer: forms, does: 'The forms with how many came in by each.' },
  'POST /api/forms': { body: formPlan, answer: form, status: 201, does: 'Makes a form.' },
  'POST /api/forms/preview': {
    body: formPlan,
    answer: preview,
    does: 'The page that visitors would see; nothing is kept.',
  },
  'GET /api/forms/{id}': { answer: form, does: 'A form.' },
  'PUT /api/forms/{id}': { body: formChange, answer: form, does: 'Saves a form as its next version.' },
  'DELETE /api/forms/{id}': { answer: form, does: 'Removes a form; what came in by it stays.' },
  'GET /api/forms/{id}/submissions': {
    query: submissionsQuery,
    answer: submissions,
    does: 'What came in by a form, or by an offer page’s, the newest first; spam only where it is asked for.',
  },
  'GET /api/forms/{id}/csv': {
    answer: z.object({ csv: z.string() }).openapi('SubmissionsCsv'),
    does: 'The same as a table, all of it.',
  },
  'POST /api/submissions/{id}/release': {
    answer: submission,
    does: 'Says that what was held as spam, or failed, is good: it goes onto a timeline.',
  },
} as const
