// The booking pages: free times on the visitor's own clock, and the form that takes one.
import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { Failure } from '../../domain/failure.ts'
import { type Instant, parseInstant } from '../../domain/instant.ts'
import { findZone } from '../../domain/zone.ts'
import { book } from '../../operations/bookings/book.ts'
import { type BookingPage, bookingPageNoun } from '../../operations/bookings/booking-page.ts'
import { openTimes } from '../../operations/bookings/open-times.ts'
import { newId } from '../../operations/new-id.ts'
import { theWorkspace } from '../../operations/ports.ts'
import { readSettings } from '../../operations/settings.ts'
import { headView, noticeView, requestView, type Typed } from './booking-view.ts'
import { serveManaging } from './manage-booking.ts'
import { publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'
import { limitRate } from './rate-limit.ts'
import { readFields } from './read-fields.ts'
import { timesView } from './times-view.ts'

const bookingScript = '/public/booking.js'
const script = readFileSync(new URL('booking.js', import.meta.url), 'utf8')
const mostBytes = 64 * 1024
const blank: Typed = { name: '', email: '', phone: '', message: '' }

export function serveBookings(app: OpenAPIHono, parts: PublicParts): void {
  const { clock } = parts.tend
  const looking = limitRate(clock, { burst: 120, perMinute: 60 })
  const booking = limitRate(clock, { burst: 10, perMinute: 3 })
  const small = bodyLimit({ maxSize: mostBytes, onError: refuseSize })
  app.get(bookingScript, context => {
    context.header('cache-control', 'public, max-age=3600')
    return context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' })
  })
  serveManaging(app, parts, { looking, acting: booking, small })
  app.get('/b/:slug', looking, async context => {
    const look = await lookAt(parts, context.req.param('slug'))
    if (!look) return context.html(gone, 404)
    const startsAt = parseInstant(context.req.query('at') ?? '')
    if (startsAt === undefined) return context.html(timesPage(context, look))
    if (!look.times.includes(startsAt)) return context.html(timesPage(context, look, { notice: notFree }), 409)
    const id = newId(clock.now())
    const request = { page: look.page, startsAt, timeZone: zoneIn(context.req.query('zone'), look), id, typed: blank }
    return context.html(requestPage(request))
  })
  app.post('/b/:slug', booking, small, context => take(context, parts))
}

interface Look {
  readonly page: BookingPage
  readonly times: readonly Instant[]
  /** The user's own zone, for a visitor who named none. */
  readonly timeZone: string
}

async function lookAt({ tend, bookings }: PublicParts, slug: string): Promise<Look | undefined> {
  const around = await bookings.surroundings()
  return tend.store.read(theWorkspace, async reader => {
    const page = (await reader.documents.find(bookingPageNoun, slug))?.value as BookingPage | undefined
    if (!page?.isOpen) return undefined
    const times = await openTimes(reader, { page, around, now: tend.clock.now() })
    return { page, times, timeZone: (await readSettings(reader)).timeZone }
  })
}

function zoneIn(said: string | undefined, { timeZone }: Pick<Look, 'timeZone'>): string {
  return said !== undefined && findZone(said) ? said : timeZone
}

const notFree = 'That time is not free any more. These are:'

interface Told {
  readonly notice?: string
  /** Left out = that of the address. */
  readonly timeZone?: string
}

function timesPage(context: Context, look: Look, { notice, timeZone = context.req.query('zone') }: Told = {}) {
  const { page, times } = look
  const view = { path: `/b/${page.slug}`, times, timeZone: zoneIn(timeZone, look), from: context.req.query('from') }
  const content = html`${headView(page)}${noticeView(notice)}${timesView(view)}`
  return publicPage({ title: page.title, content, script: bookingScript })
}

function requestPage(view: Parameters<typeof requestView>[0]) {
  return publicPage({ title: view.page.title, content: requestView(view) })
}

async function take(context: Context, parts: PublicParts) {
  const text = await readFields(context)
  const look = await lookAt(parts, context.req.param('slug') ?? '')
  if (!look) return context.html(gone, 404)
  // Machines fill in every field; they are told nothing that would help them.
  if (text('homepage') !== '') return context.html(timesPage(context, look))
  const startsAt = parseInstant(text('at'))
  const timeZone = zoneIn(text('zone'), look)
  const typed = { name: text('name'), email: text('email'), phone: text('phone'), message: text('message') }
  const request = { id: text('id'), startsAt: startsAt ?? 0, timeZone, ...typed }
  const call = { workspace: theWorkspace, slug: look.page.slug, request }
  try {
    const answer = await book(parts.tend, { kit: parts.bookings, vault: parts.kit.vault }, call)
    if (answer.kind === 'enough') return context.html(enough, 429)
    if (answer.kind === 'taken') {
      const fresh = (await lookAt(parts, look.page.slug)) ?? look
      return context.html(timesPage(context, fresh, { notice: notFree, timeZone }), 409)
    }
    parts.changes.announce([answer.booking.contact])
    return context.redirect(`/b/manage/${answer.booking.token}?new=1`, 303)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'bad_input') throw error
    const again = { page: look.page, startsAt: startsAt ?? 0, timeZone, id: newId(parts.tend.clock.now()), typed }
    return context.html(requestPage({ ...again, notice: `${error.message}.` }), 400)
  }
}

const gone = wordsPage('There is nothing to book here', 'The address was cut, or nothing is offered here any more.')
const tooLarge = wordsPage('That is too long', 'Go back and say it in fewer words.')

function refuseSize(context: Context) {
  // The rest of the body is not read, so nothing else can come on this connection.
  context.header('connection', 'close')
  return context.html(tooLarge, 413)
}

const enough = wordsPage(
  'You have booked enough',
  'One person can hold three times ahead, and book six in a day. Move or cancel one by the link in its mail, or come back tomorrow.',
)

function wordsPage(title: string, says: string) {
  return publicPage({ title, content: html`<h1>${title}</h1><p>${says}</p>` })
}
