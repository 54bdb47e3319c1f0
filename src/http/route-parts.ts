// What the handlers of routes are made of.
import type { BookingKit } from '../operations/bookings/ports.ts'
import type { ReadPicture } from '../operations/cards/ports.ts'
import type { Changes } from '../operations/changes.ts'
import type { Uploads } from '../operations/import/ports.ts'
import type { MailKit } from '../operations/mail/ports.ts'
import type { Tend } from '../operations/ports.ts'

export interface RouteParts {
  readonly tend: Tend
  readonly kit: MailKit
  readonly readPicture: ReadPicture
  readonly bookings: BookingKit
  readonly uploads: Uploads
  /** Told of every write, so that open pages and the timer follow. */
  readonly changes: Changes
  /** Tells that a mailbox was added, changed or resumed. Left out = nobody reads mailboxes here. */
  readonly mailboxChanges?: Changes
  readonly log: (line: string) => void
  /** Aborted when the server ends: what streams must end too. */
  readonly ending: AbortSignal
}
