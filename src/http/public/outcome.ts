// The page behind the links of the question how a meeting went. Opening it records nothing; one button does.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { readMeetingToken } from '../../operations/bookings/booking-token.ts'
import {
  lookAtMeeting,
  type MeetingLook,
  tellOutcome,
  toldOutcomes,
} from '../../operations/bookings/meeting-outcome.ts'
import { publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'
import { limitRate } from './rate-limit.ts'
import { readFields } from './read-fields.ts'

const outcomeWords = {
  held: 'It was held',
  missed_by_them: 'They missed it',
  missed_by_us: 'We missed it',
  cancelled_by_us: 'We cancelled it',
  cancelled_by_them: 'They cancelled it',
} as const

const mostBytes = 4 * 1024

export function serveOutcomes(app: OpenAPIHono, { tend, kit, changes }: PublicParts): void {
  const limited = limitRate(tend.clock, { burst: 30, perMinute: 10 })
  const lookAt = async (token: string) => {
    const link = readMeetingToken(kit.vault, token)
    const look = link && (await tend.store.read(link.workspace, reader => lookAtMeeting(reader, link)))
    return link && look ? { link, look: { ...look, isAhead: look.startsAt > tend.clock.now() } } : undefined
  }
  app.get('/m/:token', limited, async context => {
    const found = await lookAt(context.req.param('token'))
    if (!found) return context.html(notValid, 404)
    return context.html(lookPage(found.look, context.req.query('was') === 'missed' ? 'missed_by_them' : 'held'))
  })
  const small = bodyLimit({ maxSize: mostBytes, onError: context => context.html(notValid, 413) })
  app.post('/m/:token', limited, small, async context => {
    const found = await lookAt(context.req.param('token'))
    if (!found) return context.html(notValid, 404)
    const text = await readFields(context)
    const outcome = toldOutcomes.find(each => each === text('was'))
    if (!outcome) return context.html(notValid, 400)
    if (await tellOutcome(tend, found.link, outcome)) changes.announce([found.link.contact])
    const after = await lookAt(context.req.param('token'))
    return context.html(after ? lookPage(after.look, outcome) : notValid)
  })
}

/** @param first the button that comes first, since the link said so */
function lookPage(
  { name, when, outcome, isAhead }: MeetingLook & { readonly isAhead: boolean },
  first: (typeof toldOutcomes)[number],
) {
  const title = `Your meeting with ${name}`
  const head = html`<h1>${title}</h1><p>${when}</p>`
  const says =
    outcome !== null ? recorded(outcome, first) : isAhead ? 'It has not begun. Look again once it is over.' : ''
  if (says) return publicPage({ title, content: html`${head}<p role="status">${says}</p>` })
  const order = [first, ...toldOutcomes.filter(each => each !== first)]
  const buttons = order.map(
    each =>
      html`<button name="was" value="${each}"${each === first ? '' : html` class="quiet"`}>${outcomeWords[each]}</button>`,
  )
  return publicPage({ title, content: html`${head}<form method="post" class="stack">${buttons}</form>` })
}

function recorded(outcome: keyof typeof outcomeWords, said: keyof typeof outcomeWords): string {
  if (outcome === said) return `${outcomeWords[outcome]}: that is recorded.`
  return `${outcomeWords[outcome]}: that was recorded before. To correct it, log the other on their page in Tend.`
}

const notValid = publicPage({
  title: 'This link is not valid',
  content: html`<h1>This link is not valid</h1><p>It is not one that we sent, it was cut, or the meeting is gone.</p>`,
})
