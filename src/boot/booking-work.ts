// What a serving process does for meetings: it asks how they went once they are over, and reads the connected calendars.

import { readCalendars } from '../operations/bookings/calendar.ts'
import { askOutcomes } from '../operations/bookings/meeting-outcome.ts'
import type { Changes } from '../operations/changes.ts'
import type { Vault } from '../operations/mail/ports.ts'
import { type Tend, theWorkspace } from '../operations/ports.ts'
import { startMeetingTimer } from '../worker/meeting-timer.ts'
import { bookingKit } from './booking-kit.ts'

export interface BookingWorkParts {
  readonly tend: Tend
  readonly vault: Vault
  readonly changes: Changes
  readonly log: (line: string) => void
}

/** Starts it; answers the function that ends it. */
export function startBookingWork({ tend, vault, changes, log }: BookingWorkParts): () => Promise<void> {
  const timer = startMeetingTimer({
    async pass() {
      // Of several servers on one database, one works.
      if (!(await tend.store.claimTimers())) return
      // What was queued wakes the sending.
      if ((await askOutcomes(tend, { workspace: theWorkspace, vault })) > 0) changes.announce([])
      const { readCalendar } = bookingKit
      for (const { name, fault } of await readCalendars(tend, { readCalendar, vault }))
        if (fault !== null) log(`calendar ${name}: ${fault}`)
    },
    onError: error => log(`meetings: ${error instanceof Error ? error.stack : String(error)}`),
  })
  return () => timer.stop()
}
