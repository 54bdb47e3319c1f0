// Brings told events into the form in which they stand on a timeline: a moved booking under the name of the meeting that
// it was, and nothing later than now.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { ToldOf } from '../../formats/webhook/reading.ts'
import type { Writer } from '../ports.ts'
import { meetingOf, rememberMove } from './known-names.ts'

export interface ToBeRecorded {
  readonly all: readonly Event[]
  /** To be called when they are recorded. */
  remember(contact: string): Promise<void>
}

interface Telling {
  readonly person: Pick<ToldOf, 'movedFrom'>
  /** Undefined for somebody new. */
  readonly contact: string | undefined
  readonly events: readonly Event[]
  readonly now: Instant
}

export async function eventsOnTimeline(writer: Writer, telling: Telling): Promise<ToBeRecorded> {
  const { person, events, now } = telling
  const told: Event[] = []
  // Two clocks differ by seconds: what the other one says lies ahead has just happened.
  for (const event of events) told.push(await underMeeting(writer, { ...event, at: Math.min(event.at, now) }))
  const moved = told.find(event => event.kind === 'meeting_rescheduled')
  if (person.movedFrom === undefined || !moved) return { all: told, remember: async () => undefined }
  return withMove(writer, { told, moved, from: await meetingOf(writer, person.movedFrom), contact: telling.contact })
}

async function underMeeting(writer: Writer, event: Event): Promise<Event> {
  return 'meeting' in event ? { ...event, meeting: await meetingOf(writer, event.meeting) } : event
}

interface Move {
  readonly told: readonly Event[]
  readonly moved: Extract<Event, { kind: 'meeting_rescheduled' }>
  /** The meeting that it was before. */
  readonly from: string
  readonly contact: string | undefined
}

async function withMove(writer: Writer, { told, moved, from, contact }: Move): Promise<ToBeRecorded> {
  const booking = moved.meeting
  // The same move told again, or a later one of a meeting that carries this name already.
  if (booking === from) return { all: told, remember: async () => undefined }
  const known = contact === undefined ? [] : await writer.timelines.events(contact)
  if (known.some(event => 'meeting' in event && event.meeting === booking)) return asTwo(told, moved, from)
  const all = told.map(event => ('meeting' in event && event.meeting === booking ? { ...event, meeting: from } : event))
  return { all, remember: whose => rememberMove(writer, { booking, meeting: from, contact: whose }) }
}

/** News of the new booking came before the move: both stand on the timeline, and the old one is called off. */
function asTwo(told: readonly Event[], moved: Move['moved'], from: string): ToBeRecorded {
  const freed: Event = {
    ...{ id: `${from}:moved`, at: moved.at - 1, kind: 'meeting_cancelled' },
    ...{ meeting: from, by: 'them' },
  }
  return { all: [freed, ...told], remember: async () => undefined }
}
