// When a meeting is, in words, as somebody's own clock shows it.
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'

/** `Tuesday 16 March 2027, 09:00–09:30 (Europe/Berlin)` */
export function whenWords(meeting: { startsAt: Instant; minutes: number }, timeZone: string): string {
  const { startsAt, minutes } = meeting
  const ends = clockWords(startsAt + minutes * MINUTE_MS, timeZone)
  return `${dayWords(startsAt, timeZone)}, ${clockWords(startsAt, timeZone)}–${ends} (${timeZone})`
}

/** `Tuesday 16 March 2027` */
export function dayWords(at: Instant, timeZone: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone }).format(at).replace(',', '')
}

/** `09:00` */
export function clockWords(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
}
