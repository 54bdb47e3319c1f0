// The values of a template's fields for one contact at one instant, from the contact, the mailbox, the settings and the
// standing. What is not known is left out.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { zoneOf } from '../../domain/zone.ts'
import type { Standing } from '../../engine/standing.ts'
import { listBookings } from '../bookings/booking.ts'
import { manageAddress } from '../bookings/booking-notices.ts'
import type { ContactRecord } from '../kept.ts'
import type { Reader } from '../ports.ts'
import { nameSaid } from '../referrals/name-said.ts'
import { referredValues } from '../referrals/referred-values.ts'
import { type MailSettings, readMailSettings } from './mail-settings.ts'
import type { Mailbox } from './ports.ts'
import type { TemplateValues } from './template-fields.ts'

export interface Addressed {
  readonly record: ContactRecord
  readonly standing: Standing
  readonly mailbox: Pick<Mailbox, 'name' | 'address'>
  readonly to: string
  readonly now: Instant
}

export async function templateValues(reader: Reader, addressed: Addressed): Promise<TemplateValues> {
  const { record, standing, mailbox, to } = addressed
  const { contact, source } = record
  const referred = await referredValues(reader, standing)
  const reason = standing.reason && (await reader.timelines.find(contact.id, standing.reason.id))
  return {
    contact: {
      name: contact.name,
      first_name: firstName(contact.name),
      company: contact.company,
      email: to,
      source: source?.name,
      source_kind: source?.kind,
      referrer: await referrerName(reader, standing.referrer),
      reason: reason?.kind === 'reason_learned' ? reason.text : undefined,
    },
    sender: senderValues(mailbox, await readMailSettings(reader)),
    meeting: await meetingValues(reader, contact.id),
    referred,
    timeline: timelineValues(addressed, referred.name),
  }
}

function senderValues(mailbox: Addressed['mailbox'], settings: MailSettings): TemplateValues['sender'] {
  const { company, phone, benefit, gift, news, link } = settings
  const { name, address } = mailbox
  return { name, first_name: firstName(name), email: address, company, phone, benefit, gift, news, link }
}

/** Who came by a booking page has a link of their own; nobody else does. */
async function meetingValues(reader: Reader, contact: string): Promise<TemplateValues['meeting']> {
  const [booking] = await listBookings(reader, { contact, limit: 1 })
  return { reschedule_link: booking && (await manageAddress(reader, booking)) }
}

function timelineValues(
  { record, standing, now }: Addressed,
  referred: string | undefined,
): TemplateValues['timeline'] {
  const { lastTouch, held, noShow, missedByUs, desire, promises, ask } = standing
  const dayText = (mark: { at: Instant } | null) => (mark ? dayName(mark.at, record.contact.timeZone) : undefined)
  const meetings = [held, noShow, missedByUs].filter(mark => mark !== null)
  const lastMeeting = meetings.sort((a, b) => b.at - a.at)[0] ?? null
  return {
    met: standing.met || held !== null || standing.connected !== null,
    touches: standing.touches,
    days_since_touch: lastTouch ? Math.floor((now - lastTouch.at) / DAY_MS) : undefined,
    last_touch_on: dayText(lastTouch),
    last_meeting_on: dayText(lastMeeting),
    wanted: desire ? wanted[desire.name] : undefined,
    promised: promises.find(promise => promise.by === 'us')?.what,
    referred,
    asked_on: dayText(ask),
  }
}

const wanted: Readonly<Record<string, string>> = {
  cart_abandoned: 'a cart',
  information_requested: 'information',
  proposal_requested: 'a proposal',
  price_requested: 'a price',
  trial_started: 'a trial',
}

/** `3 November`, as their own calendar shows it. */
function dayName(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: zoneOf(timeZone).id }).format(at)
}

const titles = /^(dr|prof|mr|mrs|ms|miss|herr|frau|sr|sra|ing|mag)\.?$/i

/** Undefined for what is no given name: an address, an initial. */
export function firstName(name: string | undefined): string | undefined {
  const first = name?.split(/\s+/).find(word => word !== '' && !titles.test(word))
  return first && !first.includes('@') && first.replaceAll('.', '').length > 1 ? first : undefined
}

async function referrerName(reader: Reader, referrer: string | null): Promise<string | undefined> {
  if (referrer === null) return undefined
  return nameSaid(reader, referrer)
}
