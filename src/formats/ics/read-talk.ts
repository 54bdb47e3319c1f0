// What one calendar says to another by mail (iTIP, RFC 5546; iMIP, RFC 6047): which meeting, what about it, by whom.
import type { Instant } from '../../domain/instant.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { readCalendarText } from './event-block.ts'
import { type IcsOptions, readIcs } from './read-ics.ts'

export interface Talk extends Omit<CalendarEntry, 'startsAt'> {
  /** REQUEST, REPLY, COUNTER, CANCEL … */
  readonly method: string
  /** A cancellation need not name the time (RFC 5546 §3.2.5). */
  readonly startsAt: Instant | undefined
}

// Anybody can send mail: twenty series of daily meetings through a year are more than a person's mail tells of.
const mostSteps = 10_000

// A UID of a program is under 255 octets (RFC 7986 §5.3); what is longer is no meeting's.
const longestId = 500

/**
 * @param said the method of the part's content type: some programs leave it out of the text, and some the other way
 * round. Answers nothing for what can't be read.
 */
export function readTalk(text: string, said: string, options: IcsOptions): Talk[] {
  try {
    const { method, entries } = readIcs(text, { ...options, budget: { left: mostSteps } })
    const talk = (said || method).toUpperCase()
    const timed = entries.map(entry => ({ ...entry, method: talk }))
    return [...timed, ...(talk === 'CANCEL' ? untimed(text) : [])].filter(({ id }) => id.length <= longestId)
  } catch {
    // The library throws where it can't go on; a mail that breaks its reader would hold up all after it.
    return []
  }
}

function untimed(text: string): Talk[] {
  return readCalendarText(text).events.flatMap(({ row, component }) => {
    const id = String(component?.getFirstPropertyValue('uid') ?? '').trim()
    if (!component || id === '' || component.hasProperty('dtstart')) return []
    const sequence = Number.parseInt(String(component.getFirstPropertyValue('sequence') ?? ''), 10) || 0
    const unknown = { startsAt: undefined, organizer: undefined, createdAt: undefined, changedAt: undefined }
    const empty = { title: '', comment: '', minutes: 0, attendees: [], isCancelled: true, method: 'CANCEL' }
    return [{ row, id, sequence, ...unknown, ...empty }]
  })
}
