// Schemas of playbooks: reading, choosing, checking, previewing a change, and comparing two on the own data.
import { z } from '@hono/zod-openapi'
import { contactInBrief, source } from './contact.ts'
import { verdictInBrief, verdictKind } from './verdict.ts'

const playbookInBrief = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    philosophy: z.string(),
    isShipped: z.boolean().openapi({ description: 'Came with Tend and was not changed here' }),
    contacts: z.number().int().openapi({ description: 'Contacts that it governs now' }),
  })
  .openapi('PlaybookInBrief')

export const playbooks = z
  .object({
    items: z.array(playbookInBrief),
    chosen: z.object({
      workspace: z.string(),
      sources: z
        .array(z.object({ source, contacts: z.number().int(), playbook: z.string().nullable() }))
        .openapi({ description: 'Every source that has contacts; playbook null = the workspace’s' }),
      contacts: z.number().int().openapi({ description: 'Contacts with a choice of their own' }),
    }),
  })
  .openapi('Playbooks')

export const playbook = playbookInBrief
  .extend({
    text: z.string().openapi({ description: 'The YAML' }),
    sentences: z.array(z.string()).openapi({ description: 'What it says, in words' }),
  })
  .openapi('Playbook')

/** `playbook: null` takes the choice back, so that the next wider one holds. */
export const playbookChoice = z
  .discriminatedUnion('for', [
    z.object({ for: z.literal('workspace'), playbook: z.string() }),
    z.object({ for: z.literal('source'), source, playbook: z.string().nullable() }),
    z.object({ for: z.literal('contact'), contact: z.string(), playbook: z.string().nullable() }),
  ])
  .openapi('PlaybookChoice')
const renewed = z.number().int().openapi({ description: 'Verdicts that are decided anew because of it' })
export const playbookChosen = z.object({ renewed }).openapi('PlaybookChosen')

export const playbookText = z.object({ text: z.string() }).openapi('PlaybookText')
const playbookFault = z
  .object({
    line: z.number().int(),
    column: z.number().int(),
    field: z.string(),
    found: z.string(),
    allowed: z.string(),
  })
  .openapi('PlaybookFault')
export const playbookCheck = z
  .object({ faults: z.array(playbookFault), sentences: z.array(z.string()) })
  .openapi('PlaybookCheck')

const kindCounts = z.record(verdictKind, z.number().int())
const difference = z.object({ contact: contactInBrief, a: verdictInBrief, b: verdictInBrief })

/** Two playbooks (or the saved and the edited text of one) on the same contacts: who would be treated differently. */
export const comparison = z
  .object({
    a: playbookInBrief.pick({ id: true, version: true, title: true }).extend({ counts: kindCounts }),
    b: playbookInBrief.pick({ id: true, version: true, title: true }).extend({ counts: kindCounts }),
    contacts: z.number().int(),
    differ: z.number().int(),
    differences: z.array(difference).openapi({ description: 'The first of them' }),
    next: z.string().nullable(),
  })
  .openapi('Comparison')

export const comparisonQuery = z.object({
  a: z.string(),
  b: z.string(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})

export const playbookSaved = z.object({ id: z.string(), version: z.string(), renewed }).openapi('PlaybookSaved')
