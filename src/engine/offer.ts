// Offers a touch, or the wait before it: the comfort rules (gap and caps over all channels together, then quiet hours,
// send window, weekend and holiday in the contact's own zone) stand between a step that is right and the touch itself.
import type { Channel } from '../domain/channel.ts'
import type { Intent } from '../domain/event.ts'
import { DAY_MS, type Instant, MINUTE_MS } from '../domain/instant.ts'
import { dayOf, fromWallTime, toWallTime, weekdayOf } from '../domain/zone.ts'
import { because, type Case, followUp, lastContact, reachable, silentSince, wait } from './case.ts'
import type { Clock } from './playbook.ts'
import { type Mark, stageOf } from './standing.ts'
import type { PlannedTouch, Reason, Verdict } from './verdict.ts'

/** A touch that a rule asks for. */
export interface Plan {
  readonly because: readonly Reason[]
  readonly channel: Channel
  readonly intent: Intent
  readonly step: string
  /** The instant at which the step became or becomes right. */
  readonly from: Instant
  readonly clock: Clock
}

/** What keeps a planned touch back until an instant: the rule and the contact's last fact; no rule = the plan's own. */
interface Gate {
  readonly until: Instant
  readonly rule: string | null
  readonly mark: Mark | null
}

/** The verdict that a touch is right, or that it will be: follow_up inside the hours, else wait. */
export function offer(of: Case, plan: Plan): Verdict {
  return offerFrom(of, plan, null)
}

/** As offer, for a step that its own rule delays until an instant. */
export function offerLater(of: Case, plan: Plan, until: Instant): Verdict {
  return offerFrom(of, plan, { until, rule: null, mark: null })
}

/** As offer, for a step that must keep its distance from the last contact: the gap and the caps come first. */
export function offerWithGap(of: Case, plan: Plan, afterMs = 0): Verdict {
  const { standing, playbook } = of
  const last = Math.max(silentSince(of), standing.lastResponse ? standing.lastResponse.at : 0)
  const gapEnds = last === 0 ? 0 : last + Math.max(playbook.gapMs, afterMs)
  const capEnds = capsEnd(of)
  const until = Math.max(gapEnds, capEnds)
  if (until <= plan.from) return offerFrom(of, plan, null)
  return offerFrom(of, plan, { until, rule: capEnds > gapEnds ? 'CAP' : 'GAP', mark: lastContact(standing) })
}

/** As offer, at the playbook's gap after our last touch alone: a visit of theirs in between does not put it off. */
export function offerAfterTouch(of: Case, plan: Plan): Verdict {
  const until = silentSince(of) + of.playbook.gapMs
  return offerFrom(of, plan, until > plan.from ? { until, rule: 'GAP', mark: of.standing.lastTouch } : null)
}

/** H4: what may be sent depends on the stage; where the step's own intent is too early, the stage's first one serves. */
export function allowedIntent(of: Case, intent: Intent): Intent {
  const allowed = of.playbook.allowed[stageOf(of.standing)]
  return allowed.length === 0 || allowed.includes(intent) ? intent : allowed[0]!
}

function offerFrom(of: Case, plan: Plan, gate: Gate | null): Verdict {
  const touch = planTouch(of, plan, gate ? gate.until : plan.from)
  // What was kept back is waited for until it can go out: that its gap ends on a Sunday is no news of its own.
  if (gate ? of.now < touch.opensAt : of.now < plan.from) return waitForGate(of, plan, { gate, next: touch })
  const stretch = of.hours.stretchAt(of.now)
  if (of.now < stretch.opens) return waitForHours(of, plan, touch)
  return followUp(of, plan.because, { touch, validUntil: stretch.closes })
}

/** When the caps allow one more touch. */
function capsEnd({ standing, playbook }: Case): Instant {
  let ends = 0
  for (let place = 0; place < playbook.caps.length; place++) {
    const cap = playbook.caps[place]!
    const oldest = standing.recentTouches[standing.recentTouches.length - cap.touches]
    if (oldest !== undefined) ends = Math.max(ends, oldest + cap.perMs)
  }
  return ends
}

function waitForGate(of: Case, plan: Plan, { gate, next }: { gate: Gate | null; next: PlannedTouch }): Verdict {
  const isKept = gate?.rule ? [because(gate.rule, [gate.mark], { instant: next.opensAt })] : []
  const turn = gate?.rule && of.standing.attempts > 0 ? 'theirs' : 'ours'
  const until = next.opensAt
  return wait(of, [...plan.because, ...isKept], { until, turn, next, validUntil: gate ? until : plan.from })
}

function waitForHours(of: Case, plan: Plan, next: PlannedTouch): Verdict {
  const { rule, until: isReasonUntil } = of.hours.closedAt(of.now)
  const until = of.hours.stretchAt(of.now).opens
  const reasons = [...plan.because, because(rule, [], { instant: until })]
  return wait(of, reasons, { until, turn: 'ours', next, validUntil: Math.min(isReasonUntil, until) })
}

function planTouch(of: Case, { channel, intent, step, clock }: Plan, earliest: Instant): PlannedTouch {
  const opensAt = Math.max(earliest, of.hours.stretchAt(earliest).opens)
  const best = bestTime(of, clock, opensAt)
  const due = Math.max(best, opensAt + clock.dueMs)
  const dueAt = Math.max(opensAt, Math.min(due, earliest + clock.latestMs))
  return {
    channel: reachable(of.standing, channel),
    intent,
    step,
    opensAt,
    targetAt: Math.min(best, dueAt),
    dueAt,
  }
}

// Two weeks hold every day of the week twice, the second time for when the first is a holiday.
const searchedDays = 14

/** The first open instant from `opensAt` on that has the clock's time of day and day of the week; else its target. */
function bestTime(of: Case, { targetMs, atMinute, onDays }: Clock, opensAt: Instant): Instant {
  if (atMinute === null && onDays.length === 0) return opensAt + targetMs
  const wall = toWallTime(of.hours.zone, opensAt)
  const today = dayOf(wall)
  const minuteMs = atMinute === null ? wall - today * DAY_MS : atMinute * MINUTE_MS
  for (let day = today; day < today + searchedDays; day++) {
    if (onDays.length > 0 && !onDays.includes(weekdayOf(day))) continue
    const at = fromWallTime(of.hours.zone, day * DAY_MS + minuteMs)
    if (at >= opensAt && at >= of.hours.stretchAt(at).opens) return at
  }
  return opensAt
}
