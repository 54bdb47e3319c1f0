// Chasing: a touch to a contact who, by the playbook or by what was learned, was not going to respond. Counted over
// touches, each of which can be shown: docs/leakage-and-chasing.md has the definitions in words.
import type { Event } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Timeline } from '../domain/timeline.ts'
import type { Judge, Judgement } from './judge.ts'
import { type Attempt, isAttempt, isSameAttempt, responseOf } from './moves.ts'

/** A touch of ours, with what was right just before it. */
export interface JudgedTouch {
  readonly contact: string
  readonly event: string
  readonly at: Instant
  /** Touches since their last response, this one included. */
  readonly attempt: number
  /** What said that it was chasing: a stop of the playbook, the learned limit, or nothing. */
  readonly chasedBy: 'playbook' | 'learned' | null
  /** The rule that the playbook spoke by. */
  readonly rule: string
  /** Whether they answered, other than by a no, before the next touch: a chase may be answered, and that is told too. */
  readonly isAnswered: boolean
}

export interface ChasingBy {
  readonly judge: Judge
  /** The learned limit for such a contact at that time; null where none was learned. Left out = playbook only. */
  readonly learnedLimit?: (timeline: Timeline) => number | null
}

/**
 * Every touch of a timeline as seen at `now`, in order; each judged by the events before it and nothing later. Those
 * with `chasedBy` are the numerator of chasing, all of them the denominator.
 */
export function judgeTouches({ contact, events }: Timeline, by: ChasingBy, now: Instant): JudgedTouch[] {
  const judged: JudgedTouch[] = []
  let attempts = 0
  let last: Attempt | undefined
  for (const [index, event] of events.entries()) {
    if (event.at > now) break
    if (isAttempt(event) && !isSameAttempt(event, last)) {
      attempts++
      last = event
      judged.push(judgeTouch({ timeline: { contact, events: events.slice(0, index) }, by, attempt: attempts }, event))
    }
    const response = responseOf(event)
    if (!response) continue
    const touch = judged.at(-1)
    if (last && touch && response === 'positive') judged[judged.length - 1] = { ...touch, isAnswered: true }
    attempts = 0
    last = undefined
  }
  return judged
}

interface Before {
  /** Up to the touch, without it. */
  readonly timeline: Timeline
  readonly by: ChasingBy
  readonly attempt: number
}

function judgeTouch({ timeline, by, attempt }: Before, touch: Event): JudgedTouch {
  const judgement = by.judge(timeline.contact, timeline.events, touch.at)
  const limit = by.learnedLimit?.(timeline) ?? Number.POSITIVE_INFINITY
  const isPastLimit = attempt > limit && judgement.kind !== 'reply'
  const chasedBy = plansNothing(judgement, touch.at, attempt) ? 'playbook' : isPastLimit ? 'learned' : null
  return {
    contact: timeline.contact.id,
    event: touch.id,
    at: touch.at,
    attempt,
    chasedBy,
    rule: judgement.rule,
    isAnswered: false,
  }
}

/**
 * Whether the playbook plans no touch to them: it stops, keeps in mind with no touch open yet, or waits out a silence
 * with nothing to follow. A wait with a touch to come is early, not chasing; and a wait after a response of theirs (for
 * a meeting, or until a date that they named) is no silence.
 */
function plansNothing({ kind, touch, next }: Judgement, at: Instant, attempt: number): boolean {
  if (kind === 'stop') return true
  if (kind === 'nurture') return touch === null || touch.opensAt > at
  return kind === 'wait' && next === null && attempt > 1
}
