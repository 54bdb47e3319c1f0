// The pages of forms, as visitors and those who mean harm come to them.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Form, FormPlan } from '../../src/operations/forms/form.ts'
import { writeTicket } from '../../src/operations/forms/form-ticket.ts'
import { makeForm, removeForm } from '../../src/operations/forms/save-form.ts'
import { listSubmissions } from '../../src/operations/forms/submission.ts'
import { saveMailSettings } from '../../src/operations/mail/mail-settings.ts'
import { type Notice, noticeNoun } from '../../src/operations/notices/notice.ts'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { ana, plan } from '../operations/forms/form-bench.ts'
import { startServer, type TestServer } from './server.ts'

let server: TestServer
let form: Form
const make = (change: Partial<FormPlan> = {}) =>
  server.tend.store.write(workspace, writer => makeForm(writer, { plan: { ...plan, ...change }, now: Date.now() }))
beforeAll(async () => {
  server = await startServer()
  await server.tend.store.write(workspace, writer => saveMailSettings(writer, { publicUrl: server.url }))
  form = await make()
})

const ticketOf = ({ id }: Form) => writeTicket(server.kit.vault, { form: id, page: null, now: Date.now() - 10_000 })
const submissions = ({ id }: Form) =>
  server.tend.store.read(workspace, reader => listSubmissions(reader, { form: id, limit: 1000 }))

// Each test is a visitor of its own, or they would share one's rate.
let visitors = 0
const visitor = () => ({ 'x-forwarded-for': `198.51.100.${++visitors}` })
function post(to: Form, fields: Record<string, string>, headers: Record<string, string> = visitor()) {
  const body = new URLSearchParams({ tend_ticket: ticketOf(to), ...fields })
  return fetch(`${server.url}/f/${to.id}`, { method: 'POST', body, headers, redirect: 'manual' })
}

describe('a visitor', () => {
  test('reads the form, sends it, is thanked, and is on a timeline within a second', async () => {
    const page = await fetch(`${server.url}/f/${form.id}`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await page.text()).toContain('<label for="field-email">Email address')
    const before = performance.now()
    const sent = await post(form, { ...ana, message: 'Hello' })
    expect(await sent.text()).toContain('Thank you')
    const { items } = await server.json('GET /api/contacts?search=ana@example.com')
    expect(items).toMatchObject([{ name: 'Ana Ruiz', verdict: { kind: 'reply' } }])
    expect(performance.now() - before).toBeLessThan(1000)
  })

  test('reads what is wrong beside the field, with what they typed kept', async () => {
    const sent = await post(form, { name: 'Ana Ruiz', email: 'ana at example' })
    const text = await sent.text()
    expect(sent.status).toBe(422)
    expect(text).toContain('This is not an email address')
    expect(text).toMatch(/aria-invalid="true" aria-describedby="field-email-fault"/)
    expect(text).toContain('value="Ana Ruiz"')
  })

  test('who sends from a page of their own site checks it once on ours', async () => {
    const sent = await post(form, { email: 'plain@example.com', tend_ticket: '' })
    const text = await sent.text()
    expect([sent.status, text.includes('value="plain@example.com"')]).toEqual([409, true])
    expect(text).toContain('Please check what you wrote')
  })

  test('is taken to the address that the form names, which its page allows', async () => {
    const going = await make({ redirect: 'https://site.example/thanks?a=1' })
    const page = await fetch(`${server.url}/f/${going.id}`)
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://site.example;")
    const sent = await post(going, { email: 'going@example.com' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, 'https://site.example/thanks?a=1'])
  })

  test('the origin of their page is kept, and not its path', async () => {
    const headers = { referer: 'https://site.example/private/ana?token=1' }
    const page = await (await fetch(`${server.url}/f/${form.id}`, { headers })).text()
    const ticket = /name="tend_ticket" value="([^"]+)"/.exec(page)![1]!
    expect(Buffer.from(ticket.split('.')[0]!, 'base64url').toString()).toMatch(/"https:\/\/site.example"\]$/)
  })
})

describe('in a frame', () => {
  test('only the frame’s page may be shown in frames, and only its script used by others', async () => {
    const [page, frame, script] = await Promise.all(
      ['', '/frame', '/embed.js'].map(path => fetch(`${server.url}/f/${form.id}${path}`)),
    )
    const framing = (response: Response) => [
      response.headers.get('x-frame-options'),
      /frame-ancestors [^;]+/.exec(response.headers.get('content-security-policy') ?? '')?.[0],
      response.headers.get('cross-origin-resource-policy'),
    ]
    expect(framing(page!)).toEqual(['DENY', "frame-ancestors 'none'", 'same-origin'])
    expect(framing(frame!)).toEqual([null, 'frame-ancestors *', 'same-origin'])
    expect(framing(script!)).toEqual(['DENY', "frame-ancestors 'none'", 'cross-origin'])
    expect(await frame!.text()).toContain(`action="/f/${form.id}/frame"`)
  })
})

describe('one who means harm', () => {
  test('a body of 10 MB is refused, and nothing is kept', async () => {
    const before = (await submissions(form)).length
    const sent = await fetch(`${server.url}/f/${form.id}`, {
      ...{ method: 'POST', headers: { ...visitor(), 'content-type': 'application/x-www-form-urlencoded' } },
      body: `message=${'a'.repeat(10 * 1024 * 1024)}`,
    }).catch(() => undefined)
    // Some clients see the connection close before they read the answer.
    if (sent) expect(sent.status).toBe(413)
    expect(await submissions(form)).toHaveLength(before)
  })

  test('of a thousand fields only those that were asked are kept', async () => {
    const extra = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`field${n}`, 'x']))
    await post(form, { ...extra, __proto__: 'x', email: 'many@example.com' })
    const [kept] = await submissions(form)
    expect(kept!.value.answers.map(({ id }) => id)).toEqual(['email'])
  })

  test.each([
    ['garbage', 'application/x-www-form-urlencoded', '%%%\u0000&&&==='],
    ['a broken multipart body', 'multipart/form-data; boundary=x', '--x\r\nnothing'],
    ['JSON', 'application/json', '{"email":"a@example.com"}'],
    ['no type at all', '', 'x'],
  ])('%s is answered with words, not with an error of ours', async (_, type, body) => {
    const headers = { ...visitor(), ...(type && { 'content-type': type }) }
    const sent = await fetch(`${server.url}/f/${form.id}`, { method: 'POST', headers, body })
    expect(sent.status).toBeGreaterThanOrEqual(400)
    expect(sent.status).toBeLessThan(500)
    expect(sent.headers.get('content-type')).toContain('text/html')
  })

  test('a robot reads the same thanks as a person, and is on no timeline', async () => {
    const person = await (await post(form, { email: 'person@example.com' })).text()
    const robot = await (await post(form, { email: 'robot@example.com', homepage: 'x' })).text()
    expect(robot).toBe(person)
    expect((await submissions(form))[0]).toMatchObject({ state: 'spam', contact: null })
  })

  test('the twenty-first in a moment is asked to wait', async () => {
    const [crowded, one] = [await make(), visitor()]
    const statuses: number[] = []
    for (let n = 0; n < 22; n++) statuses.push((await post(crowded, { email: `n${n}@example.com` }, one)).status)
    expect(statuses.filter(status => status === 429).length).toBeGreaterThan(0)
    expect((await submissions(crowded)).length).toBeLessThanOrEqual(21)
  })

  test('a token of unsubscribing confirms nothing, and one of confirming unsubscribes nobody', async () => {
    const double = await make({ hasDoubleOptIn: true })
    await post(double, { email: 'double@example.com' })
    const notices = await server.tend.store.read(workspace, reader => reader.documents.list(noticeNoun, { limit: 1 }))
    const link = /https?:\S+/.exec((notices[0]!.value as Notice).text)![0]
    const token = link.split('/').at(-1)!
    expect((await fetch(`${server.url}/unsubscribe/${token}`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${server.url}/f/confirm/${ticketOf(double)}`, { method: 'POST' })).status).toBe(404)
    expect(await (await fetch(link)).text()).toContain('<button>Yes, it was me</button>')
    expect(await submissions(double)).toMatchObject([{ state: 'pending' }])
    for (let n = 0; n < 2; n++) expect((await fetch(link, { method: 'POST' })).status).toBe(200)
    expect(await submissions(double)).toMatchObject([{ state: 'confirmed' }])
  })

  test('a form that was removed is no longer here', async () => {
    const removed = await make()
    await server.tend.store.write(workspace, writer => removeForm(writer, removed.id))
    expect((await fetch(`${server.url}/f/${removed.id}`)).status).toBe(404)
    expect((await post(removed, ana)).status).toBe(404)
  })

  test('nothing that a visitor types leaves unescaped', async () => {
    const wide = await make({
      fields: [...plan.fields, { id: 'q1', kind: 'text', label: 'Anything?', isRequired: false }],
    })
    const nasty = fc.stringMatching(/^["'<>&`=/ a-z\u2028{}$()-]{0,40}$/)
    const hostile = fc.oneof(
      nasty,
      fc.constantFrom('"><script>alert(1)</script>', "' onload=x '", '</textarea><img src=x>'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.record({ name: hostile, phone: hostile, company: hostile, message: hostile, q1: hostile }),
        async typed => {
          const marked = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, `<i>${text}`]))
          const sent = await post(wide, { ...marked, email: '<i>"' })
          const text = await sent.text()
          expect(sent.status).toBe(422)
          expect(text).not.toMatch(/<i>|<script>alert|<img/)
          expect(attributesOf(text)).toEqual(attributesOf(await (await post(wide, { email: 'x', phone: 'x' })).text()))
        },
      ),
      { numRuns: 40 },
    )
  })
})

/** The elements of a page with the names of their attributes: what a visitor's words must never add to. */
function attributesOf(page: string): string[] {
  return [...page.matchAll(/<([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].map(
    ([, name, attributes = '']) =>
      `${name} ${[...attributes.matchAll(/\s([a-z-]+)(?:="[^"]*")?/g)].map(found => found[1]).join(' ')}`,
  )
}
