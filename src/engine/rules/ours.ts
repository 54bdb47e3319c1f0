// Rules for when the move is ours: they asked, we promised, we missed, we met, they referred somebody.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { referredOf } from '../../domain/referral.ts'
import { because, type Case, isBackFromTheDead, isPutOff, isTime, type Rule, reachable, reply } from '../case.ts'
import { allowedIntent, offer } from '../offer.ts'
import type { Clock } from '../playbook.ts'
import type { Mark, OpenPromise } from '../standing.ts'
import type { Reason } from '../verdict.ts'

// Longer than a run of holidays: further back, to keep a promise early would be odd.
const searchedDays = 14

/** After so long, the touch is late enough to come after the fresh ones of its kind. */
const lateMs = 14 * DAY_MS

/** S1, A2: their message, question or call is unanswered. */
export const unanswered: Rule = of => {
  const { standing, playbook } = of
  const { ask } = standing
  if (!ask || isPutOff(of, ask.at) || isTime(of, ask.at + playbook.reply.lapsesMs)) return null
  const opensAt = ask.at
  // A message that waited for weeks still wants its answer, but no longer before all others.
  const isLate = isTime(of, ask.at + lateMs)
  const touch = {
    channel: reachable(standing, ask.channel),
    intent: standing.noShow ? 'reschedule' : 'answer',
    step: isLate ? 'late_reply' : 'reply',
    opensAt,
    targetAt: opensAt + playbook.reply.clock.targetMs,
    dueAt: opensAt + playbook.reply.clock.dueMs,
  } as const
  const reasons = [...cameBack(of, ask), because(playbook.reply.rule, [ask], { detail: ask.kind })]
  return reply(of, reasons, touch)
}

/** F5, F7: they answered after they had missed us, in time or on their own later. */
function cameBack(of: Case, answer: Mark): Reason[] {
  const { noShow } = of.standing
  if (!noShow || answer.at <= noShow.at) return []
  return [because(isBackFromTheDead(of) ? 'F7' : 'F5', [noShow, answer])]
}

/** PROMISE, H5: what we promised falls due; a referrer is told what came of it. */
export const ourPromise: Rule = of => {
  const promise = earliestOurs(of.standing.promises)
  if (!promise) return null
  const opens = opensAt(of, promise)
  if (isPutOff(of, opens) || !isTime(of, opens)) return null
  // To tell a referrer what came of it is owed by another rule than any promise, and is another message.
  const isReport = referredOf(promise.promise) !== undefined
  const said = because('PROMISE', [promise], { instant: promise.due, detail: promise.what })
  return offer(of, {
    because: isReport ? [said, because('H5', [promise], { detail: referredOf(promise.promise)! })] : [said],
    channel: of.standing.lastResponseChannel ?? 'email',
    intent: isReport ? 'report_back' : 'inform',
    step: 'promise',
    from: opens,
    clock: dueAt(promise.due - opens),
  })
}

/** As long before it is due as the playbook says; sooner where all of that is closed: one for Sunday opens on Friday. */
function opensAt(of: Case, { at, due }: OpenPromise): Instant {
  let opens = due - of.playbook.promiseOpensMs
  for (let day = 0; day < searchedDays && of.hours.stretchAt(opens).opens >= due; day++) opens -= DAY_MS
  return Math.max(at, opens)
}

/** Best kept by the hour that was promised, and late after it, weekend or not. */
function dueAt(afterMs: number): Clock {
  return { targetMs: afterMs, dueMs: afterMs, latestMs: afterMs, atMinute: null, onDays: [] }
}

function earliestOurs(promises: readonly OpenPromise[]): OpenPromise | null {
  let earliest: OpenPromise | null = null
  for (const promise of promises) {
    if (promise.by === 'us' && (!earliest || promise.due < earliest.due)) earliest = promise
  }
  return earliest
}

/** OUR_MISS: we did not come; the apology and a new time are ours to offer. */
export const missedByUs: Rule = of => {
  const { missedByUs: missed, lastTouch } = of.standing
  if (!missed || (lastTouch && lastTouch.at >= missed.at) || isPutOff(of, missed.at)) return null
  return offer(of, {
    because: [because('OUR_MISS', [missed])],
    channel: 'phone',
    intent: 'reschedule',
    step: 'our_miss',
    from: missed.at,
    clock: of.playbook.noShow.clock,
  })
}

/** F2: they came to the meeting; take them to the next step. */
export const nextStep: Rule = of => {
  const { held, lastTouch } = of.standing
  if (!held || (lastTouch && lastTouch.at >= held.at) || isPutOff(of, held.at)) return null
  return offer(of, {
    because: [because('F2', [held])],
    channel: 'email',
    intent: allowedIntent(of, of.playbook.meeting.intent),
    step: 'next_step',
    from: held.at,
    clock: of.playbook.meeting.clock,
  })
}

/** H5: they referred somebody to us; their name is at stake, so they are told. */
export const referrerTold: Rule = of => {
  const { referral, lastTouch } = of.standing
  if (!referral || (lastTouch && lastTouch.at >= referral.at) || isPutOff(of, referral.at)) return null
  return offer(of, {
    because: [because('H5', [referral], { detail: referral.name })],
    channel: 'email',
    intent: 'report_back',
    step: 'report_back',
    from: referral.at,
    clock: of.playbook.start.clock,
  })
}
