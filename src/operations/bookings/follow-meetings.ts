// Bookings and questions for outcomes follow the timeline: whoever tells that a meeting was agreed, moved, called off, held
// or missed, by whatever door, tells it once, and what depends on it changes in the same transaction.
import { createHash } from 'node:crypto'
import type { Event } from '../../domain/event.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import type { OpenMeeting, Standing } from '../../engine/standing.ts'
import type { Writer } from '../ports.ts'
import { type Booking, listBookings, saveBooking } from './booking.ts'
import { announceBooking, announceCancellation, withdrawNotices } from './booking-notices.ts'

/** A meeting whose end is awaited, so that its outcome can be asked for: `ahead`, then `asked` or `settled`; `at` is its end. */
export const meetingNoun = 'meeting'

export interface AwaitedMeeting {
  readonly meeting: string
  readonly startsAt: Instant
}

export function tellsOfMeeting({ kind }: Event): boolean {
  return kind.startsWith('meeting_')
}

interface Following {
  readonly contact: string
  readonly standing: Standing
  readonly now: Instant
}

/** To be called once the standing has the news in it. */
export async function followMeetings(writer: Writer, { contact, now }: Omit<Following, 'standing'>): Promise<void> {
  const standing = await writer.timelines.standing(contact)
  if (!standing) return
  const following = { contact, standing, now }
  await awaitEnds(writer, following)
  for (const booking of await listBookings(writer, { contact: following.contact, limit: 100 }))
    await followBooking(writer, booking, following)
}

async function awaitEnds(writer: Writer, { contact, standing, now }: Following): Promise<void> {
  const open = standing.meetings.filter(({ endsAt }) => endsAt > now)
  const ids = new Set(open.map(({ meeting }) => awaitedId(contact, meeting)))
  for (const document of await writer.documents.list(meetingNoun, { contact, state: 'ahead', limit: 1000 })) {
    if (!ids.has(document.id)) await writer.documents.save(meetingNoun, { ...document, state: 'settled' })
  }
  for (const { meeting, startsAt, endsAt } of open) {
    const value: AwaitedMeeting = { meeting, startsAt }
    const document = { id: awaitedId(contact, meeting), state: 'ahead', key: '', contact, at: endsAt, value }
    await writer.documents.save(meetingNoun, document)
  }
}

/** Other programs' UIDs may be of any length. */
function awaitedId(contact: string, meeting: string): string {
  return createHash('sha256')
    .update(JSON.stringify([contact, meeting]))
    .digest('base64url')
    .slice(0, 24)
}

async function followBooking(writer: Writer, booking: Booking, { standing, now }: Following): Promise<void> {
  const open = standing.meetings.find(({ meeting }) => meeting === booking.uid)
  if (open) {
    const isMoved = open.startsAt !== booking.startsAt || booking.state !== 'booked'
    if (isMoved) await move(writer, booking, { open, now })
  } else if (booking.state === 'booked') await settle(writer, booking, { standing, now })
}

/** Also one that was called off and stands again, since somebody took that back. */
async function move(writer: Writer, booking: Booking, { open, now }: { open: OpenMeeting; now: Instant }) {
  const { outcome: _, proposed: __, answer: ___, ...kept } = booking
  await withdrawNotices(writer, booking)
  const { startsAt, endsAt } = open
  const minutes = Math.round((endsAt - startsAt) / MINUTE_MS)
  const moved: Booking = { ...kept, state: 'booked', startsAt, minutes, sequence: booking.sequence + 1 }
  await saveBooking(writer, moved)
  if (startsAt > now) await announceBooking(writer, moved, now)
}

async function settle(writer: Writer, booking: Booking, { standing, now }: Omit<Following, 'contact'>) {
  const outcome = standing.settled?.meeting === booking.uid ? standing.settled.outcome : undefined
  const isOff = outcome === undefined || outcome.startsWith('cancelled')
  await withdrawNotices(writer, booking)
  const sequence = isOff ? booking.sequence + 1 : booking.sequence
  const settled: Booking = { ...booking, state: isOff ? 'cancelled' : 'over', sequence, ...(outcome && { outcome }) }
  await saveBooking(writer, settled)
  if (isOff) await announceCancellation(writer, settled, { by: outcome === 'cancelled_by_them' ? 'them' : 'us', now })
}
