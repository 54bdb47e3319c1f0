// Which of the events that a file tells are not on the timeline yet.
import type { Event, MeetingScheduled } from '../../domain/event.ts'
import { formatInstant } from '../../domain/instant.ts'

/** @param known by id: those that were recorded and taken back stay taken back */
export function newEvents(known: ReadonlyMap<string, Event>, told: readonly Event[]): Event[] {
  return told.flatMap(event => {
    const before = known.get(event.id)
    if (!before) return [event]
    if (event.kind !== 'meeting_scheduled' || before.kind !== 'meeting_scheduled') return []
    return moved(event, before).filter(({ id }) => !known.has(id))
  })
}

/** A meeting that stands at another time than it was first recorded at was moved. */
function moved(event: MeetingScheduled, before: MeetingScheduled): Event[] {
  if (event.startsAt === before.startsAt) return []
  const id = `${event.id}:${formatInstant(event.startsAt)}`
  return [{ ...event, id, kind: 'meeting_rescheduled', at: Math.max(event.at, before.at) }]
}
