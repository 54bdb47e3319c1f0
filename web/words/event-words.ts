// Events of a timeline in words: what happened, who did it, and the drawing beside it.
import type { EventKind, TimelineEvent } from '../../src/http/contract.ts'
import type { IconName } from '../controls/Icon.tsx'
import { dateAndTime } from './time-words.ts'
import { intentWords } from './verdict-words.ts'

export const eventTitles: Readonly<Record<EventKind, string>> = {
  contact_added: 'Contact added',
  touch_sent: 'We wrote or sent something',
  reply_received: 'They replied',
  auto_reply_received: 'An automatic reply came',
  bounce_received: 'A message bounced',
  complaint_received: 'They marked us as spam',
  call_logged: 'A call',
  meeting_scheduled: 'A meeting was agreed',
  meeting_rescheduled: 'A meeting was moved',
  meeting_cancelled: 'A meeting was cancelled',
  meeting_held: 'A meeting was held',
  meeting_missed: 'A meeting was missed',
  interest_shown: 'They showed interest',
  desire_shown: 'They moved to buy',
  purchase_made: 'They bought',
  promise_made: 'A promise was made',
  promise_kept: 'A promise was kept',
  asked_to_wait: 'They asked us to wait',
  declined: 'They declined',
  qualified: 'We know what they are to us',
  reason_learned: 'We learned their reason',
  referral_given: 'They referred someone',
  opted_out: 'They want to hear no more',
  opted_in: 'They want to hear from us again',
  snoozed: 'We put them off',
  closed: 'We closed them',
  reopened: 'We reopened them',
  note_added: 'A note',
}

/** A word of the contract, `price_requested` say, as people write it. */
export function plain(word: unknown): string {
  return String(word ?? '').replaceAll('_', ' ')
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const who = (party: unknown) => (party === 'us' ? 'we' : 'they')
const money = (value: unknown) => {
  const { amount, currency } = (value ?? {}) as { amount?: string; currency?: string }
  return amount ? ` worth ${amount} ${currency}` : ''
}
const sentBy: Readonly<Record<string, string>> = {
  email: 'Email',
  phone: 'Call',
  sms: 'Text message',
  letter: 'Letter',
  meeting: 'Meeting',
  social: 'Message',
}
const calls: Readonly<Record<string, string>> = {
  no_answer: 'Called, no answer',
  voicemail: 'Called, left a voicemail',
  busy: 'Called, busy',
  connected: 'Called and spoke',
  wrong_number: 'Called a wrong number',
  bad_number: 'Called, the number does not work',
}
const interest: Readonly<Record<string, string>> = {
  visit: 'Visited the site',
  form: 'Filled in a form',
  download: 'Downloaded something',
  call: 'Called us',
  message: 'Wrote to us',
  event: 'Came to an event',
}
const desire: Readonly<Record<string, string>> = {
  cart_abandoned: 'Left a cart unfinished',
  information_requested: 'Asked for information',
  proposal_requested: 'Asked for a proposal',
  price_requested: 'Asked for the price',
  trial_started: 'Started a trial',
}

type Describe = (event: TimelineEvent, when: (at: unknown) => string) => string

const describers: Partial<Record<EventKind, Describe>> = {
  contact_added: ({ source, met }) => {
    const { kind, name } = (source ?? {}) as { kind?: string; name?: string }
    const where = kind === 'event' || kind === 'trade_show' ? 'at' : 'from'
    return `${met ? 'Met' : 'Added'}${name ? ` ${where} ${name}` : ''}${kind ? ` (${plain(kind)})` : ''}`
  },
  touch_sent: event => {
    const intent = intentWords[event.intent as keyof typeof intentWords] ?? plain(event.intent)
    return `${sentBy[text(event.channel)] ?? 'Touch'} sent: ${intent}`
  },
  reply_received: event => `Replied by ${text(event.channel)}${event.sentiment ? `, ${event.sentiment}` : ''}`,
  auto_reply_received: (event, when) =>
    event.returnsAt ? `Automatic reply: back on ${when(event.returnsAt)}` : 'Automatic reply',
  bounce_received: event =>
    `${event.severity === 'hard' ? 'Undeliverable' : 'Not delivered for now'}: ${event.address}`,
  call_logged: event =>
    event.direction === 'in' ? 'They called us' : (calls[text(event.disposition)] ?? 'Called them'),
  meeting_scheduled: (event, when) =>
    `${event.by === 'them' ? 'They booked a meeting' : 'Meeting agreed'} for ${when(event.startsAt)}`,
  meeting_rescheduled: (event, when) =>
    `${event.by === 'them' ? 'They moved the meeting' : 'Meeting moved'} to ${when(event.startsAt)}`,
  meeting_cancelled: event => `Meeting cancelled: ${who(event.by)} cancelled`,
  meeting_held: () => 'Meeting held',
  meeting_missed: event => (event.by === 'us' ? 'We missed the meeting' : 'They missed the meeting'),
  interest_shown: event => interest[text(event.how)] ?? eventTitles.interest_shown,
  desire_shown: event => `${desire[text(event.how)] ?? eventTitles.desire_shown}${money(event.value)}`,
  purchase_made: event => `Bought${money(event.value)}`,
  promise_made: (event, when) =>
    `${event.by === 'us' ? 'We promised' : 'They promised'}: ${event.what}, by ${when(event.due)}`,
  promise_kept: () => 'Promise kept',
  asked_to_wait: (event, when) => `Asked to wait until ${when(event.until)}`,
  declined: event => `Declined${event.reason ? `: ${plain(event.reason)}` : ''}`,
  qualified: event => `Is ${event.as === 'neither' ? 'neither a lead nor a referral source' : `a ${plain(event.as)}`}`,
  reason_learned: event => `Their reason: ${event.text}`,
  referral_given: event => `Referred ${event.contact} to us`,
  opted_out: event => `Opted out${event.channel ? ` of ${event.channel}` : ' of everything'}`,
  opted_in: event => `Opted in again${event.channel ? ` to ${event.channel}` : ''}`,
  snoozed: (event, when) => `Put off until ${when(event.until)}`,
  closed: event => `Closed${event.reason ? `: ${event.reason}` : ''}`,
  reopened: event => `Reopened${event.reason ? `: ${event.reason}` : ''}`,
  note_added: event => `Note: ${event.text}`,
}

/** The event in a phrase; dates that it holds are written in the zone. */
export function eventInWords(event: TimelineEvent, zone?: string): string {
  const when = (at: unknown) => dateAndTime(text(at), zone)
  return describers[event.kind]?.(event, when) ?? eventTitles[event.kind] ?? plain(event.kind)
}

/** What they or we wrote, where the event holds it. */
export function eventText(event: TimelineEvent): string {
  if (event.kind === 'reply_received') return text(event.text)
  return event.kind === 'touch_sent' ? text(event.message) : ''
}

const theirs = new Set<EventKind>([
  'reply_received',
  'auto_reply_received',
  'complaint_received',
  'interest_shown',
  'desire_shown',
  'purchase_made',
  'asked_to_wait',
  'declined',
  'referral_given',
  'opted_out',
  'opted_in',
])

/** Whose act the event was. */
export function eventSide(event: TimelineEvent): 'ours' | 'theirs' {
  if (event.kind === 'call_logged') return event.direction === 'in' ? 'theirs' : 'ours'
  if (event.kind === 'meeting_missed' || event.kind === 'meeting_cancelled' || event.kind === 'promise_made') {
    return event.by === 'us' ? 'ours' : 'theirs'
  }
  return theirs.has(event.kind) ? 'theirs' : 'ours'
}

export function eventIcon(event: TimelineEvent): IconName {
  if (event.kind === 'call_logged') return 'phone'
  if (event.kind.startsWith('meeting_')) return 'meeting'
  const channel = text(event.channel)
  if (channel === 'email' || channel === 'phone' || channel === 'sms' || channel === 'letter' || channel === 'social') {
    return channel
  }
  if (event.kind === 'contact_added') return 'plus'
  return 'note'
}
