// The forms that visitors fill in: on a page of ours, in a frame of somebody's page, or sent from a page of their own.
import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { findForm } from '../../operations/forms/form.ts'
import { formWords } from '../../operations/forms/form-words.ts'
import type { Typed } from '../../operations/forms/read-answers.ts'
import { type SendingAnswer, submitForm } from '../../operations/forms/submit-form.ts'
import { readMailSettings } from '../../operations/mail/mail-settings.ts'
import { theWorkspace } from '../../operations/ports.ts'
import { serveConfirming } from './confirming.ts'
import { carried, thanksView } from './form-view.ts'
import { limitBody } from './limit-body.ts'
import { publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'
import { limitRate } from './rate-limit.ts'
import {
  answerVisit,
  type Filled,
  formGone,
  freshForm,
  notAForm,
  nothingFilled,
  notKept,
  pageOf,
  type Visit,
} from './visit.ts'

// A message of 10,000 Chinese characters is 90 kB as a form sends it; twenty answers of that size are no form.
const mostBytes = 512 * 1024

const embedScript = readFileSync(new URL('embed.js', import.meta.url), 'utf8')
const frameScript = readFileSync(new URL('frame.js', import.meta.url), 'utf8')

export function serveForms(app: OpenAPIHono, parts: PublicParts): void {
  const { clock } = parts.tend
  // An office behind one address sends a few in a minute; a robot tries hundreds.
  const sending = limitRate(clock, { burst: 20, perMinute: 6 })
  // And one form takes no more from everybody together than people send at its best moment: a hall that was just asked to.
  const perForm = limitRate(clock, { burst: 1500, perMinute: 300, key: context => context.req.param('id') ?? '' })
  const looking = limitRate(clock, { burst: 120, perMinute: 60 })
  serveConfirming(app, parts)
  app.get('/public/frame.js', context => script(context, frameScript))
  app.get('/f/:id/embed.js', context => {
    context.set('allowed', { scripts: true })
    return script(context, embedScript)
  })
  for (const [path, isFramed] of [
    ['/f/:id', false],
    ['/f/:id/frame', true],
  ] as const) {
    app.get(path, looking, context => showForm({ context, parts, isFramed }, context.req.param('id')))
    app.post(path, sending, perForm, tooLarge, context =>
      takeForm({ context, parts, isFramed }, context.req.param('id')),
    )
  }
}

const tooLarge = limitBody(mostBytes, context => {
  // The rest of the body is not read, so nothing else can come on this connection.
  context.header('connection', 'close')
  return context.html(publicPage({ title: 'Too long', content: html`<h1>This is too long to be sent</h1>` }), 413)
})

function script(context: Context, text: string) {
  context.header('cache-control', 'public, max-age=3600')
  return context.body(text, 200, { 'content-type': 'text/javascript; charset=utf-8' })
}

async function showForm(visit: Visit, id: string) {
  const { form, by } = await visit.parts.tend.store.read(theWorkspace, async reader => ({
    form: await findForm(reader, id),
    by: (await readMailSettings(reader)).company,
  }))
  return form ? answerVisit(visit, { form, by, content: freshForm(visit, form, nothingFilled) }) : formGone(visit)
}

async function takeForm(visit: Visit, form: string) {
  const { context, parts } = visit
  const typed = await readFields(context)
  if (!typed) return notAForm(visit)
  const sent = {
    ...{ form, typed, page: pageOf(context) },
    hasConsented: typed.has(carried.consent),
    ticket: typed.get(carried.ticket) ?? '',
    trap: typed.get(carried.trap) ?? '',
  }
  const answered = await keeping(parts, () => submitForm(parts.tend, parts.kit.vault, sent))
  if (!answered) return notKept(visit)
  if (answered.kind === 'thanks' && answered.contact !== null) parts.changes.announce([answered.contact])
  return answerSent(visit, answered, { typed, hasConsented: sent.hasConsented, faults: new Map() })
}

/** Whatever went wrong is ours, and the visitor is told so in words, not in a document for programs. */
async function keeping<Answer>({ log }: PublicParts, work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work()
  } catch (error) {
    log(`A form could not be kept: ${error instanceof Error ? error.stack : String(error)}`)
    return undefined
  }
}

function answerSent(visit: Visit, answered: SendingAnswer, filled: Filled) {
  if (answered.kind === 'gone') return formGone(visit)
  const { form } = answered
  const { lookAgain, sendAgain } = formWords[form.language]
  switch (answered.kind) {
    case 'faults': {
      const content = freshForm(visit, form, { ...filled, faults: answered.faults, notice: lookAgain })
      return answerVisit(visit, { form, content, status: 422 })
    }
    case 'again':
      return answerVisit(visit, {
        ...{ form, content: freshForm(visit, form, { ...filled, notice: sendAgain }) },
        status: 409,
      })
    case 'thanks': {
      const { isPending } = answered
      const { isFramed, context } = visit
      if (form.redirect !== null && !isFramed && !isPending) return context.redirect(new URL(form.redirect).href, 303)
      return answerVisit(visit, { form, content: thanksView(form, { isPending, isFramed }) })
    }
  }
}

/** The texts that were sent, by name, the last of each; undefined when it can't be read as a form. */
async function readFields({ req }: Context): Promise<Typed | undefined> {
  try {
    // What browsers send of a form without files: read so in a fifth of the time.
    if (/^application\/x-www-form-urlencoded *(;|$)/i.test(req.header('content-type') ?? '')) {
      return new Map(new URLSearchParams(await req.text()))
    }
    const fields = new Map<string, string>()
    for (const [name, value] of await req.formData()) if (typeof value === 'string') fields.set(name, value)
    return fields
  } catch {
    return undefined
  }
}
