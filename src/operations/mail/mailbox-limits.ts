// What a mailbox may send now: its limits per hour and day, which grow from the first day on, the gap between two
// messages, and its health. Providers judge a sender by exactly these.
import { DAY_MS, HOUR_MS, type Instant } from '../../domain/instant.ts'
import { countNotices } from '../notices/queued-notice.ts'
import type { Reader } from '../ports.ts'
import type { Mailbox, MailLimits, MailTally } from './ports.ts'

/** For an address of a person: what large providers take without a second look. */
export const usualLimits: MailLimits = { perHour: 20, perDay: 100, firstDay: 20, gapSeconds: [20, 90] }

/** Why the mailbox sends nothing now, and until when that holds (null = until somebody acts); null = it may send. */
export interface Restraint {
  readonly because: string
  readonly until: Instant | null
}

export async function restraintOf(reader: Reader, mailbox: Mailbox, now: Instant): Promise<Restraint | null> {
  if (mailbox.state === 'paused')
    return { because: `${mailbox.address} is paused: ${mailbox.pausedBecause}`, until: null }
  if (now < mailbox.notBefore) return { because: 'The gap between two messages is not over', until: mailbox.notBefore }
  const { dispatches } = reader.mail
  const notices = await countNotices(reader, mailbox.id, now)
  const hour = await dispatches.tally(mailbox.id, now - HOUR_MS)
  if (hour.sent + notices.hour >= mailbox.limits.perHour) {
    return { because: `${mailbox.limits.perHour} messages went out within the hour`, until: now + HOUR_MS / 4 }
  }
  const perDay = dayLimit(mailbox, now)
  const day = await dispatches.tally(mailbox.id, now - DAY_MS)
  if (day.sent + notices.day < perDay) return null
  return { because: `${perDay} messages went out within 24 hours`, until: now + HOUR_MS }
}

/** Half as many again for each day of use, up to the limit: a new sender that floods is taken for a stolen account. */
export function dayLimit({ limits, addedAt }: Mailbox, now: Instant): number {
  const days = Math.max(0, Math.floor((now - addedAt) / DAY_MS))
  return Math.min(limits.perDay, Math.floor(limits.firstDay * 1.5 ** Math.min(days, 60)))
}

/** When the next message may leave. @param chance from 0 to 1 */
export function nextAfter({ limits }: Mailbox, now: Instant, chance: number): Instant {
  const [least, most] = limits.gapSeconds
  return now + Math.round((least + (most - least) * chance) * 1000)
}

const healthDays = 14
// Below these floors one mishap would be a rate: one of ten is 10 %.
const bounceFloor = 40
const complaintFloor = 500
const bounceShare = 0.05
const complaintShare = 0.001

/** Why a mailbox must pause; null while it is well. */
export async function findIllness(reader: Reader, mailbox: string, now: Instant): Promise<string | null> {
  return illness(await reader.mail.dispatches.tally(mailbox, now - healthDays * DAY_MS))
}

/** Why a mailbox must pause by what came of its messages; null while it is well. */
export function illness({ sent, bounced, complained }: MailTally): string | null {
  if (sent >= bounceFloor && bounced / sent > bounceShare) {
    return `${bounced} of ${sent} messages of ${healthDays} days bounced, more than 5 %: mend the addresses, then resume the mailbox`
  }
  if (sent >= complaintFloor && complained / sent > complaintShare) {
    return `${complained} of ${sent} messages of ${healthDays} days were marked as spam, more than 0.1 %: write to fewer people, then resume the mailbox`
  }
  return null
}
