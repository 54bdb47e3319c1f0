// Decides: the rules run in order, and the first that speaks gives the verdict. Pure: the same standing, playbook and
// instant give the same answer, and without a new event it holds until `validUntil`.
import type { Instant } from '../domain/instant.ts'
import { because, type Case, never, type Rule, wait } from './case.ts'
import type { Playbook } from './playbook.ts'
import { closed, complained, optedOut, unreachable } from './rules/bound.ts'
import { askedToWait, meeting, outOfOffice, snoozed, theirPromise } from './rules/hold.ts'
import { nurture } from './rules/nurture.ts'
import { missedByUs, nextStep, ourPromise, referrerTold, unanswered } from './rules/ours.ts'
import { cancelled, declined, negativeReply, noShow, silence, unqualified } from './rules/reciprocity.ts'
import {
  askReason,
  dateCame,
  desired,
  dormant,
  firstTouch,
  interested,
  playbookStep,
  purchased,
  stalled,
} from './rules/step.ts'
import type { Standing } from './standing.ts'
import type { Verdict } from './verdict.ts'

/** NOTHING_YET: no fact is known of them before their first event. */
const nothingYet: Rule = of => {
  const { added, lastEventAt } = of.standing
  return added || lastEventAt ? null : wait(of, [because('NOTHING_YET', [])], { until: null, turn: 'nobody' })
}

/** The rules by group, in the order in which they speak. The comfort rules stand inside each offer of a touch. */
export const rules = {
  bound: { optedOut, complained, closed, nothingYet, unreachable },
  ours: { unanswered, ourPromise, missedByUs, nextStep, referrerTold },
  hold: { askedToWait, outOfOffice, meeting, snoozed, theirPromise },
  reciprocity: { noShow, cancelled, declined, unqualified, negativeReply, silence },
  step: { purchased, desired, dateCame, firstTouch, interested, dormant, askReason, stalled, playbookStep },
  nurture: { nurture },
} as const

const inOrder: readonly Rule[] = Object.values(rules).flatMap(group => Object.values<Rule>(group))

export function decide(standing: Standing, playbook: Playbook, now: Instant): Verdict {
  const hours = playbook.hoursFor(standing.timeZone, standing.country)
  const of: Case = { standing, playbook, now, hours, changesAt: never }
  for (const rule of inOrder) {
    const spoken = rule(of)
    if (spoken) return spoken
  }
  throw new Error('the last rule always speaks')
}
