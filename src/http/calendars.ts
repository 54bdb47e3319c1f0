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
import { type Reader, theUser, theWorkspace } from '../operations/ports.ts'
import { takeUser } from '../operations/team/save-user.ts'
import { mayChangeCalendar } from './booking-rights.ts'
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
    'GET /api/calendars': async ({ user }) => {
      const own = user === theUser ? undefined : user
      const found = await tend.store.read(theWorkspace, reader => listCalendars(reader, own))
      return { items: found.map(calendarDocument) }
    },
    'POST /api/calendars': async ({ user, body }) => {
      const calendar = await tend.store.write(theWorkspace, async writer => {
        const { id: owner } = await takeUser(writer, body.owner ?? user)
        mayChangeCalendar(user, { name: body.name, owner })
        const isPrivateAllowed = body.isPrivateAllowed ?? false
        return addCalendar(writer, kit.vault, { ...body, owner, isPrivateAllowed, now: tend.clock.now() })
      })
      return read(calendar)
    },
    'POST /api/calendars/{id}/reading': async ({ user, params }) =>
      read(await tend.store.read(theWorkspace, reader => ownCalendar(reader, user, params.id as string))),
    'DELETE /api/calendars/{id}': async ({ user, params }) => {
      const { name } = await tend.store.write(theWorkspace, async writer => {
        const { id } = await ownCalendar(writer, user, params.id as string)
        return removeCalendar(writer, id)
      })
      return { removed: name }
    },
  }
}

async function ownCalendar(reader: Reader, user: string, said: string): Promise<Calendar> {
  const calendar = await findCalendar(reader, said)
  mayChangeCalendar(user, calendar)
  return calendar
}
