// Offer pages as visitors come to them, and the API of forms and offers.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../src/http/contract.ts'
import { saveMailSettings } from '../../src/operations/mail/mail-settings.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { ana, plan as formPlan } from '../operations/forms/form-bench.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
  await server.tend.store.write(workspace, writer => saveMailSettings(writer, { publicUrl: 'https://tend.example/' }))
})

const { name: _, title: __, intro: ___, source: ____, ...form } = formPlan
const offer = {
  slug: 'site-check',
  plan: {
    title: 'A look at your site',
    promise: 'Find what keeps visitors away.',
    body: '**Free** & <b>quick</b>\n\n- one',
  },
  form: { ...form, gift: 'https://files.example/guide.pdf' },
}

describe('an offer page', () => {
  beforeAll(async () => {
    const made = await server.ask('POST /api/offer-pages', offer)
    expect(made.status).toBe(201)
  })
  const open = (headers: Record<string, string>) => fetch(`${server.url}/o/site-check`, { headers })
  const visits = async () => (await server.json('GET /api/offer-pages/site-check')).visits as number

  test('shows the promise, the text with its marks, and the form; all else is escaped', async () => {
    const text = await (await open({ 'user-agent': 'curl/8' })).text()
    expect(text).toContain('<strong>Free</strong> &amp; &lt;b&gt;quick&lt;/b&gt;')
    expect(text).toMatch(/<form method="post" action="\/f\//)
  })

  test('counts a person once, and not again while they reload', async () => {
    const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
    const before = await visits()
    for (let n = 0; n < 3; n++) await open(firefox)
    await open({ ...firefox, 'x-forwarded-for': '198.51.100.9' })
    expect(await visits()).toBe(before + 2)
  })

  test.each([
    ['a robot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a preview of a link', { 'user-agent': 'facebookexternalhit/1.1' }],
    ['who says nothing of themselves', { 'user-agent': '' }],
    ['a page that is fetched ahead', { 'user-agent': 'Mozilla/5.0 Chrome/150', 'sec-purpose': 'prefetch;prerender' }],
    ['the user of this Tend', { 'user-agent': 'Mozilla/5.0 Safari/600', cookie: 'a=b; tend_8363=token' }],
  ])('doesn’t count %s', async (_what, headers) => {
    const before = await visits()
    expect((await open({ ...headers, 'x-forwarded-for': '198.51.100.77' } as Record<string, string>)).status).toBe(200)
    expect(await visits()).toBe(before)
  })

  test('sets no cookie', async () => {
    expect((await open({ 'user-agent': 'Mozilla/5.0 Edg/150' })).headers.get('set-cookie')).toBeNull()
  })

  test('one that there isn’t is not found', async () => {
    expect((await fetch(`${server.url}/o/nothing`)).status).toBe(404)
  })
})

describe('the API', () => {
  test('answers as the contract says', async () => {
    const made = contract['POST /api/forms'].answer.parse(await server.json('POST /api/forms', formPlan))
    expect(made.address).toBe(`https://tend.example/f/${made.id}`)
    const forms = contract['GET /api/forms'].answer.parse(await server.json('GET /api/forms'))
    expect(forms.items.map(({ id }) => id)).toEqual([made.id])
    const offers = contract['GET /api/offer-pages'].answer.parse(await server.json('GET /api/offer-pages'))
    expect(offers.items[0]).toMatchObject({ slug: 'site-check', address: 'https://tend.example/o/site-check' })
    const changed = await server.json(`PUT /api/forms/${made.id}`, { plan: { ...formPlan, name: 'Other' }, version: 1 })
    expect(changed).toMatchObject({ version: 2, plan: { name: 'Other' } })
    const stale = await server.ask(`PUT /api/forms/${made.id}`, { plan: formPlan, version: 1 })
    expect(stale.status).toBe(409)
  })

  test('says every fault of a form, with its place and what is allowed', async () => {
    const bad = {
      ...formPlan,
      fields: [{ id: 'q1', kind: 'choice', label: '', isRequired: true, choices: ['one'] }],
      redirect: 'https://a;script-src.example/',
      gift: 'javascript:alert(1)',
    }
    const { faults } = await server.json('POST /api/forms', bad)
    const places = faults.map(({ field }: { field: string }) => field)
    expect(places).toEqual(['fields.0.label', 'fields.0.choices', 'fields', 'redirect', 'gift'])
  })

  test.each(['homepage', 'tend_ticket', 'email', '__proto__', 'q1"><script>'])(
    'a question can’t be called %s',
    async id => {
      const question = { id, kind: 'text', label: 'What?', isRequired: false }
      const refused = await server.ask('POST /api/forms', { ...formPlan, fields: [...formPlan.fields, question] })
      expect(refused.status).toBe(422)
    },
  )

  test('shows a form before it is kept', async () => {
    const { html } = await server.json('POST /api/forms/preview', { ...formPlan, title: 'Ask <us>' })
    expect(html).toContain('<h1>Ask &lt;us&gt;</h1>')
    const page = await server.json('POST /api/offer-pages/preview', { plan: offer.plan, form: offer.form })
    expect(page.html).toContain('<strong>Free</strong>')
  })

  test('lists what came in, and releases what was no spam', async () => {
    const { id } = await server.json('POST /api/forms', formPlan)
    await fetch(`${server.url}/f/${id}`, { method: 'POST', body: new URLSearchParams({ ...ana, homepage: 'x' }) })
    const { items } = contract['GET /api/forms/{id}/submissions'].answer.parse(
      await server.json(`GET /api/forms/${id}/submissions?state=spam`),
    )
    expect(items).toMatchObject([{ state: 'spam', contact: null, reason: expect.stringMatching(/people don’t see/) }])
    const released = await server.json(`POST /api/submissions/${items[0]!.id}/release`)
    expect(released).toMatchObject({ state: 'received', contact: expect.any(String) })
    expect((await server.json(`GET /api/forms/${id}/csv`)).csv).toContain('ana@example.com')
    await server.json(`DELETE /api/forms/${id}`)
    expect((await server.json(`GET /api/forms/${id}/submissions`)).items).toHaveLength(1)
  })
})
