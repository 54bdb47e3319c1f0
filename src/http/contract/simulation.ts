// Schemas of a simulation: what a model, fitted on the own history or on a cited prior, says would come of playbooks. It
// says nothing of the own contacts; that is the replay's (replay.ts).
import { z } from '@hono/zod-openapi'
import { named, playbookNames, rate } from './replay.ts'

const count = z.number().int()

export const simulationQuery = z.object({
  playbooks: playbookNames,
  contacts: z.coerce.number().int().min(100).max(20_000).optional().openapi({ description: 'Usual 2000' }),
  seed: z.coerce.number().int().min(0).max(4_294_967_295).optional().openapi({ description: 'Usual 1' }),
})

const estimate = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
})

const simulatedPlaybook = named.extend({
  touches: estimate.openapi({ description: 'A hundred contacts' }),
  responses: estimate.openapi({ description: 'Contacts who answered, a hundred' }),
  customers: estimate.openapi({ description: 'A hundred contacts' }),
  optOuts: estimate.openapi({ description: 'Opt-outs and complaints, a hundred contacts' }),
  negatives: estimate.openapi({ description: 'Negative replies, a hundred contacts' }),
  minutes: estimate.openapi({ description: 'A hundred contacts' }),
  leakage: rate,
  chasing: rate,
  isDominated: z.boolean(),
  dominatedBy: z.array(z.string()).openapi({ description: 'Playbooks at least as good on both, and better on one' }),
})

export const simulation = z
  .object({
    is: z.literal('simulation'),
    definition: z.string(),
    caveat: z.string(),
    seed: count,
    contacts: count,
    days: count.openapi({ description: 'How long each simulated contact is followed' }),
    model: z.object({
      basis: z.enum(['own', 'prior']).openapi({ description: 'Fitted on the own history, or the cited prior' }),
      n: count.openapi({ description: 'Own contacts that it was fitted on' }),
      says: z.array(z.string()).openapi({ description: 'Each assumption, and where its number is from' }),
    }),
    playbooks: z.array(simulatedPlaybook),
    past: z
      .object({ leakage: rate, chasing: rate, contacts: count })
      .nullable()
      .openapi({ description: 'The own past on the same axes, as the model expects of it; null without one' }),
  })
  .openapi('Simulation')
