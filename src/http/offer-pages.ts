// /api/offer-pages: each with its form and its numbers.
import { formatInstant } from '../domain/instant.ts'
import { takeForm } from '../operations/forms/form.ts'
import { offerNumbers } from '../operations/offers/offer-numbers.ts'
import { listOfferPages, type OfferPage, takeOfferPage } from '../operations/offers/offer-page.ts'
import { changeOfferPage, makeOfferPage, removeOfferPage } from '../operations/offers/save-offer-page.ts'
import { type Reader, theWorkspace } from '../operations/ports.ts'
import type { offerPagesContract } from './contract/offer-pages.ts'
import { formCoreOf, publicRoot } from './form-document.ts'
import { previewOffer } from './public/preview.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

export function offerPageRoutes({ tend }: RouteParts): Pick<Handlers, keyof typeof offerPagesContract> {
  const { store, clock } = tend
  return {
    'GET /api/offer-pages': () =>
      store.read(theWorkspace, async reader => {
        const items = []
        for (const page of await listOfferPages(reader)) items.push(await offerDocument(reader, page))
        return { items, publicUrl: (await publicRoot(reader)) || null }
      }),
    'POST /api/offer-pages': ({ body }) =>
      store.write(theWorkspace, async writer =>
        offerDocument(writer, await makeOfferPage(writer, { ...body, now: clock.now() })),
      ),
    'POST /api/offer-pages/preview': async ({ body }) => ({ html: await previewOffer(body) }),
    'GET /api/offer-pages/{slug}': ({ params }) =>
      store.read(theWorkspace, async reader =>
        offerDocument(reader, await takeOfferPage(reader, params.slug as string)),
      ),
    'PUT /api/offer-pages/{slug}': ({ params, body }) =>
      store.write(theWorkspace, async writer => {
        const changing = { slug: params.slug as string, ...body, now: clock.now() }
        return offerDocument(writer, await changeOfferPage(writer, changing))
      }),
    'DELETE /api/offer-pages/{slug}': async ({ params }) => {
      const slug = params.slug as string
      await store.write(theWorkspace, writer => removeOfferPage(writer, slug))
      return { removed: slug }
    },
  }
}

async function offerDocument(reader: Reader, page: OfferPage) {
  const { slug, version, title, promise, body, form, savedAt } = page
  const { perDay, ...numbers } = await offerNumbers(reader, page)
  return {
    ...{ slug, version, plan: { title, promise, body }, formId: form, savedAt: formatInstant(savedAt) },
    form: formCoreOf(await takeForm(reader, form)),
    address: `${await publicRoot(reader)}/o/${slug}`,
    ...numbers,
    perDay: perDay.map(({ day, count }) => ({ day: formatInstant(day), count })),
  }
}
