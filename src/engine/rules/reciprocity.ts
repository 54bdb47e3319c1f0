// Rules of give and take: who misses us gets one courtesy, who answers is alive, who says no is heard, and silence
// past the limit is left alone, or not, as the playbook holds.
import { because, type Case, isBackFromTheDead, isTime, type Rule, silentSince, stop, wait } from '../case.ts'
import { offer, offerWithGap } from '../offer.ts'
import type { Afterwards } from '../playbook.ts'
import type { Mark } from '../standing.ts'
import type { Reason, Verdict } from '../verdict.ts'
import { nurtureBecause } from './nurture.ts'

/** F3, F4, F5, F7: they missed a meeting. */
export const noShow: Rule = of => {
  const { noShow: missed, courtesy, lastResponse } = of.standing
  if (!missed) return null
  if (lastResponse && lastResponse.at > missed.at) return answeredNoShow(of, missed, lastResponse)
  if (!courtesy) return oweCourtesy(of, missed)
  // A touch by hand after the courtesy buys no more time: the answer that F4 waits for is the one to the courtesy.
  const since = of.standing.lastTouch?.id === courtesy.id ? silentSince(of) : courtesy.at
  const ends = since + of.playbook.noShow.answerWithinMs
  const said = because('F3', [missed, courtesy], { instant: ends })
  if (!isTime(of, ends)) return wait(of, [said], { until: ends, turn: 'theirs' })
  const silent = because('F4', [courtesy], { instant: ends, detail: days(of.playbook.noShow.answerWithinMs) })
  return goOn(of, of.playbook.noShow.afterwards, [said, silent])
}

function oweCourtesy(of: Case, missed: Mark): Verdict {
  return offer(of, {
    because: [because('F3', [missed])],
    channel: 'phone',
    intent: 'courtesy',
    step: 'courtesy',
    from: missed.at,
    clock: of.playbook.noShow.clock,
  })
}

function answeredNoShow(of: Case, missed: Mark, answer: Mark & { name: string }): Verdict | null {
  const { lastTouch } = of.standing
  // What they wanted in the meantime has a rule of its own; a touch since then means that we did act.
  if (answer.name === 'desire_shown' || answer.name === 'purchase_made') return null
  if (lastTouch && lastTouch.at >= answer.at) return null
  return offer(of, {
    because: [because(isBackFromTheDead(of) ? 'F7' : 'F5', [missed, answer])],
    channel: of.standing.lastResponseChannel ?? 'phone',
    intent: 'reschedule',
    step: 'reschedule',
    from: answer.at,
    clock: of.playbook.noShow.clock,
  })
}

/** CANCELLED: a meeting was called off and no other is agreed; one offer of a new time. */
export const cancelled: Rule = of => {
  const { cancelled: off, lastTouch, meetings } = of.standing
  if (!off || meetings.length > 0 || (lastTouch && lastTouch.at >= off.at)) return null
  return offer(of, {
    because: [because('CANCELLED', [off], { detail: off.name })],
    channel: of.standing.lastResponseChannel ?? 'email',
    intent: 'reschedule',
    step: 'reschedule',
    from: off.at,
    clock: of.playbook.noShow.clock,
  })
}

/** S6, P9, DECLINED: they said no, or not now. */
export const declined: Rule = of => {
  const { declined: no } = of.standing
  if (!no) return null
  if (no.name === 'not_now') return nurtureBecause(of, [because('S2', [no])])
  const reason = because('DECLINED', [no], { detail: no.name })
  return askReferral(of, 'declined', [reason]) ?? stop(of, [reason])
}

/** P9, P3: they do not fit; asked for a referral once, they leave with a good impression. */
export const unqualified: Rule = of => {
  const { qualified, referralAsked } = of.standing
  if (qualified?.name === 'referral_source') {
    const reason = because('P3', [qualified], { detail: qualified.name })
    return askReferral(of, 'unqualified', [reason]) ?? nurtureBecause(of, [reason])
  }
  if (qualified?.name !== 'neither') return null
  const reason = because('P3', [qualified], { detail: qualified.name })
  return askReferral(of, 'unqualified', [reason]) ?? stop(of, [reason, because('P9', [qualified, referralAsked])])
}

function askReferral(of: Case, who: 'unqualified' | 'declined', reasons: readonly Reason[]): Verdict | null {
  const { referralAsked, qualified, declined: no } = of.standing
  if (referralAsked || !of.playbook.asksReferralOf.includes(who)) return null
  const mark = no ?? qualified
  return offerWithGap(of, {
    because: [...reasons, because('P9', [mark])],
    channel: of.standing.lastResponseChannel ?? 'email',
    intent: 'ask_referral',
    step: 'ask_referral',
    from: mark!.at,
    clock: of.playbook.start.clock,
  })
}

/** NEGATIVE_REPLY: their last word was a no, though they did not say it as one. */
export const negativeReply: Rule = of => {
  const { negative, noShow: missed } = of.standing
  // A meeting missed after the no has its courtesy first: they had agreed to come all the same.
  return negative && !(missed && missed.at > negative.at)
    ? goOn(of, of.playbook.negative, [because('NEGATIVE_REPLY', [negative])])
    : null
}

/** F6, P4: silence past the limit. Customers are not pursued, so their silence has no limit. */
export const silence: Rule = of => {
  const { standing, playbook } = of
  const limit = playbook.limitFor(standing)
  if (standing.attempts < limit || (standing.purchases > 0 && !standing.desire)) return null
  const ends = silentSince(of) + playbook.silence.answerWithinMs
  const reason = because('F6', [standing.firstAttempt, standing.lastTouch], {
    instant: ends,
    detail: standing.attempts,
  })
  const reasons = [...learned(of), reason]
  if (!isTime(of, ends)) return wait(of, reasons, { until: ends, turn: 'theirs' })
  return goOn(of, playbook.silence.afterwards, reasons)
}

/** Why silence means no at just this number of touches, where the own history says so. */
function learned({ standing, playbook }: Case): Reason[] {
  const limit = playbook.learnedLimitFor(standing)
  return limit === null ? [] : [because('LEARNED_LIMIT', [standing.firstAttempt], { detail: limit })]
}

function goOn(of: Case, afterwards: Afterwards, reasons: readonly Reason[]): Verdict | null {
  switch (afterwards) {
    case 'stop':
      return stop(of, reasons)
    case 'nurture':
      return nurtureBecause(of, reasons)
    case 'continue':
      return null
  }
}

function days(ms: number): number {
  return Math.round(ms / 86_400_000)
}
