// Booking pages, calendars and meetings.
import type { bookingsContract } from './contract/bookings.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function bookingRoutes(_parts: RouteParts): Pick<Handlers, keyof typeof bookingsContract> {
  return {}
}
