// Judges a timeline by a playbook at each of its events, advancing one standing from event to event: what leakage,
// chasing and replay ask is answered from one walk.
import type { Instant } from '../domain/instant.ts'
import type { Timeline } from '../domain/timeline.ts'
import { apply } from '../engine/apply.ts'
import { decide } from '../engine/decide.ts'
import { fold } from '../engine/fold.ts'
import type { Playbook } from '../engine/playbook.ts'
import { newStanding } from '../engine/standing.ts'
import type { Verdict } from '../engine/verdict.ts'
import type { Judge } from '../silence/judge.ts'
import { isAttempt } from '../silence/moves.ts'

export interface JudgedTimeline {
  /** What had happened by the instant of looking, and nothing later. */
  readonly timeline: Timeline
  readonly playbook: Playbook
  /** The verdict just before each touch of ours; null at every other event. */
  readonly before: readonly (Verdict | null)[]
  /** The verdict just after each event. */
  readonly after: readonly Verdict[]
  /** Answers for any start of this timeline, from the walk where it can. */
  readonly judge: Judge
}

/** @param events of the timeline, in order */
export function judgeTimeline({ contact, events }: Timeline, playbook: Playbook, now: Instant): JudgedTimeline {
  const known = events.length === 0 || events.at(-1)!.at <= now ? events : events.filter(event => event.at <= now)
  const standing = newStanding(contact)
  const before: (Verdict | null)[] = []
  const after: Verdict[] = []
  for (const event of known) {
    before.push(isAttempt(event) ? decide(standing, playbook, event.at) : null)
    apply(standing, event)
    after.push(decide(standing, playbook, event.at))
  }
  const judge: Judge = (_, start, instant) => {
    const count = start.length
    if (count > 0 && known[count - 1]!.at === instant) return after[count - 1]!
    if (count < known.length && known[count]!.at === instant && before[count]) return before[count]
    return decide(fold(contact, start), playbook, instant)
  }
  return { timeline: { contact, events: known }, playbook, before, after, judge }
}
