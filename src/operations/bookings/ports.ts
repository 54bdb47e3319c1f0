// What bookings need from the outside: the way to somebody's calendar, and what is known of countries.
import type { Stretch } from '../../domain/stretch.ts'
import type { Surroundings } from '../../engine/compile-playbook.ts'

/** Where a calendar lies, its secret opened. */
export interface CalendarAddress {
  readonly kind: 'ics' | 'caldav'
  readonly url: string
  /** Of CalDAV; an address of an ICS file is its own secret. */
  readonly user: string | null
  readonly password: string | null
  /** May lie in a private network: the user said so. */
  readonly isPrivateAllowed: boolean
}

/**
 * The iCalendar texts of what the calendar holds in the stretch; more than that does no harm.
 *
 * @throws Failure unreachable, login_refused, too_large or bad_input, in words for the user
 */
export type ReadCalendar = (address: CalendarAddress, span: Stretch) => Promise<readonly string[]>

export interface BookingKit {
  readonly readCalendar: ReadCalendar
  surroundings(): Promise<Surroundings>
}
