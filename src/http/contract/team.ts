// Schemas of the team: users with their days, who has how much to do, what could go to whom, and whose new contacts are.
import { z } from '@hono/zod-openapi'
import { contactInBrief } from './contact.ts'
import { dayOff } from './today.ts'
import { instant } from './verdict.ts'

const count = z.number().int()
const minutes = z.number()
const vacation = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .openapi('Vacation', { description: 'Both days belong to it' })
const workingDays = z.array(z.number().int().min(1).max(7)).openapi({ description: '1 Monday to 7 Sunday' })

const user = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    timeZone: z.string(),
    minutes: minutes.openapi({ description: 'Of a working day' }),
    workingDays,
    vacation: vacation.nullable(),
    isActive: z.boolean().openapi({ description: 'false = signs in no more, and gets no new contacts' }),
  })
  .openapi('User')

/** What may be said of a user; on a change what is left out stays. */
const userChange = z.object({
  name: z.string().trim().optional(),
  email: z.string().trim().nullable().optional(),
  timeZone: z.string().optional(),
  minutes: z.number().optional(),
  workingDays: workingDays.optional(),
  vacation: vacation.nullable().optional(),
  isActive: z.boolean().optional(),
})

const users = z.object({ me: z.string().openapi({ description: 'Who asks' }), items: z.array(user) }).openapi('Users')

const userDay = z
  .object({
    day: z.iso.date(),
    weekday: count,
    minutes: minutes.openapi({ description: 'That there are: 0 on a day off' }),
    off: dayOff,
    load: minutes.openapi({ description: 'That the day asks for; today with all that is open by now' }),
    contacts: count,
  })
  .openapi('UserDay')

const overflow = z.object({
  minutes: minutes.openapi({ description: 'Of today, that do not fit' }),
  breaks: z.array(z.object({ contact: contactInBrief, what: z.string(), due: z.string() })),
  moreBreaks: count,
  late: count.openapi({ description: 'Touches that are late after today' }),
  expectedAnswers: z.number().openapi({ description: 'Put off, by the learned chances' }),
})

const cover = z.object({
  contact: contactInBrief,
  day: z.iso.date(),
  why: z.string(),
  by: z.string().nullable().openapi({ description: 'The user with the most room on that day' }),
})

const rules = z
  .object({
    rules: z
      .array(z.object({ source: z.string(), owner: z.string() }))
      .openapi({ description: 'Whose the contacts of a source are: `kind` or `kind:name`' }),
    others: z.enum(['first', 'least_loaded']).openapi({ description: 'Whose all others are' }),
  })
  .openapi('DoorRules')

const move = z.object({
  contact: contactInBrief,
  from: z.string(),
  to: z.string(),
  day: z.iso.date(),
  minutes,
  isStranger: z.boolean().openapi({ description: 'Nobody has written to them yet' }),
})

const team = z
  .object({
    now: instant,
    users: z.array(
      user.extend({
        hasLink: z.boolean().openapi({ description: 'A link of their own lets them in; the first has the start link' }),
        days: z.array(userDay),
        overflow: overflow.nullable(),
        needsCover: z.array(cover).openapi({ description: 'On days away: who talks with them and can’t wait' }),
        moreNeedCover: count,
      }),
    ),
    moves: z.array(move).openapi({ description: 'That would make it fit; conversations stay with their owner' }),
    rules,
  })
  .openapi('Team')

export const teamContract = {
  'GET /api/users': { answer: users, does: 'The users, and which of them asks.' },
  'POST /api/users': {
    body: userChange.required({ name: true }),
    answer: user,
    status: 201,
    does: 'Adds a user. What is left out is as the first user has it, on weekdays.',
  },
  'PATCH /api/users/{id}': { body: userChange, answer: user, does: 'Changes a user: their day, their vacation.' },
  'DELETE /api/users/{id}': {
    query: z.object({ to: z.string().openapi({ description: 'Whose their contacts become' }) }),
    answer: z.object({ contacts: count }),
    does: 'Removes a user; their contacts go to another.',
  },
  'POST /api/users/{id}/link': {
    answer: z.object({ path: z.string().openapi({ description: 'With the token; it is shown this once' }) }),
    status: 201,
    does: 'Makes a user’s link; the one before opens nothing any more.',
  },
  'DELETE /api/users/{id}/link': { answer: z.object({ id: z.string() }), does: 'Takes a user’s link back.' },
  'GET /api/team': { answer: team, does: 'Each one’s coming days against their minutes, and moves that would fit.' },
  'POST /api/team/spread': {
    body: z.object({
      contacts: z.array(z.string()).optional().openapi({ description: 'Left out = all that are offered' }),
    }),
    answer: z.object({ moved: count }),
    does: 'Makes the moves that are offered, as they are now.',
  },
  'PUT /api/team/rules': { body: rules, answer: rules, does: 'Says whose contacts that come by a door become.' },
  'PUT /api/contacts/{id}/owner': {
    body: z.object({ owner: z.string() }),
    answer: z.object({ owner: z.string() }),
    does: 'Gives a contact to a user, by id, name or email.',
  },
} as const
