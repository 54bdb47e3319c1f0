// Schemas of a replay: what playbooks would have said on the own past. What would have come of it is not in it; that a
// model says, in a document of its own (simulation.ts).
import { z } from '@hono/zod-openapi'
import { contactInBrief } from './contact.ts'
import { instant, playbookVersion, verdictKind } from './verdict.ts'

const count = z.number().int()
/** One or more in one parameter, since a parameter that is given twice is read once. */
export const playbookNames = z
  .string()
  .openapi({ description: 'Ids of playbooks, parted by commas', example: 'two-way,balanced' })
export const named = playbookVersion.extend({ title: z.string() })

export const rate = z
  .object({
    share: z.number().nullable().openapi({ description: 'null when there is nothing to take a share of' }),
    low: z.number(),
    high: z.number(),
    errors: z.number().openapi({ description: 'Above the line' }),
    of: z.number().openapi({ description: 'Below the line' }),
  })
  .openapi('Rate')

export const replayQuery = z.object({
  playbooks: playbookNames,
  from: instant.optional(),
  to: instant.optional().openapi({ description: 'Left out = now' }),
  limit: z.coerce.number().int().min(0).max(1000).optional().openapi({ description: 'Named in each list; usual 20' }),
})

const replayed = z
  .object({
    contact: contactInBrief,
    at: instant,
    kind: verdictKind,
    rule: z.string(),
    says: z.string().openapi({ description: 'The playbook’s reason then' }),
    did: z.string().openapi({ description: 'What was done, from the timeline' }),
  })
  .openapi('ReplayedPoint')
const replayedList = z.object({ count, items: z.array(replayed).openapi({ description: 'The first of them' }) })

const error = z.object({
  contact: contactInBrief,
  at: instant,
  says: z.string().openapi({ description: 'What makes it one' }),
  source: z.string(),
  owner: z.string(),
  week: z.string().openapi({ description: 'Its Monday, by the user’s calendar' }),
})

const cut = z.object({
  by: z.enum(['source', 'owner', 'week']),
  group: z.string(),
  leakage: rate,
  chasing: rate,
})

const replayedPlaybook = named.extend({
  agreement: rate.openapi({ description: 'Touches made as said, of all touches said or made; errors = as said' }),
  asSaid: count.openapi({ description: 'Touches that it would have asked for when they were made' }),
  early: replayedList.openapi({ description: 'Made before it would have asked for them' }),
  notSaid: replayedList.openapi({ description: 'Made where it planned none' }),
  notDone: replayedList.openapi({ description: 'Asked for by it, and not made by the time they were due' }),
  kinds: z.record(verdictKind, count).openapi({ description: 'What it would have said after each event' }),
  leakage: rate,
  chasing: rate,
  cuts: z.array(cut).openapi({ description: 'Leakage and chasing by source, by owner and by week' }),
  leaked: z.array(error).openapi({ description: 'The first of those above the line of leakage' }),
  chased: z.array(error).openapi({ description: 'The first of those above the line of chasing' }),
})

export const replay = z
  .object({
    is: z.literal('replay'),
    definition: z.string(),
    caveat: z.string(),
    from: instant.nullable(),
    to: instant,
    contacts: count,
    events: count,
    touches: count,
    playbooks: z.array(replayedPlaybook),
    apart: z.array(z.object({ a: z.string(), b: z.string(), points: count, differ: count })).openapi({
      description:
        'Of the stretches from each event to the next: in how many only one of the two would have asked for a touch',
    }),
    days: z.array(
      z.object({
        day: z.string(),
        made: count.openapi({ description: 'Touches made' }),
        said: z.record(z.string(), count).openapi({ description: 'By playbook: touches that it would have opened' }),
      }),
    ),
  })
  .openapi('Replay')
