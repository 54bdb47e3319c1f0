// Offers a touch, or the wait before it: the comfort rules (gap and caps over all channels together, then quiet hours,
// send window, weekend and holiday in the contact's own zone) stand between a step that is right and the touch itself.
import type { Channel } from '../domain/channel.ts'
import type { Intent } from '../domain/event.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../domain/instant.ts'
import { dayOf, fromWallTime, toWallTime, weekdayOf } from '../domain/zone.ts'
import { because, type Case, reachable, silentSince, verdict, wait } from './case.ts'
import type { Clock, Step } from './playbook.ts'
import type { Mark } from './standing.ts'
import type { PlannedTouch, Reason, Turn, Verdict } from './verdict.ts'

export interface Plan {
  readonly because: readonly Reason[]
  readonly channel: Channel
  readonly intent: Intent
  readonly step: string
  /** The earliest instant at which the step itself is right. */
  readonly from: Instant
  readonly clock: Clock
  /** Late after this, whatever hours and weekends did to the clock. */
  readonly latest?: Instant
  /** Whose move it is until then; left out = ours. */
  readonly turnBefore?: Turn
  /**
   * What keeps it back until `from`: the rule and the contact's last fact. null = the last reason says so itself; left
   * out = nothing, `from` is when it became right.
   */
  readonly before?: { readonly rule: string; readonly mark: Mark | null } | null
  /** The best time of day and days of the week. */
  readonly best?: Pick<Step, 'atMinute' | 'onDays'>
}

/** The verdict that a touch is right, or that it will be: follow_up inside the hours, else wait. */
export function offer(of: Case, plan: Plan): Verdict {
  const touch = planTouch(of, plan)
  // What was kept back is waited for until it can go out: that its gap ends on a Sunday is no news of its own.
  const isKeptBack = plan.before !== undefined && of.now < touch.opensAt
  if (isKeptBack || of.now < plan.from) return waitForStep(of, plan, touch)
  const stretch = of.hours.stretchAt(of.now)
  if (of.now < stretch.opens) return waitForHours(of, plan, touch)
  return verdict(of, { kind: 'follow_up', turn: 'ours', because: plan.because, touch, validUntil: stretch.closes })
}

/** As offer, for a step that must keep its distance from the last contact: the gap and the caps come first. */
export function offerWithGap(of: Case, plan: Plan, afterMs = 0): Verdict {
  const { standing, playbook } = of
  const last = Math.max(silentSince(of), standing.lastResponse?.at ?? 0)
  const gapEnds = last === 0 ? 0 : last + Math.max(playbook.gapMs, afterMs)
  const capEnds = capsEnd(of)
  const from = Math.max(plan.from, gapEnds, capEnds)
  if (from === plan.from) return offer(of, plan)
  const mark =
    (standing.lastResponse?.at ?? 0) > (standing.lastTouch?.at ?? 0) ? standing.lastResponse : standing.lastTouch
  const rule = capEnds === from && capEnds > gapEnds ? 'CAP' : 'GAP'
  return offer(of, { ...plan, from, before: { rule, mark }, turnBefore: standing.attempts > 0 ? 'theirs' : 'ours' })
}

/** When the caps allow one more touch. */
function capsEnd({ standing, playbook }: Case): Instant {
  let ends = 0
  for (const cap of playbook.caps) {
    const oldest = standing.recentTouches[standing.recentTouches.length - cap.touches]
    if (oldest !== undefined) ends = Math.max(ends, oldest + cap.perMs)
  }
  return ends
}

function waitForStep(of: Case, plan: Plan, next: PlannedTouch): Verdict {
  const { before } = plan
  const kept = before ? [because(before.rule, [before.mark], { instant: next.opensAt })] : []
  const reasons = [...plan.because, ...kept]
  const validUntil = before === undefined ? plan.from : next.opensAt
  return wait(of, reasons, { until: next.opensAt, turn: plan.turnBefore ?? 'ours', next, validUntil })
}

function waitForHours(of: Case, plan: Plan, next: PlannedTouch): Verdict {
  const { rule, until } = of.hours.closedAt(of.now)
  const opens = of.hours.stretchAt(of.now).opens
  const reasons = [...plan.because, because(rule, [], { instant: opens })]
  return wait(of, reasons, { until: opens, turn: 'ours', next, validUntil: Math.min(until, opens) })
}

function planTouch(of: Case, plan: Plan): PlannedTouch {
  const opensAt = Math.max(plan.from, of.hours.stretchAt(plan.from).opens)
  const targetAt = plan.best ? bestTime(of, plan.best, opensAt) : opensAt + plan.clock.targetMs
  const due = Math.max(targetAt, opensAt + plan.clock.dueMs)
  const dueAt = plan.latest === undefined ? due : Math.max(opensAt, Math.min(due, plan.latest))
  const channel = reachable(of.standing, plan.channel)
  return { channel, intent: plan.intent, step: plan.step, opensAt, targetAt: Math.min(targetAt, dueAt), dueAt }
}

// Two weeks hold every day of the week twice, the second time for when the first is a holiday.
const searchedDays = 14

/** The first open instant from `opensAt` on that has the step's time of day and day of the week; else `opensAt`. */
function bestTime(of: Case, best: Pick<Step, 'atMinute' | 'onDays'>, opensAt: Instant): Instant {
  if (best.atMinute === null && best.onDays.length === 0) return opensAt
  const wall = toWallTime(of.hours.zone, opensAt)
  for (let day = dayOf(wall); day < dayOf(wall) + searchedDays; day++) {
    if (best.onDays.length > 0 && !best.onDays.includes(weekdayOf(day))) continue
    const minuteMs = best.atMinute === null ? wall - dayOf(wall) * DAY_MS : best.atMinute * MINUTE_MS
    const at = fromWallTime(of.hours.zone, day * DAY_MS + minuteMs)
    if (at >= opensAt && at >= of.hours.stretchAt(at).opens) return at
  }
  return opensAt
}
