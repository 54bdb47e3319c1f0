// What the events of a timeline are to the measures of this floor: a move of ours, a response of theirs, a decision, or
// none of these. The same reading as the engine's standing, kept apart because the two floors do not know each other.
import type { Event, EventOf } from '../domain/event.ts'
import { HOUR_MS } from '../domain/instant.ts'
import type { Outcome } from './outcomes.ts'

export type Attempt = EventOf<'touch_sent'> | EventOf<'call_logged'>

/** True for one attempt to reach them: a touch, or a call of ours that reached their number. */
export function isAttempt(event: Event): event is Attempt {
  if (event.kind === 'touch_sent') return true
  if (event.kind !== 'call_logged' || event.direction === 'in') return false
  return event.disposition !== 'wrong_number' && event.disposition !== 'bad_number'
}

/** True when a call is the same attempt as the phone touch that announced it: providers write both, minutes apart. */
export function isSameAttempt(event: Attempt, before: Attempt | undefined): boolean {
  if (event.kind !== 'call_logged' || before?.kind !== 'touch_sent') return false
  return before.channel === 'phone' && event.at - before.at < HOUR_MS
}

/** What an event of theirs says to the attempts before it; undefined when it is no response. */
export function responseOf(event: Event): Outcome | undefined {
  switch (event.kind) {
    case 'opted_out':
      return 'opt_out'
    case 'complaint_received':
      return 'complaint'
    case 'declined':
      return 'negative'
    case 'reply_received':
      return event.sentiment === 'negative' ? 'negative' : 'positive'
    default:
      return isFriendly(event) ? 'positive' : undefined
  }
}

function isFriendly(event: Event): boolean {
  switch (event.kind) {
    case 'interest_shown':
    case 'desire_shown':
    case 'purchase_made':
    case 'asked_to_wait':
    case 'referral_given':
    case 'meeting_scheduled':
    case 'meeting_rescheduled':
    case 'meeting_held':
      return true
    case 'meeting_cancelled':
    case 'promise_made':
      return event.by === 'them'
    case 'call_logged':
      return event.direction === 'in' || event.disposition === 'connected'
    default:
      return false
  }
}

/** True when the event shows interest that asks for a touch: the openings that leakage is counted over. */
export function isOpening(event: Event): boolean {
  switch (event.kind) {
    case 'interest_shown':
    case 'desire_shown':
    case 'meeting_held':
    case 'asked_to_wait':
      return true
    case 'reply_received':
      return event.asks !== false && event.sentiment !== 'negative'
    case 'call_logged':
      return event.direction === 'in' && event.disposition !== 'connected'
    case 'contact_added':
      // A list that was bought or brought along shows no interest of theirs; a card, a form or a referral does.
      return event.source.kind !== 'list' && event.source.kind !== 'import'
    default:
      return false
  }
}

/** What ends the waiting for a touch without a touch: a decision of ours, or a wish or doing of theirs. */
export function releaseOf(event: Event): 'decided' | 'released' | undefined {
  switch (event.kind) {
    case 'closed':
      return 'decided'
    case 'opted_out':
    case 'complaint_received':
    case 'declined':
    case 'purchase_made':
      return 'released'
    case 'reply_received':
      return event.sentiment === 'negative' ? 'released' : undefined
    default:
      return undefined
  }
}

/** True for what moves a due instant: a date that they asked for, an absence, a snooze of ours. */
export function isPostponement(event: Event): boolean {
  return event.kind === 'asked_to_wait' || event.kind === 'auto_reply_received' || event.kind === 'snoozed'
}

/** True for what follows up: an attempt, a call that connected either way, or a meeting agreed. */
export function isFollowUp(event: Event): boolean {
  if (event.kind === 'call_logged' && event.disposition === 'connected') return true
  return isAttempt(event) || event.kind === 'meeting_scheduled' || event.kind === 'meeting_rescheduled'
}
