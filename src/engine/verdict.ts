// A verdict: what the engine answers about one contact at one instant, with the rule that spoke, the reasons, the
// evidence, and until when it holds. write-verdict.ts turns it into the document that people and programs read.
import type { Channel } from '../domain/channel.ts'
import type { EventKind, Intent } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'

export const verdictKinds = ['reply', 'follow_up', 'wait', 'nurture', 'stop'] as const
export type VerdictKind = (typeof verdictKinds)[number]

/** Whose move it is. */
export type Turn = 'ours' | 'theirs' | 'nobody'

/** A touch that is right: not before `opensAt`, best at `targetAt`, late after `dueAt`. */
export interface PlannedTouch {
  readonly channel: Channel
  readonly intent: Intent
  /** The id of the playbook's step, or of the engine's own clock that asks for it. */
  readonly step: string
  readonly opensAt: Instant
  readonly targetAt: Instant
  readonly dueAt: Instant
}

/** One reason: the rule, the events that are its evidence, and the instants that its sentence names. */
export interface Reason {
  readonly rule: string
  /** Ids of events of the timeline. */
  readonly evidence: readonly string[]
  /** The instants of that evidence, in the same order. */
  readonly evidenceAt: readonly Instant[]
  /** An instant that the sentence names beside its evidence: a limit, a date asked for. */
  readonly instant: Instant | null
  /** A word or number that the sentence names: a count of attempts, what was promised. */
  readonly detail: string | number | null
}

export interface Verdict {
  readonly kind: VerdictKind
  readonly rule: string
  readonly turn: Turn
  readonly because: readonly Reason[]
  /** What is to be sent: for reply, follow_up, and nurture where the playbook sends anything. */
  readonly touch: PlannedTouch | null
  /** For wait: the touch that the wait is for, where one is planned. The day list looks ahead by it. */
  readonly next: PlannedTouch | null
  /** For wait: when it ends with no new event; null when only an event or a mended address can end it. */
  readonly until: Instant | null
  /** When the verdict changes with no new event; null when it never does. */
  readonly validUntil: Instant | null
  /** For stop: the kinds of event that would revive the contact. */
  readonly revivedBy: readonly EventKind[]
}
