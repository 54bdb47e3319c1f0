// What a form or an offer page would look like to visitors, before it is kept.
import { html } from 'hono/html'
import type { FormPlan } from '../../operations/forms/form.ts'
import type { OfferPlan } from '../../operations/offers/offer-page.ts'
import type { OfferFormPlan } from '../../operations/offers/save-offer-page.ts'
import { formView } from './form-view.ts'
import { offerView } from './offers.ts'
import { publicPage } from './page.ts'
import { nothingFilled } from './visit.ts'

export async function previewForm(plan: FormPlan): Promise<string> {
  const { title, language } = plan
  return String(await publicPage({ title, language, content: view(plan, true) }))
}

export async function previewOffer({ plan, form }: { plan: OfferPlan; form: OfferFormPlan }): Promise<string> {
  const { title } = plan
  const whole = { ...form, name: title, title, intro: '', source: { kind: 'website' } as const }
  const content = html`${offerView(plan)}${view(whole, false)}`
  return String(await publicPage({ title, language: form.language, content }))
}

function view(plan: FormPlan, hasHead: boolean) {
  const unsaved = { ...plan, id: '', version: 0, offer: null, madeAt: 0, savedAt: 0 }
  return formView({ ...nothingFilled, form: unsaved, action: '', ticket: '', hasHead })
}
