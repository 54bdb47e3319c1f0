// The mails of a booking: the invitation and its changes to whoever booked, in their language; reminders before; word to
// whom they meet. Those that were not sent yet go with the booking as it was when it is moved or cancelled.
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { type Invitation, writeInvitation } from '../../formats/ics/write-invitation.ts'
import { readMailSettings } from '../mail/mail-settings.ts'
import { mailBan } from '../notices/mail-ban.ts'
import { type Notice, queueNotice, withdrawNotice } from '../notices/notice.ts'
import type { Reader, Writer } from '../ports.ts'
import { addressOf, mailboxOf } from '../team/mailbox-of.ts'
import { zoneOfOwner } from '../team/user.ts'
import { type Booking, endOfBooking } from './booking.ts'
import { bookingWords } from './visitor-words.ts'
import { whenWords } from './when-words.ts'

/** Tells of a booking that was made or moved, and sets its reminders. */
export async function announceBooking(writer: Writer, booking: Booking, now: Instant): Promise<void> {
  const manage = await manageAddress(writer, booking)
  const isMoved = booking.sequence > 0
  const words = bookingWords[booking.language]
  const changing = manage && `${words.changeAt} ${manage}`
  await queueNotice(writer, {
    ...(await toVisitor(writer, booking, { about: 'booking_invitation', now })),
    subject: `${isMoved ? words.subjectMoved : words.subjectBooked}: ${booking.title}`,
    text: lines(greeting(booking), isMoved ? words.isMoved : words.isYours, factsOf(booking), changing),
    ...calendarPart(booking, 'REQUEST', now),
    expiresAt: booking.startsAt,
  })
  for (const minutes of booking.remindBefore) await remind(writer, booking, { minutes, changing, now })
  const says = isMoved ? 'moved the meeting' : 'booked a meeting'
  await tellUser(writer, booking, { says, about: 'booking_made', now })
}

/** Tells that it is off; nothing goes out for a meeting that lies behind. */
export async function announceCancellation(
  writer: Writer,
  booking: Booking,
  { by, now }: { by: 'us' | 'them'; now: Instant },
): Promise<void> {
  if (booking.startsAt <= now) return
  const manage = await manageAddress(writer, booking)
  const words = bookingWords[booking.language]
  const again = manage && `${words.againAt} ${manage}`
  await queueNotice(writer, {
    ...(await toVisitor(writer, booking, { about: 'booking_cancelled', now })),
    subject: `${words.subjectOff}: ${booking.title}`,
    text: lines(greeting(booking), by === 'us' ? words.offByUs : words.offByThem, factsOf(booking), again),
    ...calendarPart(booking, 'CANCEL', now),
    expiresAt: booking.startsAt,
  })
  if (by === 'them') await tellUser(writer, booking, { says: 'cancelled the meeting', about: 'booking_off', now })
}

/** Takes back what is still to go out of the booking as it was. */
export async function withdrawNotices(writer: Writer, booking: Booking): Promise<void> {
  const reminders = booking.remindBefore.map(minutes => reminderAbout(minutes))
  for (const about of ['booking_invitation', ...reminders]) await withdrawNotice(writer, idOf(booking, about))
}

/** The invitation as a file; it names who invites where a mailbox does. */
export function invitationText(booking: Booking, method: Invitation['method'], now: Instant): string {
  const { uid, sequence, title, offer, place, startsAt, minutes, email, organizer } = booking
  const attendee = { name: plainName(booking), address: email }
  const meeting = { uid, sequence, title, description: offer, place, startsAt, minutes, organizer, attendee, now }
  return writeInvitation({ ...meeting, method })
}

/** The address at which they move or cancel it; undefined where Tend has none that the world reaches. */
export async function manageAddress(reader: Reader, { token }: Booking): Promise<string | undefined> {
  const { publicUrl } = await readMailSettings(reader)
  return publicUrl && `${publicUrl.replace(/\/$/, '')}/b/manage/${token}`
}

interface Reminding {
  readonly minutes: number
  /** Where they move or cancel it. */
  readonly changing: string | undefined
  readonly now: Instant
}

async function remind(writer: Writer, booking: Booking, { minutes, changing, now }: Reminding): Promise<void> {
  const sendAt = booking.startsAt - minutes * MINUTE_MS
  // Whoever books later than this has just been told.
  if (sendAt <= now) return
  const { subjectReminder, isSoon } = bookingWords[booking.language]
  await queueNotice(writer, {
    ...(await toVisitor(writer, booking, { about: reminderAbout(minutes), now })),
    subject: `${subjectReminder}: ${booking.title}`,
    text: lines(greeting(booking), isSoon, factsOf(booking), changing),
    sendAt,
    expiresAt: booking.startsAt,
  })
}

async function tellUser(
  writer: Writer,
  booking: Booking,
  { says, about, now }: { says: string; about: string; now: Instant },
): Promise<void> {
  const to = await addressOf(writer, booking.owner)
  if (!to) return
  const { name, email, message } = booking
  const when = whenWords(booking, { timeZone: (await zoneOfOwner(writer, booking.owner)).id })
  const ban = await mailBan(writer, email)
  await queueNotice(writer, {
    ...{ id: idOf(booking, about), contact: null, about, askedAt: now, sendAt: now, expiresAt: endOfBooking(booking) },
    tellsOf: booking.contact,
    to,
    subject: `${name} ${says}: ${when}`,
    text: lines(`${name} (${email}) ${says} “${booking.title}”.`, `${when}.`, message, ban ?? undefined),
  })
}

/**
 * The name as it may stand in a mail to an address that anybody may have typed: letters and few of them, or '', since a
 * mail of ours would else carry a stranger's words and links to whomever they like.
 */
function plainName({ name }: Booking): string {
  const isPlain = /^[\p{L}\p{M}'’., -]{1,60}$/u.test(name) && !/\.\p{L}{2}/u.test(name)
  return isPlain && name.split(' ').length <= 6 ? name : ''
}

function greeting(booking: Booking): string {
  const { hello } = bookingWords[booking.language]
  return `${[hello, plainName(booking)].filter(Boolean).join(' ')},`
}

type VisitorNotice = Pick<Notice, 'id' | 'contact' | 'isUnproven' | 'to' | 'from' | 'about' | 'askedAt' | 'sendAt'>

async function toVisitor(
  reader: Reader,
  booking: Booking,
  { about, now }: { about: string; now: Instant },
): Promise<VisitorNotice> {
  const { contact, email } = booking
  const name = plainName(booking)
  const to = { address: email, ...(name && { name }) }
  const from = (await mailboxOf(reader, booking.owner))?.id
  const what = { id: idOf(booking, about), about, askedAt: now, sendAt: now }
  // Who books may not be whose address it is: an opt-out stops it, and the page has given the link and the file.
  return { ...what, contact, to, ...(from && { from }), isUnproven: true }
}

/** A booking that was moved is another matter than it was before. */
function idOf({ id, sequence }: Booking, about: string): string {
  return `booking:${id}:${sequence}:${about}`
}

function reminderAbout(minutes: number): string {
  return `booking_reminder_${minutes}`
}

function calendarPart(booking: Booking, method: 'REQUEST' | 'CANCEL', now: Instant): Pick<Notice, 'calendar'> {
  // RFC 5546 §3.2.2: a request has an organiser; without a mailbox there is none.
  return booking.organizer ? { calendar: { method, text: invitationText(booking, method, now) } } : {}
}

function factsOf(booking: Booking): string {
  return [booking.title, whenWords(booking, booking), booking.place].filter(Boolean).join('\n')
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n')
}
