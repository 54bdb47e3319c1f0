// A playbook as the engine uses it: every duration in milliseconds, every clock in minutes, hours looked up by zone.
// compile-playbook.ts makes it from the text that people write (playbook-schema.ts).
import type { Channel } from '../domain/channel.ts'
import type { Stage } from '../domain/contact.ts'
import type { Intent } from '../domain/event.ts'
import type { Hours } from './hours.ts'
import type { Standing } from './standing.ts'

/** What comes after silence or a no: leave them, stay in mind, or go on. */
export type Afterwards = 'stop' | 'nurture' | 'continue'

/** When a touch is best and when it is late, counted from when it opens. */
export interface Clock {
  readonly targetMs: number
  readonly dueMs: number
  /** Late so long after the step became right, whatever hours and weekends did to the clock; Infinity = no such end. */
  readonly latestMs: number
  /** Minutes after local midnight that suit best; null = as soon as it opens. */
  readonly atMinute: number | null
  /** Days of the week that suit best, 1 Monday to 7; empty = any. */
  readonly onDays: readonly number[]
}

export interface Step {
  readonly id: string
  readonly channel: Channel
  readonly intent: Intent
  /** The rule that a verdict cites for this step. */
  readonly rule: string
  readonly afterMs: number
  readonly clock: Clock
  readonly send: SendMode
}

/** Whether a mail of a step waits for a person's approval. Answers to people always do. */
export type SendMode = 'ask' | 'auto'

export interface Playbook {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly philosophy: string
  readonly promiseOpensMs: number
  readonly reply: { readonly clock: Clock; readonly lapsesMs: number; readonly rule: string }
  readonly start: {
    readonly clock: Clock
    readonly referralClock: Clock
    readonly who: 'everyone' | 'interested' | 'nobody'
    readonly intent: Intent
    readonly channel: Channel
    readonly rule: string
    readonly send: SendMode
  }
  readonly desire: {
    readonly clock: Clock
    readonly answers: 'all' | 'asked'
    readonly cartDelayMs: number
    readonly rule: string | null
  }
  readonly meeting: { readonly clock: Clock; readonly intent: Intent }
  readonly noShow: { readonly clock: Clock; readonly answerWithinMs: number; readonly afterwards: Afterwards }
  readonly stallAfterMs: number
  readonly silence: { readonly answerWithinMs: number; readonly afterwards: Afterwards }
  /** Touches without a response after which silence means no; Infinity = never. */
  readonly limitFor: (standing: Standing) => number
  /** The same where it was learned from the own history; null where the playbook's own number holds. */
  readonly learnedLimitFor: (standing: Standing) => number | null
  readonly negative: Afterwards
  readonly gapMs: number
  readonly caps: readonly { readonly touches: number; readonly perMs: number }[]
  readonly next: { readonly intent: Intent; readonly rule: string }
  readonly steps: readonly Step[]
  /** What may be sent unasked at each stage (H4). */
  readonly allowed: Readonly<Record<Stage, readonly Intent[]>>
  readonly asksReason: boolean
  readonly asksReferralOf: readonly ('unqualified' | 'declined' | 'customer')[]
  readonly customer: { readonly clock: Clock; readonly isThanked: boolean; readonly referralAfterMs: number }
  readonly nurture: {
    readonly everyMs: number
    readonly intent: Intent
    readonly channel: Channel
    readonly dueMs: number
  } | null
  readonly nurtureRule: string
  readonly awayMs: number
  /** How long someone is left be when a colleague of theirs answered; null = not at all. */
  readonly colleagueHoldMs: number | null
  readonly dormantMs: number
  /** When people of that zone and country may be touched. */
  readonly hoursFor: (timeZone: string, country: string | null) => Hours
}
