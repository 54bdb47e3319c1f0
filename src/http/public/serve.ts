// What anyone may open without a token: unsubscribing, and the doors by which people come to us. Each is served before
// the guards, and guards itself.
import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { serveBookings } from './bookings.ts'
import { serveForms } from './forms.ts'
import { serveHooks } from './hooks.ts'
import { serveOffers } from './offers.ts'
import { serveOutcomes } from './outcome.ts'
import type { PublicParts } from './public-parts.ts'
import { serveUnsubscribe } from './unsubscribe.ts'

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8')

export function servePublic(app: OpenAPIHono, parts: PublicParts): void {
  app.get('/public/style.css', context => {
    context.header('cache-control', 'public, max-age=3600')
    return context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' })
  })
  serveUnsubscribe(app, parts)
  serveForms(app, parts)
  serveOffers(app, parts)
  serveHooks(app, parts)
  serveBookings(app, parts)
  serveOutcomes(app, parts)
}
