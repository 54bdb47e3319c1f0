// The offer pages that visitors read: what we give, and the form by which they ask for it. Each visit of a person is one
// more in the count of the day; nothing else of it is kept.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { type Form, findForm } from '../../operations/forms/form.ts'
import { readMailSettings } from '../../operations/mail/mail-settings.ts'
import { countVisit } from '../../operations/offers/count-visit.ts'
import { findOfferPage, type OfferPlan } from '../../operations/offers/offer-page.ts'
import { theWorkspace } from '../../operations/ports.ts'
import { markupView } from './markup-view.ts'
import type { PublicParts } from './public-parts.ts'
import { limitRate, makeRateLimit } from './rate-limit.ts'
import { answerVisit, formGone, freshForm, nothingFilled } from './visit.ts'
import { visitorAddress } from './visitor.ts'

// Who reloads within the half hour is on the same visit; that is remembered in memory alone.
const visitMinutes = 30

export function serveOffers(app: OpenAPIHono, parts: PublicParts): void {
  const { tend } = parts
  const isAgain = makeRateLimit(tend.clock, { burst: 1, perMinute: 1 / visitMinutes })
  app.get('/o/:slug', limitRate(tend.clock, { burst: 120, perMinute: 60 }), async context => {
    const slug = context.req.param('slug')
    const visit = { context, parts, isFramed: false }
    const found = await findOffer(parts, slug)
    if (!found) return formGone(visit)
    const { offer, form, by } = found
    // A header of 16 kB, ten thousand times, would be most of the memory.
    const agent = context.req.header('user-agent')?.slice(0, 200)
    const visitor = `${slug} ${visitorAddress(context)} ${agent}`
    if (isPerson(context) && isAgain(visitor) === 0) {
      const now = tend.clock.now()
      const counted = tend.store.write(theWorkspace, writer => countVisit(writer, { slug, now }), { isShort: true })
      // Whoever came reads the page, counted or not.
      await counted.catch(error => parts.log(`A visit of /o/${slug} was not counted: ${String(error)}`))
    }
    const asks = freshForm(visit, form, { ...nothingFilled, hasHead: false })
    return answerVisit(visit, { form, by, content: html`${offerView(offer)}${asks}` })
  })
}

function findOffer({ tend }: PublicParts, slug: string) {
  return tend.store.read(theWorkspace, async reader => {
    const offer = await findOfferPage(reader, slug)
    const form: Form | undefined = offer && (await findForm(reader, offer.form))
    return offer && form && { offer, form, by: (await readMailSettings(reader)).company }
  })
}

export function offerView({ title, promise, body }: OfferPlan) {
  return html`<div class="offer"><h1>${title}</h1>${promise ? html`<p class="promise">${promise}</p>` : ''}${markupView(body)}</div>`
}

// Those who say that they are machines. Who hides it can't be told from a person, here or in any count of visits.
const robots =
  /bot\b|bot\/|crawl|spider|slurp|preview|monitor|headless|lighthouse|facebookexternalhit|whatsapp|telegram|curl\/|wget\/|python|go-http|java\/|okhttp|axios|node-fetch|undici|scan/i

/** A page that a person looks at: not fetched ahead by their browser, not by a machine, not by the user of this Tend. */
function isPerson(context: Context): boolean {
  const header = (name: string) => context.req.header(name) ?? ''
  if (context.req.method !== 'GET') return false
  if (/prefetch|prerender|preview/i.test(`${header('sec-purpose')} ${header('purpose')} ${header('x-moz')}`))
    return false
  if (/(^|;\s*)tend_\d+=/.test(header('cookie'))) return false
  const agent = header('user-agent')
  return agent !== '' && !robots.test(agent)
}
