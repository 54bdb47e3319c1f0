// What whoever booked does with it by the signed link: look, move, cancel, put it into a calendar. Looking changes nothing,
// since mail filters open every link.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { type Instant, parseInstant } from '../../domain/instant.ts'
import { findZone } from '../../domain/zone.ts'
import { type Booking, findBooking, isAhead } from '../../operations/bookings/booking.ts'
import { invitationText } from '../../operations/bookings/booking-notices.ts'
import type { BookingPage } from '../../operations/bookings/booking-page.ts'
import { readBookingToken } from '../../operations/bookings/booking-token.ts'
import { cancelBooking, moveBooking, openPageOf } from '../../operations/bookings/change-booking.ts'
import { openTimes } from '../../operations/bookings/open-times.ts'
import { bookingWords } from '../../operations/bookings/visitor-words.ts'
import { bookedView, moveView, noticeView } from './booking-view.ts'
import { publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'
import { readFields } from './read-fields.ts'
import { timesView } from './times-view.ts'
import { wordsPage } from './words-page.ts'

interface Guards {
  readonly looking: MiddlewareHandler
  readonly acting: MiddlewareHandler
  readonly small: MiddlewareHandler
}

export function serveManaging(app: OpenAPIHono, parts: PublicParts, { looking, acting, small }: Guards): void {
  app.get('/b/manage/:token', looking, async context => {
    const held = await holdOf(parts, context.req.param('token'))
    if (!held) return context.html(wordsPage(context, 'badLink'), 404)
    const startsAt = parseInstant(context.req.query('at') ?? '')
    if (startsAt === undefined) {
      if (context.req.query('move') && held.page) return showTimes(context, held)
      return context.html(bookingPage(parts, held, context.req.query('new') !== undefined))
    }
    if (!held.times.includes(startsAt)) return showTimes(context, held, bookingWords[held.booking.language].notFree)
    const booking = { ...held.booking, timeZone: zoneIn(context, held.booking) }
    const { title, language } = booking
    return context.html(publicPage({ title, language, content: moveView({ booking, startsAt }) }))
  })
  app.get('/b/manage/:token/meeting.ics', looking, async context => {
    const held = await holdOf(parts, context.req.param('token'))
    if (!held) return context.html(wordsPage(context, 'badLink'), 404)
    const text = invitationText(held.booking, 'PUBLISH', parts.tend.clock.now())
    context.header('content-disposition', 'attachment; filename="meeting.ics"')
    return context.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' })
  })
  app.post('/b/manage/:token', acting, small, context => act(context, parts))
}

interface Held {
  readonly workspace: string
  readonly booking: Booking
  /** Undefined where it offers no times any more. */
  readonly page: BookingPage | undefined
  readonly times: readonly Instant[]
}

async function holdOf({ tend, kit, bookings }: PublicParts, token: string): Promise<Held | undefined> {
  const named = readBookingToken(kit.vault, token)
  if (!named) return undefined
  const around = await bookings.surroundings()
  return tend.store.read(named.workspace, async reader => {
    const booking = await findBooking(reader, named.booking)
    if (!booking) return undefined
    const now = tend.clock.now()
    const page = await openPageOf(reader, booking, now)
    const times = page ? await openTimes(reader, { page, around, now, except: booking.id }) : []
    return { workspace: named.workspace, booking, page, times }
  })
}

async function act(context: Context, parts: PublicParts) {
  const token = context.req.param('token') ?? ''
  const held = await holdOf(parts, token)
  if (!held) return context.html(wordsPage(context, 'badLink'), 404)
  const { workspace, booking } = held
  const words = bookingWords[booking.language]
  const text = await readFields(context)
  if (text('do') === 'cancel') {
    await cancelBooking(parts.tend, { workspace, booking: booking.id, by: 'them' })
    parts.changes.announce([booking.contact])
    return context.redirect(`/b/manage/${token}`, 303)
  }
  const startsAt = parseInstant(text('at'))
  if (text('do') !== 'move' || startsAt === undefined || !held.page)
    return context.html(wordsPage(context, 'badLink', booking.language), 400)
  const call = { workspace, booking: booking.id, startsAt }
  const answer = await moveBooking(parts.tend, { kit: parts.bookings, vault: parts.kit.vault }, call)
  if (answer.kind !== 'booked')
    return showTimes(context, held, answer.kind === 'taken' ? words.notFree : words.holdsEnough)
  parts.changes.announce([answer.booking.contact])
  return context.redirect(`/b/manage/${answer.booking.token}?new=1`, 303)
}

function showTimes(context: Context, { booking, times }: Held, notice?: string) {
  const words = bookingWords[booking.language]
  const view = {
    ...{
      path: `/b/manage/${booking.token}`,
      times,
      language: booking.language,
      timeZone: zoneIn(context, booking),
      from: context.req.query('from'),
    },
    carried: { move: '1' },
  }
  const content = html`<h1>${booking.title}</h1>${noticeView(notice)}<p>${words.chooseTime}</p>${timesView(view)}`
  return context.html(publicPage({ title: booking.title, language: booking.language, content }), notice ? 409 : 200)
}

function zoneIn(context: Context, { timeZone }: Booking): string {
  const said = context.req.query('zone')
  return said !== undefined && findZone(said) ? said : timeZone
}

function bookingPage({ tend }: PublicParts, { booking, page }: Held, isNew: boolean) {
  const ahead = isAhead(booking, tend.clock.now())
  const content = bookedView({ booking, isNew, isAhead: ahead, hasTimes: page !== undefined })
  return publicPage({ title: booking.title, language: booking.language, content })
}
