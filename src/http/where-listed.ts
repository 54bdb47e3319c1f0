// Which page lists what a name did not find.
import type { Failure, Listed } from '../domain/failure.ts'

const pages: Readonly<Record<Listed, string>> = {
  booking: 'Bookings',
  'booking page': 'Bookings',
  calendar: 'Bookings',
  delivery: 'Webhooks',
  dispatch: 'Mail',
  draft: 'Mail',
  form: 'Forms',
  import: 'Earlier imports',
  mailbox: 'Mailboxes',
  notice: 'Mail',
  'offer page': 'Offers',
  user: 'Team',
  webhook: 'Webhooks',
}

/** What to do about a failure, in the words of the pages. */
export function actOf({ act, listed }: Failure): string {
  return listed ? `It may be gone since: the page ${pages[listed]} shows what there is.` : act
}
