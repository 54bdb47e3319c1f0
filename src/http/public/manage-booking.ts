// What whoever booked does with it by the signed link: look, move, cancel, put it into a calendar. Looking changes nothing,
// since mail filters open every link.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { html } from 'hono/html'
import { Failure } from '../../domain/failure.ts'
import { type Instant, parseInstant } from '../../domain/instant.ts'
import { findZone } from '../../domain/zone.ts'
import { type Booking, findBooking } from '../../operations/bookings/booking.ts'
import { invitationText } from '../../operations/bookings/booking-notices.ts'
import type { BookingPage } from '../../operations/bookings/booking-page.ts'
import { readBookingToken } from '../../operations/bookings/booking-token.ts'
import { cancelBooking, isAhead, moveBooking, openPageOf } from '../../operations/bookings/change-booking.ts'
import { openTimes } from '../../operations/bookings/open-times.ts'
import { bookedView, moveView, noticeView } from './booking-view.ts'
import { publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'
import { readFields } from './read-fields.ts'
import { timesView } from './times-view.ts'

interface Guards {
  readonly looking: MiddlewareHandler
  readonly acting: MiddlewareHandler
  readonly small: MiddlewareHandler
}

export function serveManaging(app: OpenAPIHono, parts: PublicParts, { looking, acting, small }: Guards): void {
  app.get('/b/manage/:token', looking, async context => {
    const held = await holdOf(parts, context.req.param('token'))
    if (!held) return context.html(notValid, 404)
    const startsAt = parseInstant(context.req.query('at') ?? '')
    if (startsAt === undefined) {
      if (context.req.query('move') && held.page) return showTimes(context, held)
      return context.html(bookingPage(parts, held, context.req.query('new') !== undefined))
    }
    if (!held.times.includes(startsAt)) return showTimes(context, held, notFree)
    const booking = { ...held.booking, timeZone: zoneIn(context, held.booking) }
    return context.html(publicPage({ title: booking.title, content: moveView({ booking, startsAt }) }))
  })
  app.get('/b/manage/:token/meeting.ics', looking, async context => {
    const held = await holdOf(parts, context.req.param('token'))
    if (!held) return context.html(notValid, 404)
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
    const page = await openPageOf(reader, booking).catch(orNone)
    const now = tend.clock.now()
    const times = page ? await openTimes(reader, { page, around, now, except: booking.id }) : []
    return { workspace: named.workspace, booking, page, times }
  })
}

function orNone(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error
  return undefined
}

async function act(context: Context, parts: PublicParts) {
  const token = context.req.param('token') ?? ''
  const held = await holdOf(parts, token)
  if (!held) return context.html(notValid, 404)
  const { workspace, booking } = held
  const text = await readFields(context)
  if (text('do') === 'cancel') {
    await cancelBooking(parts.tend, { workspace, booking: booking.id, by: 'them' })
    parts.changes.announce([booking.contact])
    return context.redirect(`/b/manage/${token}`, 303)
  }
  const startsAt = parseInstant(text('at'))
  if (text('do') !== 'move' || startsAt === undefined || !held.page) return context.html(notValid, 400)
  const call = { workspace, booking: booking.id, startsAt }
  const answer = await moveBooking(parts.tend, { kit: parts.bookings, vault: parts.kit.vault }, call)
  if (answer.kind !== 'booked') return showTimes(context, held, answer.kind === 'taken' ? notFree : holdsEnough)
  parts.changes.announce([answer.booking.contact])
  return context.redirect(`/b/manage/${answer.booking.token}?new=1`, 303)
}

const notFree = 'That time is not free any more. These are:'
const holdsEnough = 'This is as often as one person can book or move a time: cancel one first, or answer the mail.'

function showTimes(context: Context, { booking, times }: Held, notice?: string) {
  const view = {
    ...{
      path: `/b/manage/${booking.token}`,
      times,
      timeZone: zoneIn(context, booking),
      from: context.req.query('from'),
    },
    carried: { move: '1' },
  }
  const content = html`<h1>${booking.title}</h1>${noticeView(notice)}<p>Choose a time that suits you.</p>${timesView(view)}`
  return context.html(publicPage({ title: booking.title, content }), notice ? 409 : 200)
}

function zoneIn(context: Context, { timeZone }: Booking): string {
  const said = context.req.query('zone')
  return said !== undefined && findZone(said) ? said : timeZone
}

function bookingPage({ tend }: PublicParts, { booking, page }: Held, isNew: boolean) {
  const ahead = isAhead(booking, tend.clock.now())
  const content = bookedView({ booking, isNew, isAhead: ahead, hasTimes: page !== undefined })
  return publicPage({ title: booking.title, content })
}

const notValid = publicPage({
  title: 'This link is not valid',
  content: html`<h1>This link is not valid</h1><p>It is not one that we sent, it was cut, or what it led to is gone.</p>`,
})
