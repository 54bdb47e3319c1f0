// The link in the mail that asks whether an address is theirs. Reading it changes nothing, since mail filters open every
// link; the button does.
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { confirmSubmission, findConfirmation } from '../../operations/forms/confirm-submission.ts'
import { formWords } from '../../operations/forms/form-words.ts'
import { confirmedView, confirmView } from './form-view.ts'
import { publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'
import { limitRate } from './rate-limit.ts'

export function serveConfirming(app: OpenAPIHono, { tend, kit, changes }: PublicParts): void {
  const limited = limitRate(tend.clock, { burst: 30, perMinute: 10 })
  app.get('/f/confirm/:token', limited, async context => {
    const form = await findConfirmation(tend, kit.vault, context.req.param('token'))
    if (!form) return notValid(context)
    return context.html(publicPage({ title: form.title, language: form.language, content: confirmView(form) }))
  })
  app.post('/f/confirm/:token', limited, async context => {
    const confirmed = await confirmSubmission(tend, kit.vault, context.req.param('token'))
    if (!confirmed) return notValid(context)
    const { form, contact } = confirmed
    if (contact !== null) changes.announce([contact])
    return context.html(publicPage({ title: form.title, language: form.language, content: confirmedView(form) }))
  })
}

function notValid(context: Context) {
  const { badLink, badLinkWhy } = formWords.en
  return context.html(publicPage({ title: badLink, content: html`<h1>${badLink}</h1><p>${badLinkWhy}</p>` }), 404)
}
