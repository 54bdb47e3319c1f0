// A case: one contact at one instant under one playbook, as the rules see it, and the forms in which they answer.
import type { Channel } from '../domain/channel.ts'
import { channels } from '../domain/channel.ts'
import type { EventKind } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Hours } from './hours.ts'
import type { Playbook } from './playbook.ts'
import { bitOf, type Mark, type Standing } from './standing.ts'
import type { PlannedTouch, Reason, Turn, Verdict } from './verdict.ts'

export interface Case {
  readonly standing: Standing
  readonly playbook: Playbook
  readonly now: Instant
  readonly hours: Hours
  /** The earliest instant at which a rule that was silent would speak. */
  changesAt: Instant
}

/** A rule: its verdict, or null when it has nothing to say. */
export type Rule = (of: Case) => Verdict | null

export const never: Instant = Number.POSITIVE_INFINITY

/** Notes that a silent rule will speak at the instant, so that the verdict does not outlive it; true when that is now. */
export function isTime(of: Case, instant: Instant): boolean {
  if (of.now >= instant) return true
  if (instant < of.changesAt) of.changesAt = instant
  return false
}

/**
 * Since when they have been silent: the last touch, later by the time that they were away, which is no silence and
 * spends no gap. 0 when nothing was sent yet.
 */
export function silentSince({ standing, playbook }: Case): Instant {
  const { lastTouch, away, awayIsKnown, heldMs } = standing
  if (!lastTouch) return 0
  const isGuessed = away !== null && !awayIsKnown && away.at >= lastTouch.at
  return lastTouch.at + heldMs + (isGuessed ? playbook.awayMs : 0)
}

/** F7: whether a no-show first answered when they were given up; once we have acted on it they are alive like others. */
export function isBackFromTheDead({ standing, playbook }: Case): boolean {
  const { courtesy, noShowAnswer, lastTouch } = standing
  if (!courtesy || !noShowAnswer || noShowAnswer.at < courtesy.at + playbook.noShow.answerWithinMs) return false
  return !(lastTouch && lastTouch.at >= noShowAnswer.at)
}

/** The last fact of either side: what the gap and the long intervals are counted from. */
export function lastContact({ lastResponse, lastTouch }: Standing): Mark | null {
  return lastResponse && !(lastTouch && lastTouch.at >= lastResponse.at) ? lastResponse : lastTouch
}

/**
 * Whether the user has put off, until a time still ahead, what stood before them since `since`: seen and snoozed, it does
 * not come back at once, though the move is ours. What came up after the snooze is news to them.
 */
export function isPutOff(of: Case, since: Instant): boolean {
  const { snooze } = of.standing
  return snooze !== null && snooze.at >= since && !isTime(of, snooze.until)
}

/** A reason with its evidence. `more` holds what its sentence names beside that. */
export function because(
  rule: string,
  evidence: readonly (Mark | null)[],
  more?: { instant?: Instant; detail?: string | number | null },
): Reason {
  const marks = evidence.includes(null) ? evidence.filter(mark => mark !== null) : (evidence as readonly Mark[])
  const ids = marks.length === 1 ? [marks[0]!.id] : marks.map(mark => mark.id)
  const ats = marks.length === 1 ? [marks[0]!.at] : marks.map(mark => mark.at)
  return { rule, evidence: ids, evidenceAt: ats, instant: more?.instant ?? null, detail: more?.detail ?? null }
}

export function stop(of: Case, because: readonly Reason[], consent?: readonly EventKind[]): Verdict {
  const turn = 'nobody'
  const revivedBy = consent ?? (of.standing.qualified?.name === 'neither' ? wanting : comingBack)
  return verdict(of, {
    kind: 'stop',
    turn,
    because,
    touch: null,
    next: null,
    until: null,
    validUntil: never,
    revivedBy,
  })
}

export interface Wait {
  /** null = until an event or a mended address. */
  readonly until: Instant | null
  readonly turn: Turn
  /** The touch that the wait is for, where one is planned. */
  readonly next?: PlannedTouch | null
  /** Left out = `until`. */
  readonly validUntil?: Instant
}

export function wait(of: Case, because: readonly Reason[], { until, turn, next = null, validUntil }: Wait): Verdict {
  const holds = validUntil ?? until ?? never
  return verdict(of, { kind: 'wait', turn, because, touch: null, next, until, validUntil: holds, revivedBy: nothing })
}

export interface Touching {
  readonly touch: PlannedTouch | null
  readonly validUntil: Instant
}

export function followUp(of: Case, because: readonly Reason[], { touch, validUntil }: Touching): Verdict {
  const turn = 'ours'
  return verdict(of, {
    kind: 'follow_up',
    turn,
    because,
    touch,
    next: null,
    until: null,
    validUntil,
    revivedBy: nothing,
  })
}

export function reply(of: Case, because: readonly Reason[], touch: PlannedTouch): Verdict {
  const turn = 'ours'
  return verdict(of, {
    kind: 'reply',
    turn,
    because,
    touch,
    next: null,
    until: null,
    validUntil: never,
    revivedBy: nothing,
  })
}

export function keepInMind(of: Case, because: readonly Reason[], { touch, validUntil }: Touching): Verdict {
  const turn = 'nobody'
  return verdict(of, { kind: 'nurture', turn, because, touch, next: null, until: null, validUntil, revivedBy: nothing })
}

/** What brings a contact back whom we left alone: they come on their own (F7), or the user opens them again. */
const comingBack: readonly EventKind[] = [
  'reply_received',
  'meeting_scheduled',
  'interest_shown',
  'desire_shown',
  'reopened',
]

/** What brings back one whom it does not fit: that they merely look does not make it fit. */
const wanting: readonly EventKind[] = comingBack.filter(kind => kind !== 'interest_shown')

const nothing: readonly EventKind[] = []

/** All fields in one order, so that every verdict has the same shape in memory. */
function verdict(of: Case, draft: Omit<Verdict, 'rule'> & { readonly validUntil: Instant }): Verdict {
  const validUntil = Math.min(draft.validUntil, of.changesAt)
  const { because } = draft
  return {
    kind: draft.kind,
    // The last reason is that of the rule that speaks; those before it lead there.
    rule: because[because.length - 1]!.rule,
    turn: draft.turn,
    because,
    touch: draft.touch,
    next: draft.next,
    until: draft.until,
    validUntil: validUntil === never ? null : validUntil,
    revivedBy: draft.revivedBy,
  }
}

/** The channels that work and are not opted out of, as bits. */
export function openChannels(standing: Standing): number {
  return standing.reach & ~standing.optedOut
}

/** The wanted channel where it is open, else the first open one in the order in which people mind them least. */
export function reachable(standing: Standing, wanted: Channel): Channel {
  const open = openChannels(standing)
  if (open & bitOf(wanted)) return wanted
  return channels.find(channel => open & bitOf(channel)) ?? wanted
}
