// Schemas of templates: the texts that mails are drafted from, each at its place: a playbook's step, a step of Tend's own,
// an intent.
import { z } from '@hono/zod-openapi'
import { intents } from '../../domain/event.ts'
import { instant } from './verdict.ts'

const templateText = z
  .strictObject({
    subject: z.string().max(1_000),
    text: z.string().max(100_000),
    html: z.string().max(200_000).nullable(),
    needs: z.string().max(1_000).nullable().openapi({ description: 'What only a person can add: its drafts are held' }),
  })
  .openapi('TemplateText')

const templateInBrief = z
  .object({
    id: z.string(),
    kind: z.enum(['playbook', 'step', 'intent']),
    playbook: z.string().nullable(),
    step: z.string().nullable(),
    intent: z.enum(intents).nullable(),
    state: z.enum(['shipped', 'own', 'none']).openapi({ description: 'none: `taken` names the one that is used here' }),
    taken: z.string().nullable(),
    hasShipped: z.boolean(),
    version: z.number().int(),
    subject: z.string(),
  })
  .openapi('TemplateInBrief')

const templateVersion = templateText
  .extend({ version: z.number().int(), isShipped: z.boolean(), savedAt: instant })
  .openapi('TemplateVersion')

const template = templateInBrief
  .extend({ template: templateText, versions: z.array(templateVersion) })
  .openapi('Template')

const templateFault = z
  .object({
    part: z.enum(['subject', 'text', 'html']),
    line: z.number().int(),
    column: z.number().int(),
    field: z.string(),
    found: z.string(),
    allowed: z.string(),
  })
  .openapi('TemplateFault')

export const templatesContract = {
  'GET /api/templates': {
    answer: z
      .object({
        items: z.array(templateInBrief),
        fields: z
          .array(z.object({ name: z.string(), is: z.string() }))
          .openapi({ description: 'What a text may name' }),
      })
      .openapi('Templates'),
    does: 'Every place that a template can have, with the one that is used there.',
  },
  'GET /api/templates/{id}': { answer: template, does: 'A template with its versions; the id is written with %2F.' },
  'PUT /api/templates/{id}': {
    body: templateText,
    answer: template,
    does: 'Saves a template as its next version; an unknown field is refused with its place.',
  },
  'POST /api/templates/{id}/reset': { answer: template, does: 'Goes back to the text that came with Tend.' },
  'POST /api/templates/check': {
    body: templateText,
    answer: z.object({ faults: z.array(templateFault) }).openapi('TemplateCheck'),
    does: 'What is wrong with a text, while it is written; nothing is saved.',
  },
  'POST /api/templates/preview': {
    body: z.strictObject({ template: templateText, contact: z.string().min(1) }).openapi('TemplateTrial'),
    answer: z
      .object({
        subject: z.string(),
        text: z.string(),
        html: z.string().nullable(),
        missing: z.array(z.string()).openapi({ description: 'Fields without a value; a draft would be held' }),
        fault: z.string().nullable(),
        contact: z.object({ id: z.string(), name: z.string() }),
      })
      .openapi('TemplatePreview'),
    does: 'What a contact would get by a text; nothing is saved.',
  },
} as const
