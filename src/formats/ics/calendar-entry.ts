// One appointment of a calendar, as read from iCalendar: one occurrence, at an instant, with the people in it.
import type { Instant } from '../../domain/instant.ts'

export interface Attendance {
  /** An email address, in lower case. */
  readonly address: string
  readonly name: string
  /** NEEDS-ACTION, ACCEPTED, DECLINED, TENTATIVE … in capitals. */
  readonly status: string
  /** In whose place they come (RFC 5545 §3.2.4); left out = their own. */
  readonly delegatedBy?: string
}

export interface CalendarEntry {
  /** The VEVENT that it was read from, counted from 1. */
  readonly row: number
  /** The same for every copy of this appointment: the UID, and the start where it is one of a series. */
  readonly id: string
  /** How often the organiser has changed it so far. */
  readonly sequence: number
  /** What its sender says of it, such as why another time is proposed. */
  readonly comment: string
  readonly title: string
  readonly startsAt: Instant
  readonly minutes: number
  readonly isCancelled: boolean
  readonly organizer: Attendance | undefined
  /** People, without rooms and equipment. */
  readonly attendees: readonly Attendance[]
  readonly createdAt: Instant | undefined
  readonly changedAt: Instant | undefined
}
