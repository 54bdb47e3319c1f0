// How a form looks to its visitor: the fields with what was typed and what is wrong with it, the thanks, the confirming.
import { html } from 'hono/html'
import type { Form, FormField } from '../../operations/forms/form.ts'
import { type FormWords, formWords } from '../../operations/forms/form-words.ts'
import { labelOf, mostOfText, type Typed } from '../../operations/forms/read-answers.ts'

export interface FormView {
  readonly form: Form
  /** Where it is sent to. */
  readonly action: string
  readonly ticket: string
  readonly typed: Typed
  readonly hasConsented: boolean
  /** By the field's id. */
  readonly faults: ReadonlyMap<string, string>
  /** Why it came back; left out = it is shown for the first time. */
  readonly notice?: string | undefined
  /** On an offer's page the title is the offer's. */
  readonly hasHead: boolean
}

type Html = ReturnType<typeof html>

/** Names of what a form carries beside its fields. */
export const carried = { ticket: 'tend_ticket', consent: 'tend_consent', trap: 'homepage' } as const

export function formView(view: FormView): Html {
  const { form, notice, hasHead } = view
  const words = formWords[form.language]
  const head = html`<h1>${form.title}</h1>${form.intro ? html`<p class="lines">${form.intro}</p>` : ''}`
  return html`${hasHead ? head : ''}
${notice ? html`<p class="notice" role="alert">${notice}</p>` : ''}
<form method="post" action="${view.action}" accept-charset="utf-8" novalidate>
${form.fields.map(field => fieldView(view, field, words))}
${form.consent === null ? '' : consentView(form.consent, view.hasConsented)}
<p class="beside" aria-hidden="true"><label>${words.leaveEmpty} <input name="${carried.trap}" tabindex="-1" autocomplete="off"></label></p>
<input type="hidden" name="${carried.ticket}" value="${view.ticket}">
<div><button>${words.send}</button></div>
</form>`
}

function consentView(wording: string, isTicked: boolean): Html {
  return html`<label class="check"><input type="checkbox" name="${carried.consent}" value="yes"${isTicked ? html` checked` : ''}> <span>${wording}</span></label>`
}

function fieldView(view: FormView, field: FormField, words: FormWords): Html {
  const fault = view.faults.get(field.id)
  const value = view.typed.get(field.id) ?? ''
  const id = `field-${field.id}`
  const says = html`${labelOf(field, words)}${field.isRequired ? '' : html` <span class="hint">(${words.optional})</span>`}`
  const told = fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : ''
  const marks = html`name="${field.id}" id="${id}"${field.isRequired ? html` required` : ''}${
    fault ? html` aria-invalid="true" aria-describedby="${id}-fault"` : ''
  }`
  if (field.kind === 'checkbox') {
    return html`<div><label class="check"><input type="checkbox" value="yes" ${marks}${value ? html` checked` : ''}> <span>${says}</span></label>${told}</div>`
  }
  return html`<div><label for="${id}">${says}</label>${control(field, { value, marks, words })}${told}</div>`
}

function control(field: FormField, { value, marks, words }: { value: string; marks: Html; words: FormWords }): Html {
  if (field.kind === 'message') return html`<textarea ${marks} maxlength="${mostOfText}">${value}</textarea>`
  if (field.kind !== 'choice') return html`<input ${inputOf(field)} ${marks} value="${value}">`
  const options = field.choices?.map(
    choice => html`<option${choice === value ? html` selected` : ''}>${choice}</option>`,
  )
  return html`<select ${marks}><option value="">${words.choose}</option>${options}</select>`
}

/** What a browser fills in by itself, and which keyboard a phone shows. */
function inputOf({ kind }: FormField): Html {
  switch (kind) {
    case 'email':
      return html`type="email" autocomplete="email"`
    case 'phone':
      return html`type="tel" autocomplete="tel"`
    case 'company':
      return html`type="text" autocomplete="organization"`
    case 'name':
      return html`type="text" autocomplete="name"`
    default:
      return html`type="text" autocomplete="off"`
  }
}

/** After it was sent; `isPending` while their confirmation by mail is waited for. */
export function thanksView(form: Form, { isPending, isFramed }: { isPending: boolean; isFramed: boolean }): Html {
  const words = formWords[form.language]
  if (isPending) return html`<h1>${words.checkMail}</h1><p>${words.checkMailWhy}</p>`
  const goesOn = isFramed && form.redirect !== null ? form.redirect : undefined
  const link = goesOn && html`<p data-go="${goesOn}"><a href="${goesOn}" target="_top">${words.goOn}</a></p>`
  return html`<h1>${words.thanks}</h1><p class="lines">${form.thanks || words.taken}</p>${giftView(form)}${link ?? ''}`
}

export function confirmView({ language, title }: Form): Html {
  const words = formWords[language]
  return html`<h1>${title}</h1><p>${words.confirmWhy}</p><form method="post"><div><button>${words.confirm}</button></div></form>`
}

export function confirmedView(form: Form): Html {
  const words = formWords[form.language]
  return html`<h1>${words.thanks}</h1><p>${words.confirmed}</p>${form.thanks ? html`<p class="lines">${form.thanks}</p>` : ''}${giftView(form)}`
}

function giftView({ gift, language }: Form): Html | '' {
  return gift
    ? html`<p><a class="button" href="${gift}" target="_blank" rel="noreferrer">${formWords[language].gift}</a></p>`
    : ''
}
