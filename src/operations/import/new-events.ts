// Which of the events that a file tells are not on the timeline yet.
import type { Event, MeetingScheduled } from '../../domain/event.ts'
import { formatInstant } from '../../domain/instant.ts'
import type { Reader } from '../ports.ts'

export async function newEvents(reader: Reader, contact: string, told: readonly Event[]): Promise<Event[]> {
  const fresh: Event[] = []
  for (const event of told) {
    const known = await reader.timelines.find(contact, event.id)
    if (!known) fresh.push(event)
    else if (event.kind === 'meeting_scheduled' && known.kind === 'meeting_scheduled') {
      fresh.push(...(await moved(reader, contact, { event, known })))
    }
  }
  return fresh
}

/** A meeting that stands at another time than it was first recorded at was moved, unless that is recorded too. */
async function moved(
  reader: Reader,
  contact: string,
  { event, known }: { event: MeetingScheduled; known: MeetingScheduled },
): Promise<Event[]> {
  if (event.startsAt === known.startsAt) return []
  const id = `${event.id}:${formatInstant(event.startsAt)}`
  if (await reader.timelines.find(contact, id)) return []
  return [{ ...event, id, kind: 'meeting_rescheduled', at: Math.max(event.at, known.at) }]
}
