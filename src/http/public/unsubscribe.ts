// The public page of the one-click unsubscribe (RFC 8058). It needs no session: the signed token of the link is the
// right. Reading it changes nothing, since mail filters open every link; the POST of a mail program or a person opts out.
import type { OpenAPIHono } from '@hono/zod-openapi'
import { html } from 'hono/html'
import { readUnsubscribeToken, unsubscribe } from '../../operations/mail/unsubscribe.ts'
import type { RouteParts } from '../route-parts.ts'
import { publicPage } from './page.ts'

type Parts = Pick<RouteParts, 'tend' | 'kit' | 'changes'>

export function serveUnsubscribe(app: OpenAPIHono, { tend, kit, changes }: Parts): void {
  app.get('/unsubscribe/:token', context => {
    const whom = readUnsubscribeToken(kit.vault, context.req.param('token'))
    if (!whom) return context.html(page('This link is not valid', 'It is not one that we sent, or it was cut.'), 404)
    const form = html`<form method="post"><button>Send me no more mail</button></form>`
    return context.html(page('No more mail?', html`<p>One click, and we write to you no more.</p>${form}`))
  })
  app.post('/unsubscribe/:token', async context => {
    const whom = readUnsubscribeToken(kit.vault, context.req.param('token'))
    if (!whom) return context.html(page('This link is not valid', 'It is not one that we sent, or it was cut.'), 404)
    // Somebody who is no contact any more hears nothing from us either way, and is not told which it was.
    if (await unsubscribe(tend, whom)) changes.announce([whom.contact])
    return context.html(page('Done', 'We write to you no more.'))
  })
}

function page(title: string, content: string | ReturnType<typeof html>) {
  return publicPage({
    title,
    content: html`<h1>${title}</h1>${typeof content === 'string' ? html`<p>${content}</p>` : content}`,
  })
}
