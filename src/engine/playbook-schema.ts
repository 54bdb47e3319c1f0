// The form of a playbook's text: what a person may write in the YAML file, with a sentence on each part for editors.
// playbooks/playbook.schema.json is made from it; read-playbook.ts reads by it.
import { z } from 'zod'
import { channels } from '../domain/channel.ts'
import { intents } from '../domain/event.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const duration = z
  .string()
  .regex(/^\d+(\.\d+)?(m|h|d|w)$/, 'a duration such as 30m, 24h, 3d or 2w')
  .describe('A duration: a number and m (minutes), h (hours), d (days of 24 hours) or w (weeks).')
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day such as 08:30')
  .describe('A time of day in the contact’s own zone, HH:MM.')
const intent = z.enum(intents).describe('What the touch is for.')
const channel = z.enum(channels).describe('The way it takes; where they can’t be reached so, the next way that works.')
const afterwards = z.enum(['stop', 'nurture', 'continue']).describe('Leave them, stay in mind, or go on.')
const rule = z
  .string()
  .regex(/^([FSPHA]\d|[A-Z][A-Z_]+)$/, 'a rule id such as H1 or GAP')
  .describe('The rule that a verdict cites.')
const send = z
  .enum(['ask', 'auto'])
  .default('ask')
  .describe('For mail: ask = a person approves each one; auto = it goes out by itself.')
const allowedIntents = z.array(intent).describe('Intents that may be sent unasked at this stage; empty = any (H4).')

const step = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_-]*$/, 'lower-case letters, digits, - and _')
      .describe('A name, unique in the playbook.'),
    channel,
    intent,
    after: duration.describe('Least time since the last contact; the gap counts where it is longer.'),
    rule,
    at: clock.optional().describe('The time of day that suits best (P5).'),
    on: z.array(z.enum(days)).optional().describe('The days of the week that suit best (P5).'),
    due: duration.default('3d').describe('Late so long after it opened.'),
    send,
  })
  .describe('One touch of the sequence that an unanswered one is followed by.')

export const playbookSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and -')
      .describe('The name by which it is chosen.'),
    version: z.string().min(1).describe('Changes with every change of the text; verdicts name it.'),
    title: z.string().min(1).describe('The name that people see.'),
    philosophy: z.string().min(1).describe('The view it takes, in a sentence that explanations quote.'),
    extends: z.string().optional().describe('The id of a playbook whose parts hold where this one says nothing.'),
    reply: z
      .strictObject({
        target: duration,
        due: duration,
        lapses: duration.describe('After this, an unanswered message no longer asks for a reply.'),
        rule: rule.default('S1'),
      })
      .describe('Answering them.'),
    promise: z.strictObject({ opens: duration.describe('How long before it is due our promise comes up.') }),
    start: z
      .strictObject({
        who: z
          .enum(['everyone', 'interested', 'nobody'])
          .describe('everyone; interested = all but cold names of a list or import; nobody = never start (A1).'),
        target: duration,
        due: duration,
        latest: duration.describe('Late after this in any situation (H1).'),
        referral_due: duration.describe('Late after this when somebody gave their name for them (H5).'),
        intent,
        channel,
        rule,
        send,
      })
      .describe('The first touch.'),
    desire: z
      .strictObject({
        answers: z
          .enum(['all', 'asked'])
          .describe('all; asked = only what they put as a question, so no abandoned carts.'),
        cart_delay: duration.describe('How long a cart must lie before it counts as left.'),
        target: duration,
        due: duration,
        rule: rule.optional().describe('Left out = S5 for a cart, H3 for a request.'),
      })
      .describe('Answering those who moved to buy.'),
    meeting: z
      .strictObject({ intent, target: duration, due: duration })
      .describe('The next step after a meeting held (F2).'),
    no_show: z
      .strictObject({
        target: duration,
        due: duration,
        answer_within: duration.describe('How long the courtesy waits for an answer (F4).'),
        afterwards,
      })
      .describe('Those who miss a meeting (F3 to F5).'),
    stall: z.strictObject({ after: duration.describe('Silence after desire that calls for a decision (S3).') }),
    silence: z
      .strictObject({
        attempts: z
          .union([z.literal('unlimited'), z.int().min(1).max(50)])
          .describe('Touches without a response after which silence means no; unlimited = never (P4).'),
        learned: z
          .boolean()
          .default(false)
          .describe('Take the limit that was learned from own data, where there is enough.'),
        answer_within: duration.describe('How long the last touch waits for an answer.'),
        afterwards,
      })
      .describe('When silence means no (F6).'),
    negative_reply: afterwards.describe('After a reply that is a no without saying so.'),
    gap: duration.describe('Least time between two touches over all channels together.'),
    caps: z
      .array(z.strictObject({ touches: z.int().min(1).max(10), per: duration }))
      .describe('Most touches per period over all channels together.'),
    next: z.strictObject({ intent, rule }).describe('The step after a response of theirs that asked nothing.'),
    steps: z.array(step).max(30).describe('The touches that follow an unanswered one, in order.'),
    stages: z
      .strictObject({ visibility: allowedIntents, credibility: allowedIntents, profitability: allowedIntents })
      .describe('What may be sent unasked at each stage of the relationship (H4).'),
    ask_reason: z.boolean().describe('Ask why they were interested, once connected (P6).'),
    ask_referral: z
      .array(z.enum(['unqualified', 'declined', 'customer']))
      .describe('Whom to ask for a referral (P9, S4).'),
    customer: z
      .strictObject({ thanks: z.boolean(), target: duration, due: duration, referral_after: duration })
      .describe('After a purchase (S4).'),
    nurture: z
      .union([z.literal('none'), z.strictObject({ every: duration, intent, channel, due: duration })])
      .describe('Staying in mind (S6); none = only be there (A1).'),
    nurture_rule: z.enum(['S6', 'H3', 'A1']).describe('The rule that staying in mind cites.'),
    away: z.strictObject({ days: z.int().min(1).max(60) }).describe('How long an absence lasts that names no end.'),
    colleague_reply: z
      .union([z.literal('none'), z.strictObject({ holds: duration })])
      .default('none')
      .describe(
        'When someone else of their company answers: none = it changes nothing; holds = they are left be for so long.',
      ),
    dormant: z.strictObject({ after: duration.describe('Without contact for so long, the long plan takes over.') }),
    hours: z
      .strictObject({
        days: z.array(z.enum(days)).min(1),
        from: clock,
        to: clock,
        quiet: z.strictObject({ from: clock, to: clock }).optional(),
        holidays: z.enum(['skip', 'allow']).describe('Whether public holidays of their country are left out.'),
      })
      .describe('When they may be touched, in their own zone.'),
  })
  .describe('A Tend playbook: a view of follow-up with its numbers and steps.')

/** A playbook's text as data, `extends` resolved and defaults filled in. */
export type PlaybookFile = z.infer<typeof playbookSchema>

export const dayNumber: Readonly<Record<string, number>> = Object.fromEntries(
  days.map((day, place) => [day, place + 1]),
)
