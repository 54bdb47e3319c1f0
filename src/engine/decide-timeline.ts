// The verdict on a whole timeline at an instant, as it stood then: what happened later is not known yet, save that a
// wish to hear no more binds even when its clock runs ahead of ours.
import type { EventKind } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import type { Timeline } from '../domain/timeline.ts'
import { decide } from './decide.ts'
import { fold } from './fold.ts'
import type { Playbook } from './playbook.ts'
import type { Standing } from './standing.ts'
import type { Verdict } from './verdict.ts'

export interface DecidedTimeline {
  readonly standing: Standing
  readonly verdict: Verdict
}

/** The timeline's events must be in order (compareEvents). */
export function decideTimeline(timeline: Timeline, playbook: Playbook, now: Instant): DecidedTimeline {
  const known = decideAsOf(timeline, playbook, now)
  for (const { at } of timeline.events) {
    if (at <= now) continue
    const { validUntil } = known.verdict
    if (validUntil !== null && at >= validUntil) break
    // An event of the file that lies ahead may change the verdict, and the document must not claim to outlive that.
    if (isOther(decideAsOf(timeline, playbook, at).verdict, known.verdict))
      return { ...known, verdict: { ...known.verdict, validUntil: at } }
  }
  return known
}

const alwaysBinding: readonly EventKind[] = ['opted_out', 'complaint_received']

function decideAsOf({ contact, events }: Timeline, playbook: Playbook, now: Instant): DecidedTimeline {
  const isPast = events.length === 0 || events[events.length - 1]!.at <= now
  const past = isPast ? events : events.filter(event => event.at <= now || alwaysBinding.includes(event.kind))
  const standing = fold(contact, past)
  return { standing, verdict: decide(standing, playbook, now) }
}

function isOther(a: Verdict, b: Verdict): boolean {
  return JSON.stringify({ ...a, validUntil: null }) !== JSON.stringify({ ...b, validUntil: null })
}
