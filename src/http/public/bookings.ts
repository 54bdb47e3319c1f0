// The booking pages: free times on the visitor's own clock, and the form that takes one.
import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { type Instant, parseInstant } from '../../domain/instant.ts'
import { findZone } from '../../domain/zone.ts'
import { book } from '../../operations/bookings/book.ts'
import { pageZone } from '../../operations/bookings/booking-document.ts'
import { type BookingPage, findOpenPage } from '../../operations/bookings/booking-page.ts'
import type { RequestFault } from '../../operations/bookings/booking-request.ts'
import { openTimes } from '../../operations/bookings/open-times.ts'
import { bookingWords } from '../../operations/bookings/visitor-words.ts'
import { formWords } from '../../operations/forms/form-words.ts'
import { newId } from '../../operations/new-id.ts'
import { theWorkspace } from '../../operations/ports.ts'
import type { Language } from '../../operations/visitor-language.ts'
import { headView, noticeView, requestView, type Typed } from './booking-view.ts'
import { serveManaging } from './manage-booking.ts'
import { publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'
import { limitRate } from './rate-limit.ts'
import { readFields } from './read-fields.ts'
import { timesView } from './times-view.ts'
import { languageOf, wordsPage } from './words-page.ts'

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
    const look = await lookAt(parts, context, context.req.param('slug'))
    if (!look) return context.html(wordsPage(context, 'gone'), 404)
    const startsAt = parseInstant(context.req.query('at') ?? '')
    if (startsAt === undefined) return context.html(timesPage(context, look))
    if (!look.times.includes(startsAt)) return context.html(timesPage(context, look, { isTaken: true }), 409)
    const id = newId(clock.now())
    const timeZone = zoneIn(context.req.query('zone'), look)
    return context.html(requestPage({ ...look, startsAt, timeZone, id, typed: blank }))
  })
  app.post('/b/:slug', booking, small, context => take(context, parts))
}

interface Look {
  readonly page: BookingPage
  readonly times: readonly Instant[]
  /** The owner's own zone, for a visitor who named none. */
  readonly timeZone: string
  readonly language: Language
}

async function lookAt({ tend, bookings }: PublicParts, context: Context, slug: string): Promise<Look | undefined> {
  const around = await bookings.surroundings()
  return tend.store.read(theWorkspace, async reader => {
    const page = await findOpenPage(reader, slug)
    if (!page) return undefined
    const times = await openTimes(reader, { page, around, now: tend.clock.now() })
    return { page, times, timeZone: await pageZone(reader, page), language: page.language ?? languageOf(context) }
  })
}

function zoneIn(said: string | undefined, { timeZone }: Pick<Look, 'timeZone'>): string {
  return said !== undefined && findZone(said) ? said : timeZone
}

interface Told {
  /** The time that they wanted went to somebody else. */
  readonly isTaken?: boolean
  /** Left out = that of the address. */
  readonly timeZone?: string
}

function timesPage(context: Context, look: Look, { isTaken, timeZone = context.req.query('zone') }: Told = {}) {
  const { page, times, language } = look
  const shown = { timeZone: zoneIn(timeZone, look), from: context.req.query('from') }
  const view = { path: `/b/${page.slug}`, times, language, ...shown }
  const notice = isTaken ? bookingWords[language].notFree : undefined
  const content = html`${headView(page, language)}${noticeView(notice)}${timesView(view)}`
  return publicPage({ title: page.title, language, content, script: bookingScript })
}

function requestPage(view: Parameters<typeof requestView>[0]) {
  return publicPage({ title: view.page.title, language: view.language, content: requestView(view) })
}

async function take(context: Context, parts: PublicParts) {
  const text = await readFields(context)
  const look = await lookAt(parts, context, context.req.param('slug') ?? '')
  if (!look) return context.html(wordsPage(context, 'gone'), 404)
  // Machines fill in every field; they are told nothing that would help them.
  if (text('homepage') !== '') return context.html(timesPage(context, look))
  const { page, language } = look
  const startsAt = parseInstant(text('at'))
  const timeZone = zoneIn(text('zone'), look)
  if (startsAt === undefined) return context.html(timesPage(context, look, { isTaken: true, timeZone }), 409)
  const typed = { name: text('name'), email: text('email'), phone: text('phone'), message: text('message') }
  const request = { id: text('id'), startsAt, timeZone, language, ...typed }
  const call = { workspace: theWorkspace, slug: page.slug, request }
  const answer = await book(parts.tend, { kit: parts.bookings, vault: parts.kit.vault }, call)
  switch (answer.kind) {
    case 'gone':
      return context.html(wordsPage(context, 'gone'), 404)
    case 'enough':
      return context.html(wordsPage(context, 'enough', language), 429)
    case 'taken': {
      const fresh = (await lookAt(parts, context, page.slug)) ?? look
      return context.html(timesPage(context, fresh, { isTaken: true, timeZone }), 409)
    }
    case 'refused': {
      const notice = faultWords(answer.why, language)
      const again = { ...look, startsAt, timeZone, id: newId(parts.tend.clock.now()), typed, notice }
      return context.html(requestPage(again), 400)
    }
    case 'booked':
      parts.changes.announce([answer.booking.contact])
      return context.redirect(`/b/manage/${answer.booking.token}?new=1`, 303)
  }
}

function faultWords(fault: RequestFault, language: Language): string {
  return fault === 'badEmail' ? formWords[language].badEmail : bookingWords[language][fault]
}

function refuseSize(context: Context) {
  // The rest of the body is not read, so nothing else can come on this connection.
  context.header('connection', 'close')
  return context.html(wordsPage(context, 'tooLong'), 413)
}
