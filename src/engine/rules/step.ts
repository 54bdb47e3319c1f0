// Rules of the next step: the first touch, an answer to desire shown, the stall's decision, the playbook's steps.

import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { because, type Case, isTime, type Rule, silentSince } from '../case.ts'
import { allowedIntent, offer, offerAfterTouch, offerLater, offerWithGap, type Plan } from '../offer.ts'
import type { Step } from '../playbook.ts'
import { isCold, type Mark, type Standing } from '../standing.ts'
import type { Reason, Verdict } from '../verdict.ts'
import { nurtureBecause } from './nurture.ts'

/** S4: they bought; thank them, later ask whom they would refer, else keep in mind. */
export const purchased: Rule = of => {
  const { purchase, purchaseThanks, desire, referralAsked } = of.standing
  const { customer, asksReferralOf } = of.playbook
  if (!purchase || desire) return null
  const bought = because('S4', [purchase], { detail: 'bought' })
  if (customer.isThanked && !purchaseThanks) {
    return offer(of, {
      because: [bought],
      channel: 'email',
      intent: 'thanks',
      step: 'customer',
      from: purchase.at,
      clock: customer.clock,
    })
  }
  const asksAt = purchase.at + customer.referralAfterMs
  if (!referralAsked && asksReferralOf.includes('customer') && isTime(of, asksAt)) {
    const ask = because('S4', [purchase], { detail: 'referral' })
    return offerWithGap(of, {
      because: [ask],
      channel: 'email',
      intent: 'ask_referral',
      step: 'ask_referral',
      from: asksAt,
      clock: customer.clock,
    })
  }
  return nurtureBecause(of, [bought])
}

/** S5, H3, A2: they showed desire and have no answer. */
export const desired: Rule = of => {
  const { desire, desireAnswer } = of.standing
  if (!desire || desireAnswer) return null
  const isCart = desire.name === 'cart_abandoned'
  const { answers, cartDelayMs, rule } = of.playbook.desire
  if (isCart && answers === 'asked') return null
  const plan: Plan = {
    because: [because(rule ?? (isCart ? 'S5' : 'H3'), [desire], { detail: desire.name })],
    channel: 'email',
    intent: isCart ? 'recover' : desire.name === 'proposal_requested' ? 'propose' : 'inform',
    step: 'desire',
    from: desire.at,
    clock: of.playbook.desire.clock,
  }
  return isCart ? offerLater(of, plan, desire.at + cartDelayMs) : offer(of, plan)
}

/** S6: the date that they asked us to wait for has come. */
export const dateCame: Rule = of => {
  const { askedToWait: hold, lastTouch } = of.standing
  if (!hold || of.now < hold.until || (lastTouch && lastTouch.at >= hold.at)) return null
  return offer(of, {
    because: [because('S6', [hold], { instant: hold.until, detail: 'date' })],
    channel: of.standing.lastResponseChannel ?? 'email',
    intent: allowedIntent(of, of.playbook.next.intent),
    step: 'date',
    from: Math.max(hold.at, hold.until),
    clock: of.playbook.start.clock,
  })
}

/** So long past the latest time of the clock, the first touch comes after those of fresh contacts. */
const lateMs = 14 * DAY_MS

/** H1, H5, P1, F1, S7: the clock of the first touch. */
export const firstTouch: Rule = of => {
  const { standing, playbook } = of
  const { added } = standing
  const first = firstContact(of)
  if (standing.touches > 0 || !first || !isStarted(of) || isDormant(of, first.at)) return null
  const { start } = playbook
  const isReferred = added?.name === 'referral'
  const note: Reason[] =
    start.intent === 'thanks' ? [because('H2', [added ?? first], { detail: added && standing.met ? 'met' : null })] : []
  const rule = isReferred ? 'H5' : start.rule
  const detail = isReferred ? standing.referrer : first === added ? added.name : standing.lastResponse!.name
  return offer(of, {
    because: [
      ...note,
      because(rule, [isReferred ? added : first], { detail, instant: first.at + start.clock.latestMs }),
    ],
    channel: start.channel,
    intent: start.intent,
    step: isTime(of, first.at + start.clock.latestMs + lateMs) ? 'late_first_touch' : 'first_touch',
    from: first.at,
    clock: isReferred ? start.referralClock : start.clock,
  })
}

/**
 * The contact from which the clock of the first touch runs. That they look again while it runs gives us no more time;
 * who comes after it has run out, or whom we know by that alone, starts it anew.
 */
function firstContact({ standing, playbook }: Case): Mark | null {
  const { added, lastResponse } = standing
  if (!added || !lastResponse) return added ?? lastResponse
  const isAnew = lastResponse.at > added.at + playbook.start.clock.latestMs
  return isAnew || (isCold(added.name) && lastResponse.at > added.at) ? lastResponse : added
}

/** Whether the playbook starts with this one at all: cold names of a list are another thing than people who came. */
function isStarted({ standing, playbook }: Case): boolean {
  if (playbook.start.who === 'everyone') return true
  if (playbook.start.who === 'nobody') return false
  const { added, met, responses } = standing
  return met || responses > 0 || (added !== null && !isCold(added.name))
}

/** S7: they came back to look, and nothing of ours has followed. */
export const interested: Rule = of => {
  const { interest, lastTouch } = of.standing
  if (!interest || !lastTouch || lastTouch.at >= interest.at || of.playbook.start.who === 'nobody') return null
  if (isDormant(of, interest.at)) return null
  return offerAfterTouch(of, {
    because: [because('S7', [interest], { detail: interest.name })],
    channel: 'email',
    intent: allowedIntent(of, 'inform'),
    step: 'interest',
    from: interest.at,
    clock: of.playbook.start.clock,
  })
}

/** A2: who fills in a form seeks us out, and is answered even where nothing is ever started. */
export const soughtOut: Rule = of => {
  const { interest, lastTouch } = of.standing
  if (of.playbook.start.who !== 'nobody' || interest?.name !== 'form') return null
  if ((lastTouch && lastTouch.at >= interest.at) || isDormant(of, interest.at)) return null
  return offer(of, {
    because: [because('A2', [interest], { detail: interest.name })],
    channel: 'email',
    intent: 'answer',
    step: 'desire',
    from: interest.at,
    clock: of.playbook.desire.clock,
  })
}

/** REOPENED: the user opened them again, and nothing has happened since. */
export const reopened: Rule = of => {
  const { reopened: mark, lastTouch, lastResponse, lastResponseChannel } = of.standing
  if (!mark || of.playbook.start.who === 'nobody') return null
  if ((lastTouch && lastTouch.at >= mark.at) || (lastResponse && lastResponse.at >= mark.at)) return null
  if (isDormant(of, mark.at)) return null
  return offerWithGap(of, {
    because: [because('REOPENED', [mark])],
    channel: lastResponseChannel ?? 'email',
    intent: allowedIntent(of, of.playbook.next.intent),
    step: 'reopened',
    from: mark.at,
    clock: of.playbook.start.clock,
  })
}

/** S6: too long ago to go on as if it were yesterday; the long plan takes over. */
export const dormant: Rule = of => {
  const { standing } = of
  const last = Math.max(silentSince(of), standing.lastResponse?.at ?? 0)
  if (last === 0 || standing.touches + standing.responses === 0 || !isDormant(of, last)) return null
  const mark =
    (standing.lastResponse?.at ?? 0) > (standing.lastTouch?.at ?? 0) ? standing.lastResponse : standing.lastTouch
  return nurtureBecause(of, [because('DORMANT', [mark], { instant: last + of.playbook.dormantMs })])
}

function isDormant(of: Case, since: Instant): boolean {
  const { askedToWait, snooze, away } = of.standing
  const held = Math.max(since, askedToWait?.until ?? 0, snooze?.until ?? 0, away?.until ?? 0)
  return isTime(of, held + of.playbook.dormantMs)
}

/** P6: connected at last; ask what had made them interested. */
export const askReason: Rule = of => {
  const { connected, reason, reasonAsked, attempts } = of.standing
  if (!of.playbook.asksReason || !connected || reason || reasonAsked || attempts > 0) return null
  return offerWithGap(of, {
    because: [because('P6', [connected])],
    channel: of.standing.lastResponseChannel ?? 'phone',
    intent: 'ask_reason',
    step: 'ask_reason',
    from: connected.at,
    clock: of.playbook.start.clock,
  })
}

/** S3: desire, then nothing. A stall is normal (S2) and needs a decision taken on purpose. */
export const stalled: Rule = of => {
  const { desire, desireAnswer, lastResponse, attempts } = of.standing
  if (!desire || !desireAnswer || attempts !== 1 || of.playbook.steps.length === 0) return null
  if (lastResponse && lastResponse.at > desireAnswer.at) return null
  const reasons = [because('S2', [desire], { detail: desire.name }), because('S3', [desire, desireAnswer])]
  const plan = {
    because: reasons,
    channel: 'email',
    intent: 'recover',
    step: 'stall',
    from: desireAnswer.at,
    clock: of.playbook.start.clock,
  } as const
  return offerWithGap(of, plan, of.playbook.stallAfterMs)
}

/** The playbook's own steps: the next one after a response, or the one that their silence has come to (P5). */
export const playbookStep: Rule = of => {
  const { standing, playbook } = of
  if (playbook.steps.length === 0 || standing.touches === 0) return null
  if (standing.attempts === 0) return afterResponse(of)
  const place = standing.attempts - 1
  const isOver = place >= playbook.steps.length && playbook.limitFor(standing) !== Number.POSITIVE_INFINITY
  return isOver ? null : afterSilence(of, playbook.steps[place % playbook.steps.length]!)
}

function afterResponse(of: Case): Verdict {
  const { standing, playbook } = of
  return offerWithGap(of, {
    because: [because(playbook.next.rule, [standing.lastResponse], { detail: 'response' })],
    channel: standing.lastResponseChannel ?? 'email',
    intent: allowedIntent(of, playbook.next.intent),
    step: 'next',
    from: standing.lastResponse?.at ?? standing.lastEventAt,
    clock: playbook.start.clock,
  })
}

function afterSilence(of: Case, step: Step): Verdict {
  const { standing } = of
  return offerWithGap(
    of,
    {
      because: [...varied(standing, step), because(step.rule, [standing.lastTouch], { detail: standing.attempts })],
      channel: step.channel,
      intent: allowedIntent(of, step.intent),
      step: step.id,
      from: standing.lastTouch?.at ?? 0,
      clock: step.clock,
    },
    step.afterMs,
  )
}

/** P5: another way than the touch that was not answered. */
function varied({ lastTouch }: Standing, step: Step): Reason[] {
  if (step.rule === 'P5' || !lastTouch || lastTouch.channel === step.channel) return []
  return [because('P5', [lastTouch], { detail: step.channel })]
}
