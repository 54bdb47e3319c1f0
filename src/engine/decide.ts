// Decides: the rules run in order, and the first that speaks gives the verdict. Pure: the same standing, playbook and
// instant give the same answer, and without a new event it holds until `validUntil`.
import type { Instant } from '../domain/instant.ts'
import { because, type Case, never, type Rule, wait } from './case.ts'
import type { Playbook } from './playbook.ts'
import { closed, complained, optedOut, unreachable } from './rules/bound.ts'
import { askedToWait, colleagueReplied, meeting, outOfOffice, snoozed, theirPromise } from './rules/hold.ts'
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
  reopened,
  soughtOut,
  stalled,
} from './rules/step.ts'
import type { Standing } from './standing.ts'
import type { Verdict } from './verdict.ts'

/** NOTHING_YET: no fact is known of them before their first event. */
const nothingYet: Rule = of => {
  const { added, lastEventAt } = of.standing
  return added || lastEventAt ? null : wait(of, [because('NOTHING_YET', [])], { until: null, turn: 'nobody' })
}

export function decide(standing: Standing, playbook: Playbook, now: Instant): Verdict {
  const hours = playbook.hoursFor(standing.timeZone, standing.country)
  const of: Case = { standing, playbook, now, hours, changesAt: never }
  return bound(of) ?? ours(of) ?? hold(of) ?? reciprocity(of) ?? step(of) ?? nurture(of)
}

const bound: Rule = of => optedOut(of) ?? complained(of) ?? closed(of) ?? nothingYet(of) ?? unreachable(of)
const ours: Rule = of => unanswered(of) ?? ourPromise(of) ?? missedByUs(of) ?? nextStep(of) ?? referrerTold(of)
const hold: Rule = of =>
  askedToWait(of) ?? outOfOffice(of) ?? meeting(of) ?? snoozed(of) ?? colleagueReplied(of) ?? theirPromise(of)
const reciprocity: Rule = of =>
  declined(of) ?? unqualified(of) ?? negativeReply(of) ?? noShow(of) ?? cancelled(of) ?? silence(of)
// The comfort rules (gap, cap, hours) stand inside each offer of a touch, so that no step can forget them.
const step: Rule = of =>
  purchased(of) ??
  desired(of) ??
  dateCame(of) ??
  firstTouch(of) ??
  interested(of) ??
  soughtOut(of) ??
  reopened(of) ??
  dormant(of) ??
  askReason(of) ??
  stalled(of) ??
  playbookStep(of)
