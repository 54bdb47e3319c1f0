// What meetings do to a standing: scheduled, moved, called off, held, missed.
import type { EventOf } from '../domain/event.ts'
import { MINUTE_MS } from '../domain/instant.ts'
import { respond } from './respond.ts'
import type { Standing } from './standing.ts'

const usualMinutes = 30

type MeetingEvent = EventOf<
  'meeting_scheduled' | 'meeting_rescheduled' | 'meeting_cancelled' | 'meeting_held' | 'meeting_missed'
>

export function applyMeeting(standing: Standing, event: MeetingEvent): void {
  const mark = { id: event.id, at: event.at }
  const { meetings } = standing
  const others = meetings.length === 0 ? meetings : meetings.filter(open => open.meeting !== event.meeting)
  switch (event.kind) {
    case 'meeting_scheduled':
    case 'meeting_rescheduled': {
      // Agreeing on a time is a response; it answers a no-show, a cancellation and whatever they had asked.
      respond(standing, event)
      clearPastMeeting(standing)
      standing.ask = null
      const endsAt = event.startsAt + (event.minutes ?? usualMinutes) * MINUTE_MS
      const { meeting, startsAt } = event
      standing.meetings = [...others, { id: event.id, at: event.at, meeting, startsAt, endsAt }]
      return
    }
    case 'meeting_cancelled':
      standing.meetings = others
      standing.cancelled = { ...mark, name: event.by }
      if (event.by === 'them') respond(standing, event)
      return
    case 'meeting_held':
      respond(standing, event)
      clearPastMeeting(standing)
      standing.meetings = others
      standing.held = standing.connected = mark
      standing.met = true
      standing.ask = null
      if (standing.desire) standing.desireAnswer ??= mark
      return
    case 'meeting_missed':
      standing.meetings = others
      if (event.by === 'them') {
        standing.noShow = mark
        standing.courtesy = null
      } else standing.missedByUs = mark
  }
}

function clearPastMeeting(standing: Standing): void {
  standing.held = null
  standing.noShow = standing.courtesy = null
  standing.missedByUs = null
  standing.cancelled = null
}
