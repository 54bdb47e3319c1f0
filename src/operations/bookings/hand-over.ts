// What a user leaves behind who is removed: their pages and the meetings ahead go to another; their calendars are forgotten,
// since they say when the one who left is busy.
import type { Instant } from '../../domain/instant.ts'
import type { Writer } from '../ports.ts'
import { listBookings, saveBooking } from './booking.ts'
import { listBookingPages, saveBookingPage } from './booking-page.ts'
import { listCalendars, removeCalendar } from './calendar.ts'

export async function handOverBookings(
  writer: Writer,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: Instant },
): Promise<void> {
  for (const page of await listBookingPages(writer)) {
    if (!page.owners.includes(from)) continue
    const owners = [...new Set(page.owners.map(owner => (owner === from ? to : owner)))]
    await saveBookingPage(writer, { page: { ...page, owners }, isNew: false, now })
  }
  for (const booking of await listBookings(writer, { state: 'booked', limit: 100_000 })) {
    if (booking.owner === from) await saveBooking(writer, { ...booking, owner: to })
  }
  for (const { id } of await listCalendars(writer, from)) await removeCalendar(writer, id)
}
