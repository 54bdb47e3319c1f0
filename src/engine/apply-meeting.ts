// What meetings do to a standing: scheduled, moved, called off, held, missed.
import type { EventOf } from '../domain/event.ts'
import { MINUTE_MS } from '../domain/instant.ts'
import { respond } from './respond.ts'
import type { MeetingOutcome, OpenMeeting, Standing } from './standing.ts'

const usualMinutes = 30

type Agreed = EventOf<'meeting_scheduled' | 'meeting_rescheduled'>
type Settled = EventOf<'meeting_cancelled' | 'meeting_held' | 'meeting_missed'>

export function applyMeeting(standing: Standing, event: Agreed | Settled): void {
  if (event.kind === 'meeting_scheduled' || event.kind === 'meeting_rescheduled') agree(standing, event)
  else settle(standing, event)
}

/** A time is a response; it answers a no-show and a cancellation, and what they had asked where it was agreed with them. */
function agree(standing: Standing, event: Agreed): void {
  respond(standing, event)
  clearPastMeeting(standing)
  // Who takes a time from a page has read no word of ours: what they asked is still to be answered.
  if (event.by !== 'them') standing.ask = null
  const endsAt = event.startsAt + (event.minutes ?? usualMinutes) * MINUTE_MS
  const { id, at, meeting, startsAt } = event
  standing.meetings = [...without(standing, meeting), { id, at, meeting, startsAt, endsAt }]
}

function settle(standing: Standing, event: Settled): void {
  const { meeting } = event
  const outcome = outcomeOf(event)
  const open = standing.meetings.find(known => known.meeting === meeting)
  if (!open && isKnown(standing, meeting, outcome)) return
  standing.settled = { meeting, outcome }
  standing.meetings = without(standing, meeting)
  const mark = { id: event.id, at: event.at }
  switch (outcome) {
    case 'cancelled_by_us':
    case 'cancelled_by_them':
      standing.cancelled = { ...mark, name: outcome === 'cancelled_by_us' ? 'us' : 'them' }
      if (outcome === 'cancelled_by_them') respond(standing, event)
      return
    case 'held':
      respond(standing, event)
      clearPastMeeting(standing)
      standing.held = standing.connected = mark
      standing.met = true
      standing.ask = null
      if (standing.desire) standing.desireAnswer ??= mark
      return
    case 'missed_by_us':
    case 'missed_by_them':
      clearPastMeeting(standing)
      if (outcome === 'missed_by_us') standing.missedByUs = mark
      else {
        standing.noShow = mark
        standing.courtesy = courtesyBefore(standing, open)
      }
  }
}

function outcomeOf(event: Settled): MeetingOutcome {
  if (event.kind === 'meeting_held') return 'held'
  if (event.kind === 'meeting_missed') return event.by === 'us' ? 'missed_by_us' : 'missed_by_them'
  return event.by === 'us' ? 'cancelled_by_us' : 'cancelled_by_them'
}

// A calendar and a person tell of the same meeting twice, and a calendar deletes what is over: neither is news. Another
// outcome than the one told before corrects it.
function isKnown({ settled }: Standing, meeting: string, outcome: MeetingOutcome): boolean {
  return settled?.meeting === meeting && (settled.outcome === outcome || outcome.startsWith('cancelled'))
}

/** The courtesy is often sent while they are waited for, and the miss is written down after it. */
function courtesyBefore({ lastTouch }: Standing, missed: OpenMeeting | undefined) {
  const isCourtesy = missed && lastTouch?.intent === 'courtesy' && lastTouch.at >= missed.startsAt
  return isCourtesy ? { id: lastTouch.id, at: lastTouch.at } : null
}

function without({ meetings }: Standing, meeting: string): readonly OpenMeeting[] {
  return meetings.length === 0 ? meetings : meetings.filter(open => open.meeting !== meeting)
}

function clearPastMeeting(standing: Standing): void {
  standing.held = null
  standing.noShow = standing.courtesy = standing.noShowAnswer = null
  standing.missedByUs = null
  standing.cancelled = null
}
