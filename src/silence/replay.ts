// Replay: what a playbook would have said along a timeline, beside what was done. It says nothing of what would have
// come of it: docs/replay-and-simulation.md.
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Judgement } from './judge.ts'
import { type Attempt, isAttempt, isSameAttempt, responseOf } from './moves.ts'

/** A playbook's judgements along a timeline: just before each attempt of ours, and just after every event. */
export interface Judged {
  readonly events: readonly Event[]
  readonly before: readonly (Judgement | null)[]
  readonly after: readonly Judgement[]
  /** The judgement at an instant after the events up to `count`, and before the next. */
  at(count: number, instant: Instant): Judgement
}

/**
 * A place where what was said and what was done are held against each other. `as_said`: a touch was made that it asked
 * for. `early`: made before it would have asked. `not_said`: made where it planned none. `not_done`: it asked, and none
 * was made by the time it was due.
 */
export interface ReplayedPoint {
  readonly kind: 'as_said' | 'early' | 'not_said' | 'not_done'
  readonly at: Instant
  /** Of the touch made; for not_done of the event after which it was planned. */
  readonly index: number
  readonly judgement: Judgement
}

export interface Replayed {
  readonly points: readonly ReplayedPoint[]
  /** When the touches opened that it would have asked for. */
  readonly opened: readonly Instant[]
  /** For each event, whether it would have asked for a touch before the next event. */
  readonly asked: readonly boolean[]
}

export function replay(judged: Judged, now: Instant): Replayed {
  const walk: Walk = {
    judged,
    now,
    points: [],
    opened: [],
    asked: [],
    planned: undefined,
    isMissed: false,
    last: undefined,
  }
  for (let index = 0; index < judged.events.length; index++) step(walk, index)
  close(walk, now)
  return walk
}

interface Planned {
  readonly index: number
  readonly opensAt: Instant
  readonly dueAt: Instant
  readonly judgement: Judgement
}

interface Walk {
  readonly judged: Judged
  readonly now: Instant
  readonly points: ReplayedPoint[]
  readonly opened: Instant[]
  readonly asked: boolean[]
  planned: Planned | undefined
  /** True from a touch that was not made to our next move or their next response: one silence of ours is one. */
  isMissed: boolean
  last: Attempt | undefined
}

function step(walk: Walk, index: number): void {
  const event = walk.judged.events[index]!
  close(walk, event.at)
  if (isAttempt(event) && !isSameAttempt(event, walk.last)) {
    walk.points.push({ ...pointOf(walk.judged.before[index]!, event.at), index })
    walk.last = event
    walk.isMissed = false
  }
  if (responseOf(event)) walk.isMissed = false
  walk.planned = walk.isMissed ? undefined : planAfter(walk, index)
  walk.asked.push(false)
}

/** Ends what was planned: it opened by then or not, and was missed when its time has passed. */
function close(walk: Walk, at: Instant): void {
  const { planned } = walk
  if (!planned) return
  if (planned.opensAt <= at) {
    walk.opened.push(planned.opensAt)
    walk.asked[planned.index] = true
  }
  if (planned.dueAt >= at) return
  walk.points.push({ kind: 'not_done', at: planned.dueAt, index: planned.index, judgement: planned.judgement })
  walk.isMissed = true
}

function pointOf(judgement: Judgement, at: Instant): Omit<ReplayedPoint, 'index'> {
  const { touch, next } = judgement
  const kind = touch && touch.opensAt <= at ? 'as_said' : touch || next ? 'early' : 'not_said'
  return { kind, at, judgement }
}

/** The touch to come after an event. Keeping in mind is owed to nobody, so its notes are not planned here. */
function planAfter({ judged, now }: Walk, index: number): Planned | undefined {
  let judgement = judged.after[index]!
  const { kind, next, until } = judgement
  // A wait until a date has no touch yet: what is said on that date counts, unless something happens before.
  if (kind === 'wait' && !next && until !== null && until <= now) {
    const following = judged.events[index + 1]
    if (following && following.at <= until) return undefined
    judgement = judged.at(index + 1, until)
  }
  const touch = judgement.kind === 'nurture' ? null : (judgement.touch ?? judgement.next)
  return touch ? { index, opensAt: touch.opensAt, dueAt: touch.dueAt, judgement } : undefined
}
