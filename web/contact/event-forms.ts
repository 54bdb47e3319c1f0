// The forms by which a person logs any event: per kind its title and fields, as a table that EventForm.tsx draws.
import type { EventKind, TimelineEvent } from '../../src/http/contract.ts'
import { channelWords, intentWords } from '../words/verdict-words.ts'

type Choices = Readonly<Record<string, string>>

export type FormField = { readonly name: string; readonly label: string; readonly isOptional?: boolean } & (
  | { readonly type: 'choice'; readonly choices: Choices }
  | { readonly type: 'instant' | 'text' | 'line' | 'minutes' | 'money' | 'yes' }
  | { readonly type: 'open'; readonly noun: 'meeting' | 'promise' }
)

export interface EventForm {
  readonly title: string
  readonly fields: readonly FormField[]
}
export type LoggableKind = Exclude<EventKind, 'contact_added'>

const channel: FormField = { name: 'channel', label: 'By', type: 'choice', choices: channelWords }
const anyChannel: FormField = { ...channel, label: 'Only for', isOptional: true }
const by: FormField = { name: 'by', label: 'Who', type: 'choice', choices: { them: 'They', us: 'We' } }
const startsAt: FormField = { name: 'startsAt', label: 'Starts', type: 'instant' }
const length: FormField = { name: 'minutes', label: 'Minutes', type: 'minutes', isOptional: true }
const meeting: FormField = { name: 'meeting', label: 'Which meeting', type: 'open', noun: 'meeting' }
const until: FormField = { name: 'until', label: 'Until', type: 'instant' }
const value: FormField = { name: 'value', label: 'Worth', type: 'money', isOptional: true }
const text: FormField = { name: 'text', label: 'In words', type: 'text' }
const reason: FormField = { name: 'reason', label: 'Why', type: 'line', isOptional: true }

export const eventForms: Readonly<Record<LoggableKind, EventForm>> = {
  touch_sent: {
    title: 'We wrote or sent something',
    fields: [
      channel,
      { name: 'intent', label: 'In order to', type: 'choice', choices: intentWords },
      { name: 'message', label: 'What we wrote', type: 'text', isOptional: true },
    ],
  },
  call_logged: {
    title: 'A call',
    fields: [
      {
        name: 'direction',
        label: 'Who called',
        type: 'choice',
        choices: { out: 'We called them', in: 'They called us' },
      },
      {
        name: 'disposition',
        label: 'Outcome',
        type: 'choice',
        choices: {
          connected: 'We spoke',
          voicemail: 'Voicemail left',
          no_answer: 'No answer',
          busy: 'Busy',
          wrong_number: 'Wrong number',
          bad_number: 'The number does not work',
        },
      },
    ],
  },
  reply_received: {
    title: 'They replied',
    fields: [
      channel,
      {
        name: 'sentiment',
        label: 'In tone',
        type: 'choice',
        choices: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' },
        isOptional: true,
      },
      { name: 'asks', label: 'It wants an answer', type: 'yes' },
      { ...text, label: 'What they wrote', isOptional: true },
    ],
  },
  interest_shown: {
    title: 'They showed interest',
    fields: [
      {
        name: 'how',
        label: 'How',
        type: 'choice',
        choices: {
          visit: 'Visited the site',
          form: 'Filled in a form',
          download: 'Downloaded something',
          call: 'Called',
          message: 'Wrote',
          event: 'Came to an event',
        },
      },
    ],
  },
  desire_shown: {
    title: 'They moved to buy',
    fields: [
      {
        name: 'how',
        label: 'How',
        type: 'choice',
        choices: {
          price_requested: 'Asked for the price',
          proposal_requested: 'Asked for a proposal',
          information_requested: 'Asked for information',
          cart_abandoned: 'Left a cart unfinished',
          trial_started: 'Started a trial',
        },
      },
      value,
    ],
  },
  purchase_made: { title: 'They bought', fields: [value] },
  asked_to_wait: { title: 'They asked us to wait', fields: [until] },
  declined: {
    title: 'They declined',
    fields: [
      {
        ...reason,
        type: 'choice',
        choices: {
          not_now: 'Not now',
          not_interested: 'Not interested',
          no_need: 'No need',
          went_elsewhere: 'Went elsewhere',
        },
      },
    ],
  },
  opted_out: { title: 'They want to hear no more', fields: [anyChannel] },
  opted_in: { title: 'They want to hear from us again', fields: [anyChannel] },
  referral_given: {
    title: 'They referred someone',
    fields: [{ name: 'contact', label: 'Whom (name)', type: 'line' }],
  },
  meeting_scheduled: { title: 'A meeting is agreed', fields: [startsAt, length] },
  meeting_rescheduled: { title: 'A meeting is moved', fields: [meeting, startsAt, length] },
  meeting_cancelled: { title: 'A meeting is cancelled', fields: [meeting, { ...by, label: 'Who cancelled' }] },
  meeting_held: { title: 'A meeting was held', fields: [meeting] },
  meeting_missed: { title: 'A meeting was missed', fields: [meeting, { ...by, label: 'Who missed it' }] },
  promise_made: {
    title: 'A promise was made',
    fields: [
      { ...by, label: 'Who promised', type: 'choice', choices: { us: 'We', them: 'They' } },
      { name: 'what', label: 'What', type: 'line' },
      { name: 'due', label: 'By when', type: 'instant' },
    ],
  },
  promise_kept: {
    title: 'A promise was kept',
    fields: [{ name: 'promise', label: 'Which promise', type: 'open', noun: 'promise' }],
  },
  reason_learned: { title: 'We learned their reason', fields: [{ ...text, label: 'What made them interested' }] },
  qualified: {
    title: 'We know what they are to us',
    fields: [
      {
        name: 'as',
        label: 'They are',
        type: 'choice',
        choices: { lead: 'A lead', referral_source: 'A referral source', neither: 'Neither' },
      },
    ],
  },
  note_added: { title: 'A note', fields: [text] },
  snoozed: { title: 'Put off', fields: [until] },
  closed: { title: 'Close: leave them alone', fields: [reason] },
  reopened: { title: 'Reopen', fields: [reason] },
  auto_reply_received: {
    title: 'An automatic reply came',
    fields: [{ name: 'returnsAt', label: 'Back on', type: 'instant', isOptional: true }],
  },
  bounce_received: {
    title: 'A message bounced',
    fields: [
      channel,
      { name: 'address', label: 'Address', type: 'line' },
      { name: 'severity', label: 'How', type: 'choice', choices: { hard: 'For good', soft: 'For now' } },
    ],
  },
  complaint_received: { title: 'They marked us as spam', fields: [channel] },
}

/** The kinds by who acted, the most frequent first: the order of the choice in the form. */
export const formGroups: readonly { title: string; kinds: readonly LoggableKind[] }[] = [
  { title: 'We did', kinds: ['touch_sent', 'call_logged', 'promise_kept', 'snoozed', 'closed', 'reopened'] },
  {
    title: 'They did',
    kinds: [
      'reply_received',
      'interest_shown',
      'desire_shown',
      'purchase_made',
      'asked_to_wait',
      'declined',
      'referral_given',
      'opted_out',
      'opted_in',
    ],
  },
  {
    title: 'Meetings',
    kinds: ['meeting_scheduled', 'meeting_rescheduled', 'meeting_cancelled', 'meeting_held', 'meeting_missed'],
  },
  { title: 'We know', kinds: ['note_added', 'promise_made', 'reason_learned', 'qualified'] },
  { title: 'Mail trouble', kinds: ['auto_reply_received', 'bounce_received', 'complaint_received'] },
]

/** The meetings or promises that are still open, for a field that names one of them. */
export function openOnes(timeline: readonly TimelineEvent[], noun: 'meeting' | 'promise'): TimelineEvent[] {
  const starts: readonly EventKind[] =
    noun === 'meeting' ? ['meeting_scheduled', 'meeting_rescheduled'] : ['promise_made']
  const ends: readonly EventKind[] =
    noun === 'meeting' ? ['meeting_held', 'meeting_missed', 'meeting_cancelled'] : ['promise_kept']
  const open = new Map<unknown, TimelineEvent>()
  for (const event of timeline) {
    if (starts.includes(event.kind)) open.set(event[noun], event)
    if (ends.includes(event.kind)) open.delete(event[noun])
  }
  return [...open.values()]
}
