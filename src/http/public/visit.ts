// One visit to a form: who shows it where, and the pages that answer it.
import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Form } from '../../operations/forms/form.ts'
import { writeTicket } from '../../operations/forms/form-ticket.ts'
import { formWords } from '../../operations/forms/form-words.ts'
import { type FormView, formView } from './form-view.ts'
import { type PublicPage, publicPage } from './page.ts'
import type { PublicParts } from './public-parts.ts'

export interface Visit {
  readonly context: Context
  readonly parts: PublicParts
  /** The form stands in a frame of somebody's page. */
  readonly isFramed: boolean
}

export type Filled = Pick<FormView, 'typed' | 'hasConsented' | 'faults'> & { readonly notice?: string }

export const nothingFilled: Filled = { typed: new Map(), hasConsented: false, faults: new Map() }

/** The form with a ticket of its own. */
export function freshForm({ context, parts, isFramed }: Visit, form: Form, filled: Filled & { hasHead?: boolean }) {
  const { tend, kit } = parts
  const ticket = writeTicket(kit.vault, { form: form.id, page: pageOf(context), now: tend.clock.now() })
  const frame = isDark(context) ? '/frame?dark' : '/frame'
  return formView({ form, action: `/f/${form.id}${isFramed ? frame : ''}`, ticket, hasHead: true, ...filled })
}

interface Answer {
  readonly form: Form
  readonly content: PublicPage['content']
  readonly by?: string | undefined
  readonly status?: 200 | 409 | 422
}

export function answerVisit(visit: Visit, { form, content, by, status = 200 }: Answer) {
  const { context, isFramed } = visit
  // A ticket in a cache would be everybody's.
  context.header('cache-control', 'no-store')
  context.set('allowed', { frames: isFramed, formsTo: form.redirect ? new URL(form.redirect).origin : undefined })
  const page = publicPage({
    ...{ title: form.title, language: form.language, framedBy: frameOf(visit), content },
    ...(by && !isFramed && { by }),
    ...(isFramed && { script: '/public/frame.js' }),
  })
  return context.html(page, status)
}

export function formGone(visit: Visit) {
  return refuse(visit, formWords.en.gone, 404)
}

export function notKept(visit: Visit) {
  return refuse(visit, formWords.en.notKept, 503)
}

export function notAForm(visit: Visit) {
  return refuse(visit, 'This can’t be read as a form', 400)
}

function refuse(visit: Visit, title: string, status: 400 | 404 | 503) {
  visit.context.set('allowed', { frames: visit.isFramed })
  const page = publicPage({ title, content: html`<h1>${title}</h1>`, framedBy: frameOf(visit) })
  return visit.context.html(page, status)
}

function frameOf({ context, isFramed }: Visit): PublicPage['framedBy'] {
  return isFramed ? (isDark(context) ? 'dark' : 'light') : undefined
}

const isDark = (context: Context) => context.req.query('dark') !== undefined

/** The origin of somebody else's page that the visitor is on; never the path, which may tell who they are. */
export function pageOf(context: Context): string | null {
  const from = context.req.header('referer') ?? context.req.header('origin')
  if (!from || !URL.canParse(from)) return null
  const { origin, host } = new URL(from)
  return origin === 'null' || host === context.req.header('host') ? null : origin.slice(0, 300)
}
