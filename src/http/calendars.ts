// /api/calendars: connecting calendars, reading them now, forgetting them.
import { calendarDocument } from '../operations/bookings/booking-document.ts'
import {
  addCalendar,
  type Calendar,
  findCalendar,
  listCalendars,
  readCalendarNow,
  removeCalendar,
} from '../operations/bookings/calendar.ts'
import { theWorkspace } from '../operations/ports.ts'
import type { bookingsContract } from './contract/bookings.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

type Names = Extract<keyof typeof bookingsContract, `${string}/calendars${string}`>

export function calendarRoutes({ tend, kit, bookings }: RouteParts): Pick<Handlers, Names> {
  const read = async (calendar: Calendar) => {
    const parts = { readCalendar: bookings.readCalendar, vault: kit.vault }
    return calendarDocument(await readCalendarNow(tend, parts, calendar))
  }
  return {
    'GET /api/calendars': async () => {
      const all = await tend.store.read(theWorkspace, listCalendars)
      return { items: all.map(calendarDocument) }
    },
    'POST /api/calendars': async ({ body }) => {
      const adding = { ...body, isPrivateAllowed: body.isPrivateAllowed ?? false, now: tend.clock.now() }
      return read(await tend.store.write(theWorkspace, writer => addCalendar(writer, kit.vault, adding)))
    },
    'POST /api/calendars/{id}/reading': async ({ params }) =>
      read(await tend.store.read(theWorkspace, reader => findCalendar(reader, params.id as string))),
    'DELETE /api/calendars/{id}': async ({ params }) => {
      const { name } = await tend.store.write(theWorkspace, writer => removeCalendar(writer, params.id as string))
      return { removed: name }
    },
  }
}
