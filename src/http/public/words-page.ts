// A page of booking that says one thing and why, in the language that the visitor's browser asks for.
import type { Context } from 'hono'
import { html } from 'hono/html'
import { bookingWords } from '../../operations/bookings/visitor-words.ts'
import { askedLanguage, type Language } from '../../operations/visitor-language.ts'
import { publicPage } from './page.ts'

export function languageOf(context: Context): Language {
  return askedLanguage(context.req.header('accept-language'))
}

/** @param language left out = the browser's */
export function wordsPage(
  context: Context,
  says: 'gone' | 'enough' | 'tooLong' | 'badLink',
  language: Language = languageOf(context),
) {
  const words = bookingWords[language]
  const title = words[says]
  return publicPage({ title, language, content: html`<h1>${title}</h1><p>${words[`${says}Why`]}</p>` })
}
