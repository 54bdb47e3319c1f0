// Which command lists what a name did not find.
import type { Failure, Listed } from '../domain/failure.ts'

const commands: Readonly<Record<Listed, string>> = {
  booking: 'tend bookings list',
  'booking page': 'tend bookings pages',
  calendar: 'tend calendar list',
  delivery: 'tend hooks deliveries',
  dispatch: 'tend send --dry-run',
  draft: 'tend drafts list',
  form: 'tend forms list',
  import: 'tend import list',
  mailbox: 'tend mailbox list',
  notice: 'tend notices',
  'offer page': 'tend offers',
  user: 'tend user list',
  webhook: 'tend hooks list',
}

/** What to do about a failure, in the words of the command line. */
export function actOf({ act, listed }: Failure): string {
  return listed ? `\`${commands[listed]}\` lists what there is.` : act
}
