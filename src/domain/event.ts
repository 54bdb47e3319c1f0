// Events: the facts of a timeline, past tense, never changed. One interface a kind; read-event.ts reads them.
import type { Channel } from './channel.ts'
import type { Instant } from './instant.ts'
import type { Money } from './money.ts'

export const sourceKinds = [
  'event',
  'trade_show',
  'referral',
  'inbound',
  'website',
  'list',
  'business_card',
  'import',
] as const
export const intents = [
  'thanks',
  'give',
  'inform',
  'answer',
  'courtesy',
  'recover',
  'propose',
  'ask_reason',
  'ask_referral',
  'report_back',
  'keep_in_mind',
  'reschedule',
] as const
export const sentiments = ['positive', 'neutral', 'negative'] as const
export const severities = ['hard', 'soft'] as const
export const directions = ['in', 'out'] as const
export const dispositions = ['no_answer', 'voicemail', 'busy', 'connected', 'wrong_number', 'bad_number'] as const
export const parties = ['us', 'them'] as const
export const interests = ['visit', 'form', 'download', 'call', 'message', 'event'] as const
export const desires = [
  'cart_abandoned',
  'information_requested',
  'proposal_requested',
  'price_requested',
  'trial_started',
] as const
export const declineReasons = ['not_now', 'not_interested', 'no_need', 'went_elsewhere'] as const
export const qualifications = ['lead', 'referral_source', 'neither'] as const

export type Intent = (typeof intents)[number]
export type Party = (typeof parties)[number]
export type SourceKind = (typeof sourceKinds)[number]
export type Sentiment = (typeof sentiments)[number]

/** Where a contact came from. `name` tells one event, list or page from another. */
export interface Source {
  readonly kind: SourceKind
  readonly name?: string
}

interface Fact<Kind extends string> {
  readonly id: string
  readonly at: Instant
  readonly kind: Kind
}

export interface ContactAdded extends Fact<'contact_added'> {
  readonly source: Source
  /** The id or name of the contact who referred them. */
  readonly referrer?: string
  /** True when the first contact was in person or by voice. */
  readonly met?: boolean
}
export interface TouchSent extends Fact<'touch_sent'> {
  readonly channel: Channel
  readonly intent: Intent
  /** The playbook step that asked for it. */
  readonly step?: string
  readonly message?: string
}
export interface ReplyReceived extends Fact<'reply_received'> {
  readonly channel: Channel
  readonly sentiment?: Sentiment
  /** True when it wants an answer; left out = true. */
  readonly asks?: boolean
  readonly text?: string
}
export interface AutoReplyReceived extends Fact<'auto_reply_received'> {
  readonly returnsAt?: Instant
}
export interface BounceReceived extends Fact<'bounce_received'> {
  readonly channel: Channel
  readonly address: string
  readonly severity: (typeof severities)[number]
}
export interface ComplaintReceived extends Fact<'complaint_received'> {
  readonly channel: Channel
}
export interface CallLogged extends Fact<'call_logged'> {
  readonly direction: (typeof directions)[number]
  readonly disposition: (typeof dispositions)[number]
}
export interface MeetingScheduled extends Fact<'meeting_scheduled'> {
  readonly meeting: string
  readonly startsAt: Instant
  readonly minutes?: number
  /** Who chose the time; left out = it was agreed. */
  readonly by?: Party
}
export interface MeetingRescheduled extends Fact<'meeting_rescheduled'> {
  readonly meeting: string
  readonly startsAt: Instant
  readonly minutes?: number
  /** Who chose the time; left out = it was agreed. */
  readonly by?: Party
}
export interface MeetingCancelled extends Fact<'meeting_cancelled'> {
  readonly meeting: string
  readonly by: Party
}
export interface MeetingHeld extends Fact<'meeting_held'> {
  readonly meeting: string
}
export interface MeetingMissed extends Fact<'meeting_missed'> {
  readonly meeting: string
  readonly by: Party
}
export interface InterestShown extends Fact<'interest_shown'> {
  readonly how: (typeof interests)[number]
}
export interface DesireShown extends Fact<'desire_shown'> {
  readonly how: (typeof desires)[number]
  readonly value?: Money
}
export interface PurchaseMade extends Fact<'purchase_made'> {
  readonly value?: Money
}
export interface PromiseMade extends Fact<'promise_made'> {
  readonly promise: string
  readonly by: Party
  readonly what: string
  readonly due: Instant
}
export interface PromiseKept extends Fact<'promise_kept'> {
  readonly promise: string
}
export interface AskedToWait extends Fact<'asked_to_wait'> {
  readonly until: Instant
}
export interface Declined extends Fact<'declined'> {
  readonly reason?: (typeof declineReasons)[number]
}
export interface Qualified extends Fact<'qualified'> {
  readonly as: (typeof qualifications)[number]
}
export interface ReasonLearned extends Fact<'reason_learned'> {
  readonly text: string
}
export interface ReferralGiven extends Fact<'referral_given'> {
  /** The id or name of the contact who was referred to us. */
  readonly contact: string
}
export interface OptedOut extends Fact<'opted_out'> {
  /** Left out = every channel. */
  readonly channel?: Channel
}
export interface OptedIn extends Fact<'opted_in'> {
  readonly channel?: Channel
}
export interface Snoozed extends Fact<'snoozed'> {
  readonly until: Instant
  /** Who of their company answered, where that is why they are left be; left out = the user put them off. */
  readonly colleague?: string
}
export interface Closed extends Fact<'closed'> {
  readonly reason?: string
}
export interface Reopened extends Fact<'reopened'> {
  readonly reason?: string
}
export interface NoteAdded extends Fact<'note_added'> {
  readonly text: string
}

export type Event =
  | ContactAdded
  | TouchSent
  | ReplyReceived
  | AutoReplyReceived
  | BounceReceived
  | ComplaintReceived
  | CallLogged
  | MeetingScheduled
  | MeetingRescheduled
  | MeetingCancelled
  | MeetingHeld
  | MeetingMissed
  | InterestShown
  | DesireShown
  | PurchaseMade
  | PromiseMade
  | PromiseKept
  | AskedToWait
  | Declined
  | Qualified
  | ReasonLearned
  | ReferralGiven
  | OptedOut
  | OptedIn
  | Snoozed
  | Closed
  | Reopened
  | NoteAdded

export type EventKind = Event['kind']
export type EventOf<Kind extends EventKind> = Extract<Event, { kind: Kind }>
