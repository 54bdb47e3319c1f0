// Moving and cancelling a booking. Only the timeline is told here; the booking, its invitation and its reminders follow
// from what it says (follow-meetings.ts).
import type { Event, Party } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import { newId } from '../new-id.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { type BookingAnswer, type BookingParts, hasEnough, keepIfFree } from './book.ts'
import { type Booking, isAhead, listBookings, takeBooking } from './booking.ts'
import { type BookingPage, findOpenPage } from './booking-page.ts'
import { openTimes } from './open-times.ts'

/** Each brings a mail; who changes their mind more often is answered by a person. */
const mostMoves = 10

export interface MoveCall {
  readonly workspace: string
  readonly booking: string
  readonly startsAt: Instant
}

/**
 * Moves what still lies ahead. What is over or called off is booked anew for the same person: in their calendar the old
 * meeting stays what it was.
 *
 * @throws Failure not_found without such a booking
 */
export async function moveBooking(tend: Tend, parts: BookingParts, call: MoveCall): Promise<BookingAnswer> {
  const around = await parts.kit.surroundings()
  return tend.store.write(call.workspace, async writer => {
    const now = tend.clock.now()
    const booking = await takeBooking(writer, call.booking)
    const page = await openPageOf(writer, booking, now)
    if (!page) return { kind: 'gone' }
    if (isAhead(booking, now) && booking.startsAt === call.startsAt) return { kind: 'booked', booking }
    if (booking.sequence >= mostMoves) return { kind: 'enough' }
    if (isAhead(booking, now)) {
      const times = await openTimes(writer, { page, around, now, except: booking.id })
      if (!times.includes(call.startsAt)) return { kind: 'taken' }
      return { kind: 'booked', booking: await moveIn(tend, writer, { booking, page, call, now }) }
    }
    const anew = await bookedAnew(writer, booking, call.startsAt)
    if (anew) return { kind: 'booked', booking: anew }
    if (await hasEnough(writer, booking.email, now)) return { kind: 'enough' }
    const { name, email, timeZone, language } = booking
    const said = { name, email, phone: '', message: '', timeZone, language }
    const request = { ...said, id: newId(now), startsAt: call.startsAt }
    return keepIfFree(tend, writer, { page, request, around, vault: parts.vault, now })
  })
}

/** Undefined where they have none at that time: a button that is pressed twice books once. */
async function bookedAnew(reader: Reader, { contact, page, email }: Booking, startsAt: Instant) {
  const theirs = await listBookings(reader, {
    contact,
    page,
    state: 'booked',
    from: startsAt,
    until: startsAt,
    limit: 10,
  })
  return theirs.find(booking => booking.email === email)
}

interface Moving {
  readonly booking: Booking
  readonly page: BookingPage
  readonly call: MoveCall
  readonly now: Instant
}

async function moveIn(tend: Tend, writer: Writer, { booking, page, call, now }: Moving): Promise<Booking> {
  const { id, uid, contact } = booking
  const event: Event = {
    ...{ id: `${changeId(booking)}:moved`, at: now, kind: 'meeting_rescheduled', meeting: uid },
    ...{ startsAt: call.startsAt, minutes: page.minutes, by: 'them' },
  }
  await recordIn(tend, writer, { contact, events: [event], now })
  return takeBooking(writer, id)
}

/** What is over or called off already stays as it is. @throws Failure not_found */
export function cancelBooking(
  tend: Tend,
  { workspace, booking: id, by }: { workspace: string; booking: string; by: Party },
): Promise<Booking> {
  return tend.store.write(workspace, async writer => {
    const now = tend.clock.now()
    const booking = await takeBooking(writer, id)
    if (!isAhead(booking, now)) return booking
    const { contact, uid } = booking
    const event: Event = { id: `${changeId(booking)}:cancelled`, at: now, kind: 'meeting_cancelled', meeting: uid, by }
    await recordIn(tend, writer, { contact, events: [event], now })
    return takeBooking(writer, id)
  })
}

/** Events of one instant are in the order of their ids, so it begins with that of the booking and goes on. */
function changeId({ uid, sequence }: Booking): string {
  return `ics:${uid}:scheduled:${sequence + 1}`
}

/**
 * The page with the times to which a booking can go: while it lies ahead, those of whom they meet. Undefined where it
 * offers none any more.
 */
export async function openPageOf(reader: Reader, booking: Booking, now: Instant): Promise<BookingPage | undefined> {
  const page = await findOpenPage(reader, booking.page)
  return page && isAhead(booking, now) ? { ...page, owners: [booking.owner] } : page
}
