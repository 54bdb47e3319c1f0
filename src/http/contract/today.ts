// Schemas of the day list: what to do today in order, what did not fit and its cost, who is left alone.
import { z } from '@hono/zod-openapi'
import { contactInBrief } from './contact.ts'
import { instant, playbookVersion, verdict } from './verdict.ts'

export const todayQuery = z.object({
  now: instant.optional(),
  owner: z.string().optional().openapi({ description: 'Whose list, by id, name or email; left out = the asker’s' }),
  minutes: z.coerce.number().int().min(0).max(1440).optional().openapi({ description: 'Minutes that there are today' }),
})

/**
 * Why an item is on the list: their message waits (reply), we owe something (promise), a touch is due (follow_up), a
 * meeting is over and nobody said whether it was held (meeting_outcome), an address is dead (mend), or they are kept
 * in mind (nurture).
 */
const daySection = z.enum(['reply', 'promise', 'follow_up', 'meeting_outcome', 'mend', 'nurture'])

const dayItem = z
  .object({
    contact: contactInBrief,
    section: daySection,
    minutes: z.number().openapi({ description: 'Minutes that the touch is expected to take' }),
    chance: z.number().nullish().openapi({ description: 'The learned chance that it is answered; null = not known' }),
    verdict,
    meeting: z.string().nullish().openapi({ description: 'The meeting to be marked held or missed' }),
    promise: z.object({ id: z.string(), what: z.string() }).nullish().openapi({ description: 'What we owe them' }),
  })
  .openapi('DayItem')

/** Why a user has no minutes on a day; null on a working day. */
export const dayOff = z.enum(['inactive', 'vacation', 'weekend']).nullable()

const overflow = z
  .object({
    count: z.number().int(),
    minutes: z.number(),
    says: z.string().openapi({ description: 'What leaving them out costs, and what would make room' }),
    cost: z
      .object({
        breaks: z
          .array(z.object({ contact: z.string(), what: z.string(), due: instant, isOverdue: z.boolean() }))
          .openapi({ description: 'Promises that are broken unless they are kept today' }),
        expectedAnswers: z.number().openapi({ description: 'Put off, by the learned chances of those that have one' }),
        chancesKnown: z.number().int(),
        minutesForFirst: z.number().openapi({ description: 'So many more, and the first of them fits' }),
        roomFrom: z.array(z.string()).openapi({ description: 'Whom to leave for tomorrow instead; empty = nobody' }),
      })
      .nullish(),
    items: z.array(dayItem).openapi({ description: 'The first of them, in order' }),
  })
  .openapi('Overflow')

export const today = z
  .object({
    now: instant,
    timeZone: z.string(),
    owner: z.object({ id: z.string(), name: z.string() }),
    off: dayOff,
    backOn: z.iso.date().nullable().openapi({ description: 'On a vacation, the first working day after it' }),
    minutes: z.number().openapi({ description: 'The budget that the list was fitted to' }),
    plannedMinutes: z.number(),
    items: z.array(dayItem),
    overflow: overflow.nullable(),
    waiting: z.number().int().openapi({ description: 'Contacts whose turn it is, or who asked for a date' }),
    stopped: z.number().int().openapi({ description: 'Contacts left alone: more would be chasing' }),
    ahead: z.object({ day: z.iso.date(), count: z.number().int() }).nullable().openapi({
      description: 'The next day on which anything opens, and how many; null when none will or `now` is another',
    }),
    contacts: z.number().int(),
    sampleContacts: z.number().int(),
    playbook: playbookVersion.extend({ title: z.string() }),
  })
  .openapi('Today')
