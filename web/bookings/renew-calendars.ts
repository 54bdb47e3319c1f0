// What a page of calendars reads again after a change: what is free may have changed with it.
import { queries } from '../app/queries.ts'

export function renewCalendars() {
  return Promise.all(['calendars', 'booking-pages'].map(what => queries.invalidateQueries({ queryKey: [what] })))
}
