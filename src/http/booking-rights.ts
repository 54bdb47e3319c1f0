// Who may change what of bookings: the first user everything, everyone their own pages and calendars.
import { Failure } from '../domain/failure.ts'
import type { BookingPage } from '../operations/bookings/booking-page.ts'
import { theUser } from '../operations/ports.ts'

/** @throws Failure not_allowed where others have the page too, or alone */
export function mayChangePage(user: string, { title, owners }: Pick<BookingPage, 'title' | 'owners'>): void {
  if (user === theUser || owners.every(owner => owner === user)) return
  throw new Failure('not_allowed', `The booking page “${title}” is not yours alone.`, {
    act: 'Ask the first user; pages whose only owner you are you change yourself.',
  })
}

/** @throws Failure not_allowed for what is another's */
export function mayChangeCalendar(
  user: string,
  { name, owner }: { readonly name: string; readonly owner: string },
): void {
  if (user === theUser || owner === user) return
  throw new Failure('not_allowed', `The calendar ${name} is another user’s.`, {
    act: 'Ask them or the first user; your own calendars you change yourself.',
  })
}
