// Makes, changes and removes offer pages, each together with its form.
import { badInput, Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { FormPlan } from '../forms/form.ts'
import { takeForm } from '../forms/form.ts'
import { changeForm, makeForm, removeForm } from '../forms/save-form.ts'
import type { Writer } from '../ports.ts'
import { findOfferPage, type OfferPage, type OfferPlan, offerPageNoun, takeOfferPage } from './offer-page.ts'

/** What the user decides of an offer's form; the rest follows from the offer. */
export type OfferFormPlan = Omit<FormPlan, 'name' | 'title' | 'intro' | 'source'>

export interface OfferPlans {
  readonly plan: OfferPlan
  readonly form: OfferFormPlan
}

const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** @throws Failure bad_input for a slug or a form that is none; conflict when the slug is taken */
export async function makeOfferPage(
  writer: Writer,
  { slug, plan, form, now }: OfferPlans & { slug: string; now: Instant },
): Promise<OfferPage> {
  if (!slugShape.test(slug) || slug.length > 60) {
    const allowed = 'small letters, digits and hyphens between them, 60 at most, such as site-check'
    throw badInput('The offer page is refused', [{ where: 'offer page', field: 'slug', found: slug, allowed }])
  }
  if (await findOfferPage(writer, slug)) {
    throw new Failure('conflict', `There is an offer page ${slug} already`, { act: 'Give this one another address.' })
  }
  const made = await makeForm(writer, { plan: formPlanOf(slug, plan, form), offer: slug, now })
  const page: OfferPage = { ...plan, slug, form: made.id, version: 1, madeAt: now, savedAt: now }
  await keep(writer, page)
  return page
}

/** @throws Failure not_found; bad_input; conflict when `version` isn't the one that the change was made of */
export async function changeOfferPage(
  writer: Writer,
  { slug, version, plan, form, now }: OfferPlans & { slug: string; version: number; now: Instant },
): Promise<OfferPage> {
  const before = await takeOfferPage(writer, slug)
  if (before.version !== version) {
    throw new Failure('conflict', `The offer page ${slug} is at version ${before.version}, not ${version}`)
  }
  const { version: ofForm } = await takeForm(writer, before.form)
  await changeForm(writer, { id: before.form, plan: formPlanOf(slug, plan, form), version: ofForm, now })
  const page: OfferPage = { ...before, ...plan, version: version + 1, savedAt: now }
  await keep(writer, page)
  return page
}

/** @throws Failure not_found */
export async function removeOfferPage(writer: Writer, slug: string): Promise<OfferPage> {
  const page = await takeOfferPage(writer, slug)
  await removeForm(writer, page.form)
  await keep(writer, page, 'removed')
  return page
}

function formPlanOf(slug: string, { title }: OfferPlan, form: OfferFormPlan): FormPlan {
  return { ...form, name: title, title, intro: '', source: { kind: 'website', name: slug } }
}

function keep(writer: Writer, page: OfferPage, state: 'open' | 'removed' = 'open'): Promise<void> {
  const { slug: id, madeAt } = page
  return writer.documents.save(offerPageNoun, { id, state, key: '', contact: null, at: madeAt, value: page })
}
