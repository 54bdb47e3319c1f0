// Nurture: those who are not ready are kept in mind at long intervals (S6), or, under a playbook that never starts, we
// are only there for them (A1).
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { because, type Case, keepInMind, lastContact, never, reachable, silentSince } from '../case.ts'
import type { Reason, Verdict } from '../verdict.ts'

export const nurture = (of: Case): Verdict => nurtureBecause(of, [])

/** The plan that keeps us in mind, for the reasons given. It stands while its next touch lies ahead. */
export function nurtureBecause(of: Case, reasons: readonly Reason[]): Verdict {
  const { standing, playbook } = of
  const plan = playbook.nurture
  if (!plan) return keepInMind(of, [...reasons, ...thereOnly(of)], { touch: null, validUntil: never })
  const grounds = [
    ...reasons,
    because(playbook.nurtureRule, [lastContact(standing) ?? standing.added], {
      detail: Math.round(plan.everyMs / DAY_MS),
    }),
  ]
  const stretch = of.hours.stretchAt(Math.max(nextAt(of, plan.everyMs), of.now))
  const opensAt = Math.max(nextAt(of, plan.everyMs), stretch.opens)
  const touch = {
    channel: reachable(standing, plan.channel),
    intent: plan.intent,
    step: 'nurture',
    opensAt,
    targetAt: opensAt,
    dueAt: opensAt + plan.dueMs,
  }
  return keepInMind(of, grounds, { touch, validUntil: stretch.closes })
}

/** A3, A1: no message after a message that was not answered, and none to begin with. */
function thereOnly({ standing, playbook }: Case): Reason[] {
  const { attempts, lastTouch, lastResponse, added } = standing
  const silent = attempts > 0 ? [because('A3', [lastTouch])] : []
  return [...silent, because(playbook.nurtureRule, [lastResponse ?? added])]
}

function nextAt(of: Case, everyMs: number): Instant {
  const { standing } = of
  const last = Math.max(silentSince(of), standing.lastResponse?.at ?? 0)
  if (last > 0) return last + everyMs
  // Nobody has touched them yet: a list of a thousand added on one day is spread over the interval, by a number that
  // depends on the contact alone, so that it falls due as a trickle and not as a heap.
  return (standing.added?.at ?? standing.lastEventAt) + Math.floor(shareOf(standing.contact) * everyMs)
}

/** A fixed share from 0 to 1 of a contact's id (FNV-1a). */
function shareOf(id: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < id.length; place++) hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193)
  return (hash >>> 0) / 0x1_0000_0000
}
