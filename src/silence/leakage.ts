// Leakage: a contact showed interest and no touch followed in time, or they dropped off with no decision taken. Counted
// over occasions, each of which can be shown: docs/leakage-and-chasing.md has the definitions in words.
import type { Contact } from '../domain/contact.ts'
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Timeline } from '../domain/timeline.ts'
import type { Judge } from './judge.ts'
import { isFollowUp, isOpening, isPostponement, releaseOf, responseOf } from './moves.ts'

/**
 * How an occasion ended. `followed`: we moved in time, or they answered. `decided`: we closed them, or the playbook
 * plans nothing more to send. `leaked`: the due instant passed with none of these. `released`: their own wish or doing
 * ended it first. `open`: not due yet. The last two are counted neither above nor below the line.
 */
type Ending = 'followed' | 'decided' | 'leaked' | 'released' | 'open'

export interface Occasion {
  readonly contact: string
  /** `opening`: they showed interest and a touch was due. `drop_off`: we had moved, and the next move was due. */
  readonly kind: 'opening' | 'drop_off'
  /** The event that it began with. */
  readonly event: string
  readonly at: Instant
  /** Null where the playbook plans no touch. */
  readonly dueAt: Instant | null
  readonly ending: Ending
  /** For a leaked one: when we moved after all; null when we have not. */
  readonly movedAt: Instant | null
}

/** Whether an occasion is in the denominator. */
export function isCounted({ ending }: Occasion): boolean {
  return ending === 'followed' || ending === 'decided' || ending === 'leaked'
}

/** Every occasion of a timeline as seen at `now`, in order. The leaked ones are the numerator of leakage. */
export function findOccasions({ contact, events }: Timeline, judge: Judge, now: Instant): Occasion[] {
  const known = events.filter(event => event.at <= now)
  const walk: Walk = { contact, occasions: [], pending: undefined, isInterested: false, isSettled: false }
  for (const [index, event] of known.entries()) {
    const plan = () => planAfter(judge, { contact, events: known.slice(0, index + 1) }, event.at)
    settle(walk, event, plan)
    begin(walk, event, plan)
  }
  if (walk.pending) end(walk, isPast(walk.pending, now) ? 'leaked' : 'open')
  return walk.occasions
}

interface Pending {
  readonly kind: Occasion['kind']
  readonly event: Event
  readonly dueAt: Instant | null
}

interface Walk {
  readonly contact: Contact
  readonly occasions: Occasion[]
  pending: Pending | undefined
  /** True once they have shown interest: a contact who never did can't leak. */
  isInterested: boolean
  /** True from a leak or a decision to their next response: a stretch of silence is one occasion, however long it is. */
  isSettled: boolean
}

/** What an event does to the occasion that is pending. */
function settle(walk: Walk, event: Event, plan: () => Plan): void {
  if (walk.pending && isPast(walk.pending, event.at)) end(walk, 'leaked')
  if (isFollowUp(event)) noteLateMove(walk, event.at)
  if (responseOf(event)) walk.isSettled = false
  const { pending } = walk
  if (!pending) return
  const release = releaseOf(event)
  if (release) end(walk, release)
  else if (responseOf(event) && pending.kind === 'drop_off') end(walk, 'followed')
  else if (isPostponement(event)) postpone(walk, plan())
  else if (isFollowUp(event) && pending.kind === 'opening') end(walk, 'followed')
  // Within a stretch one attempt carries on from the last, and the whole stretch is one occasion.
  else if (isFollowUp(event)) walk.pending = undefined
}

/** Begins an occasion with an event after which a touch is owed, unless one is pending that it adds nothing to. */
function begin(walk: Walk, event: Event, plan: () => Plan): void {
  const kind = isOpening(event) ? 'opening' : isFollowUp(event) && walk.isInterested ? 'drop_off' : undefined
  if (isOpening(event)) walk.isInterested = true
  if (!kind || walk.pending || walk.isSettled) return
  const { dueAt, isWaiting } = plan()
  // With a meeting ahead nothing is owed: what comes of the meeting is the next occasion.
  if (isWaiting) return
  walk.pending = { kind, event, dueAt }
  if (dueAt === null) end(walk, 'decided')
}

function postpone(walk: Walk, { dueAt }: Plan): void {
  if (dueAt === null) end(walk, 'released')
  else walk.pending = { ...walk.pending!, dueAt }
}

/** When the next touch is due after an event; null with `isWaiting` when none is while something is waited for. */
interface Plan {
  readonly dueAt: Instant | null
  readonly isWaiting: boolean
}

function planAfter(judge: Judge, { contact, events }: Timeline, at: Instant): Plan {
  let judgement = judge(contact, events, at)
  // A wait until a date that they asked for has no touch yet: what the playbook says on that date is owed then.
  if (judgement.kind === 'wait' && !judgement.next && judgement.until !== null) {
    judgement = judge(contact, events, judgement.until)
  }
  const { kind, touch, next } = judgement
  // Keeping in mind is owed to nobody: a nurture is a decision.
  const dueAt = kind === 'nurture' ? null : ((touch ?? next)?.dueAt ?? null)
  return { dueAt, isWaiting: kind === 'wait' && dueAt === null }
}

function end(walk: Walk, ending: Ending): void {
  const { kind, event, dueAt } = walk.pending!
  walk.occasions.push({ ...named(walk, kind, event), dueAt, ending })
  walk.pending = undefined
  if (ending === 'leaked' || ending === 'decided') walk.isSettled = true
}

function isPast({ dueAt }: Pending, at: Instant): boolean {
  return dueAt !== null && dueAt < at
}

function named(walk: Walk, kind: Occasion['kind'], event: Event) {
  return { contact: walk.contact.id, kind, event: event.id, at: event.at, movedAt: null }
}

function noteLateMove({ occasions, isSettled }: Walk, at: Instant): void {
  const last = occasions.at(-1)
  if (!isSettled || last?.ending !== 'leaked' || last.movedAt !== null) return
  occasions[occasions.length - 1] = { ...last, movedAt: at }
}
