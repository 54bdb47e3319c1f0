// What bookings are handed: the way into calendars, and the public holidays of countries. Both are loaded when first used.
import type { BookingKit } from '../operations/bookings/ports.ts'
import { loadSurroundings } from './open.ts'

export const bookingKit: BookingKit = {
  readCalendar: async (address, span) =>
    (await import('../channels/calendar/read-calendar.ts')).readCalendar(address, span),
  surroundings: loadSurroundings,
}
