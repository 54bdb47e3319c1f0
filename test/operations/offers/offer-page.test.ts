// Offer pages: made with a form of their own, and counted by visits, requests and customers.
import { beforeEach, expect, test } from 'vitest'
import { DAY_MS } from '../../../src/domain/instant.ts'
import { findForm } from '../../../src/operations/forms/form.ts'
import { countVisit } from '../../../src/operations/offers/count-visit.ts'
import { offerNumbers } from '../../../src/operations/offers/offer-numbers.ts'
import type { OfferPage } from '../../../src/operations/offers/offer-page.ts'
import { changeOfferPage, makeOfferPage, removeOfferPage } from '../../../src/operations/offers/save-offer-page.ts'
import { theWorkspace as workspace } from '../../../src/operations/ports.ts'
import { recordEvents } from '../../../src/operations/record-event.ts'
import { ana, type FormBench, plan as formPlan, now, openFormBench } from '../forms/form-bench.ts'

let bench: FormBench
beforeEach(async () => {
  bench = await openFormBench()
  return () => bench.close()
})

const plan = { title: 'A look at your site', promise: 'Find what keeps visitors away.', body: '- one\n- two' }
const { name: _, title: __, intro: ___, source: ____, ...form } = formPlan
const make = (slug: string, at = now) =>
  bench.tend.store.write(workspace, writer => makeOfferPage(writer, { slug, plan, form, now: at }))
const numbers = (page: OfferPage) => bench.tend.store.read(workspace, reader => offerNumbers(reader, page))
const visit = (slug: string, at: number) =>
  bench.tend.store.write(workspace, writer => countVisit(writer, { slug, now: at }))
const formOf = async (page: OfferPage) =>
  (await bench.tend.store.read(workspace, reader => findForm(reader, page.form)))!

test('who asks by it comes from the website, by the offer’s name', async () => {
  const page = await make('site-check')
  await bench.send(await formOf(page), { typed: ana })
  const { id } = (await bench.timeline(ana.email))!
  const record = await bench.tend.store.read(workspace, reader => reader.contacts.find(id))
  expect(record!.source).toEqual({ kind: 'website', name: 'site-check' })
})

test('visits are counted by day, and requests by people, and people by who bought since', async () => {
  const page = await make('site-check')
  for (const at of [now, now + 1, now + DAY_MS]) await visit('site-check', at)
  await visit('another', now)
  const asks = await formOf(page)
  await bench.send(asks, { typed: ana })
  await bench.send(asks, { typed: { ...ana, message: 'And this?' } })
  await bench.send(asks, { typed: { email: 'ben@example.com' } })
  await bench.send(asks, { typed: { email: 'robot@example.com' }, trap: 'x' })
  const { id: contact } = (await bench.timeline(ana.email))!
  await recordEvents(bench.tend, {
    workspace,
    contact,
    events: [{ id: 'b', at: now + 1, kind: 'purchase_made' }],
    now: now + 1,
  })
  expect(await numbers(page)).toMatchObject({
    ...{ visits: 3, requests: 3, people: 2, customers: 1, bought: { share: 0.5 }, asked: { share: 1 } },
    perDay: [{ count: 2 }, { count: 1 }],
  })
})

test('who bought before they asked is no customer of the offer', async () => {
  await bench.know([{ id: 'bought', at: now - DAY_MS, kind: 'purchase_made' }])
  const page = await make('site-check')
  await bench.send(await formOf(page), { typed: ana })
  expect(await numbers(page)).toMatchObject({ people: 1, customers: 0 })
})

test('without a visit there is no rate, and more requests than visits are no more than all', async () => {
  const page = await make('site-check')
  expect(await numbers(page)).toMatchObject({ asked: { share: null }, bought: { share: null } })
  await visit('site-check', now)
  await bench.send(await formOf(page), { typed: ana })
  await bench.send(await formOf(page), { typed: { email: 'ben@example.com' } })
  expect((await numbers(page)).asked).toMatchObject({ share: 1 })
})

test.each(['', 'A', 'a b', '../x', '-a', 'a--b', 'ä', 'a'.repeat(61)])('“%s” is no slug', async slug => {
  await expect(make(slug)).rejects.toThrow(/small letters/)
})

test('an address is given once; what it says may change, and the form with it', async () => {
  const page = await make('site-check')
  await expect(make('site-check')).rejects.toThrow(/already/)
  const change = { slug: 'site-check', plan: { ...plan, title: 'Another' }, form, now: now + 1 }
  await bench.tend.store.write(workspace, writer => changeOfferPage(writer, { ...change, version: 1 }))
  expect(await formOf(page)).toMatchObject({ title: 'Another', version: 2 })
  const stale = bench.tend.store.write(workspace, writer => changeOfferPage(writer, { ...change, version: 1 }))
  await expect(stale).rejects.toThrow(/at version 2, not 1/)
})

test('one that was removed takes its form along, and its address may be given anew', async () => {
  const page = await make('site-check')
  await bench.tend.store.write(workspace, writer => removeOfferPage(writer, 'site-check'))
  expect(await bench.tend.store.read(workspace, reader => findForm(reader, page.form))).toBeUndefined()
  expect((await make('site-check', now + 5)).form).not.toBe(page.form)
})
