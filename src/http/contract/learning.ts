// Schemas of learning: when the own history was last learned, from how much, what it changed, and when it is next.
import { z } from '@hono/zod-openapi'
import { instant, playbookVersion } from './verdict.ts'

const count = z.number().int()
const limit = count.nullable().openapi({ description: 'Touches after which silence means no; null = no line is drawn' })

const note = z
  .object({
    learnedAt: instant,
    by: z.enum(['timer', 'user']).openapi({ description: 'Who had it done: the server at night, or a user' }),
    contacts: count,
    runs: count.openapi({
      description: 'Runs of attempts: stretches from the first attempt to a response, or to then',
    }),
    attempts: z.number().openapi({ description: 'A fresh touch counts by the share of answers that would have come' }),
    answered: z.number(),
    changes: z.array(
      z.object({
        segment: z.string().openapi({ description: '`source/channel`, or `all`' }),
        before: limit,
        after: limit,
        runs: count,
      }),
    ),
    renewed: z
      .array(playbookVersion)
      .openapi({ description: 'Playbooks that take learned limits, as the new versions that know these' }),
  })
  .openapi('Learning')

const learningState = z
  .object({
    isOn: z.boolean().openapi({ description: 'Learns anew at night by itself where enough that is new has come' }),
    isAsked: z.boolean().openapi({ description: 'Somebody asked for it, and it is being done' }),
    lookedAt: instant.nullable(),
    nextAt: instant.nullable().openapi({ description: 'The next look; null = switched off' }),
    last: note.nullable(),
    lastChange: note.nullable().openapi({ description: 'The last one that changed a limit' }),
  })
  .openapi('LearningState')

export const learningContract = {
  'GET /api/learning': { answer: learningState, does: 'When the own history was learned, and what it changed.' },
  'PUT /api/learning': {
    body: z.object({ isOn: z.boolean() }),
    answer: learningState,
    does: 'Switches the nightly learning on or off.',
  },
  'POST /api/learning': {
    body: z.object({}),
    answer: learningState,
    does: 'Has the own history learned now, beside the serving; the stream of changes tells when it is done.',
  },
} as const
