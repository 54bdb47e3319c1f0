// The routes, each asked as a page asks it; every answer is held against the contract.
import { expect, test } from 'vitest'
import { problem } from '../../src/http/contract/problem.ts'
import { contract, type RouteName } from '../../src/http/contract.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { readToday } from '../../src/operations/today.ts'
import { startServer } from './server.ts'

const server = await startServer()
const { ask } = server

/** Asks a route of the contract and reads the answer by it. */
async function asked(
  route: string,
  { as = route as RouteName, body }: { as?: RouteName; body?: unknown } = {},
  // biome-ignore lint/suspicious/noExplicitAny: what a document holds is what the test asks.
): Promise<any> {
  const answer = await ask(route, body)
  const document = await answer.json()
  if (!answer.ok) return problem.strict().parse(document)
  expect(answer.status).toBe('status' in contract[as] ? contract[as].status : 200)
  return contract[as].answer.parse(document)
}

const newContact = {
  name: 'Zoë Ng',
  timeZone: 'Asia/Singapore',
  addresses: [{ channel: 'email', value: 'zoe@example.com' }],
  source: { kind: 'inbound' },
}
const add = async (change: object = {}) =>
  (await asked('POST /api/contacts', { body: { ...newContact, ...change } })).contact.id as string
const addresses = (value: string) => ({ addresses: [{ channel: 'email', value }] })

test('the sample comes, fills the day, and goes', async () => {
  const added = await asked('POST /api/sample')
  const today = await asked('GET /api/today?minutes=480', { as: 'GET /api/today' })
  expect(today).toMatchObject({ contacts: added.contacts, sampleContacts: added.contacts, minutes: 480 })
  expect(today.items.length).toBeGreaterThan(0)
  expect(await asked('DELETE /api/sample')).toEqual(added)
  expect((await asked('GET /api/today')).contacts).toBe(0)
})

test('the list of now and the list of an instant are one where they meet', async () => {
  await asked('POST /api/sample')
  const { tend } = server
  const now = tend.clock.now()
  const [stored, asOf] = await Promise.all(
    [now, now + 61_000].map(instant =>
      tend.store.read(theWorkspace, reader => readToday(tend, reader, { now: instant, minutes: 5 })),
    ),
  )
  const gist = ({ items, overflow, waiting, stopped, contacts }: NonNullable<typeof stored>) => ({
    items: items.map(({ contact, section, minutes }) => [contact.id, section, minutes]),
    left: overflow && [overflow.count, overflow.minutes],
    counts: [waiting, stopped, contacts],
  })
  expect(gist(asOf!)).toEqual(gist(stored!))
  await asked('DELETE /api/sample')
})

test('a contact is added, found, read and mended', async () => {
  const id = await add()
  const page = await asked(`GET /api/contacts/${id}`, { as: 'GET /api/contacts/{id}' })
  expect(page).toMatchObject({ contact: { name: 'Zoë Ng' }, playbook: { id: 'balanced', chosenFor: 'workspace' } })
  expect(page.timeline.map((event: { kind: string }) => event.kind)).toEqual(['contact_added'])
  expect(page.verdict.whatIf.length).toBeGreaterThan(5)
  const found = await asked('GET /api/contacts?search=zo%C3%AB', { as: 'GET /api/contacts' })
  expect(found.items.map((item: { id: string }) => item.id)).toEqual([id])
  const mend = { company: 'Ng & Co', timeZone: 'Asia/Tokyo' }
  const mended = await asked(`PATCH /api/contacts/${id}`, { as: 'PATCH /api/contacts/{id}', body: mend })
  expect(mended.contact).toMatchObject({ name: 'Zoë Ng', ...mend, addresses: newContact.addresses })
})

test('an address that another contact has is a conflict', async () => {
  await add(addresses('twice@example.com'))
  const answer = await asked('POST /api/contacts', { body: { ...newContact, ...addresses('twice@example.com') } })
  expect(answer).toMatchObject({ status: 409, code: 'conflict' })
})

test('a time zone that is none is refused', async () => {
  const answer = await asked('POST /api/contacts', { body: { ...newContact, timeZone: 'Mars/Olympus' } })
  expect(answer).toMatchObject({ status: 422, faults: [{ field: 'timeZone', found: '"Mars/Olympus"' }] })
})

test('contacts come page by page, each once', async () => {
  for (const name of ['Page One', 'Page Two', 'Page Three'])
    await add({ name, ...addresses(`${name.slice(5)}@page.example`) })
  const names: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next === '' ? '' : `&after=${next}`
    const page = await asked(`GET /api/contacts?search=page&limit=1${after}`, { as: 'GET /api/contacts' })
    names.push(...page.items.map((item: { name: string }) => item.name))
    next = page.next
  }
  expect(names).toEqual(['Page One', 'Page Three', 'Page Two'])
})

test('an event is recorded, changes the verdict, is told to who listens, and is taken back', async () => {
  const id = await add(addresses('event@example.com'))
  const told: unknown[] = []
  const unlisten = server.changes.listen(change => told.push(change))
  const { event, verdict } = await asked(`POST /api/contacts/${id}/events`, {
    as: 'POST /api/contacts/{id}/events',
    body: { kind: 'opted_out' },
  })
  expect(verdict).toMatchObject({ kind: 'stop', rule: 'OPT_OUT' })
  const back = await asked(`POST /api/contacts/${id}/events/${event.id}/retraction`, {
    as: 'POST /api/contacts/{id}/events/{event}/retraction',
  })
  expect(back.verdict.rule).not.toBe('OPT_OUT')
  expect(told).toEqual([[id], [id]])
  unlisten()
})

test('an event with a bad field is refused with what is allowed', async () => {
  const id = await add(addresses('bad@example.com'))
  const body = { kind: 'call_logged', direction: 'out', disposition: 'conected' }
  const answer = await asked(`POST /api/contacts/${id}/events`, { as: 'POST /api/contacts/{id}/events', body })
  expect(answer.faults).toMatchObject([{ where: 'body', field: 'disposition', found: '"conected"' }])
})

test('who and what is not there is a problem with status 404', async () => {
  for (const route of ['GET /api/contacts/nobody', 'GET /api/playbooks/none', 'GET /api/nothing', 'PUT /api/today']) {
    expect(await asked(route), route).toMatchObject({ status: 404, code: 'not_found' })
  }
})

test('a query that can’t be is refused with its field', async () => {
  expect(await asked('GET /api/today?minutes=-1')).toMatchObject({ status: 422, faults: [{ field: 'minutes' }] })
  expect(await asked('GET /api/today?now=yesterday')).toMatchObject({ status: 422, faults: [{ field: 'now' }] })
})

test('playbooks are listed and read, with what they say in sentences', async () => {
  const { items, chosen } = await asked('GET /api/playbooks')
  expect(items.map((item: { id: string }) => item.id)).toContain('two-way')
  expect(chosen.workspace).toBe('balanced')
  const page = await asked('GET /api/playbooks/two-way', { as: 'GET /api/playbooks/{id}' })
  expect(page.text).toContain('id: two-way')
  expect(page.sentences.length).toBeGreaterThan(5)
})

test('a text with faults is checked, and not saved', async () => {
  const { text } = await asked('GET /api/playbooks/balanced', { as: 'GET /api/playbooks/{id}' })
  const body = { text: text.replace(/^gap: .*$/m, 'gap: soon') }
  const { faults } = await asked('POST /api/playbooks/check', { body })
  expect(faults).toMatchObject([{ field: 'gap', found: '"soon"', line: expect.any(Number), column: 6 }])
  const saved = await asked('PUT /api/playbooks/balanced', { as: 'PUT /api/playbooks/{id}', body })
  expect(saved).toMatchObject({ status: 422, faults: [{ field: 'gap' }] })
})

test('a change is previewed, then saved as a new version that governs', async () => {
  const { text } = await asked('GET /api/playbooks/balanced', { as: 'GET /api/playbooks/{id}' })
  const body = { text: text.replace(/^gap: .*$/m, 'gap: 9d') }
  const preview = await asked('POST /api/playbooks/balanced/preview', { as: 'POST /api/playbooks/{id}/preview', body })
  expect(preview.contacts).toBeGreaterThan(0)
  const saved = await asked('PUT /api/playbooks/balanced', { as: 'PUT /api/playbooks/{id}', body })
  expect(saved).toEqual({ id: 'balanced', version: '1.2', renewed: preview.contacts })
  const { items } = await asked('GET /api/playbooks')
  expect(items.find((item: { id: string }) => item.id === 'balanced')).toMatchObject({
    version: '1.2',
    isShipped: false,
  })
})

test('a text under another playbook’s address is refused and changes nothing', async () => {
  const { text } = await asked('GET /api/playbooks/two-way', { as: 'GET /api/playbooks/{id}' })
  const answer = await asked('PUT /api/playbooks/attract', {
    as: 'PUT /api/playbooks/{id}',
    body: { text: `${text}\n` },
  })
  expect(answer).toMatchObject({ status: 422, faults: [{ field: 'id', found: 'two-way' }] })
  const { items } = await asked('GET /api/playbooks')
  expect(items.find((item: { id: string }) => item.id === 'two-way').version).toBe('1')
})

test('the playbook is chosen for a contact, and the choice taken back', async () => {
  const id = await add(addresses('chosen@example.com'))
  const choose = (playbook: string | null) =>
    asked('PUT /api/playbook-choice', { body: { for: 'contact', contact: id, playbook } })
  expect(await choose('attract')).toEqual({ renewed: 1 })
  const page = () => asked(`GET /api/contacts/${id}`, { as: 'GET /api/contacts/{id}' })
  expect((await page()).playbook).toMatchObject({ id: 'attract', chosenFor: 'contact' })
  await choose(null)
  expect((await page()).playbook).toMatchObject({ id: 'balanced', chosenFor: 'workspace' })
})

test('two playbooks are compared on every contact, page by page', async () => {
  const whole = await asked('GET /api/compare?a=attract&b=persistent', { as: 'GET /api/compare' })
  expect(whole.differ).toBe(whole.differences.length)
  expect(whole.differ).toBeGreaterThan(1)
  const first = await asked('GET /api/compare?a=attract&b=persistent&limit=1', { as: 'GET /api/compare' })
  const second = await asked(`GET /api/compare?a=attract&b=persistent&limit=1&after=${first.next}`, {
    as: 'GET /api/compare',
  })
  expect([first.differences[0], second.differences[0]]).toEqual(whole.differences.slice(0, 2))
})

/** Of an answer that comes line by line. */
async function lastLine(route: 'POST /api/imports' | 'POST /api/imports/preview', body: object) {
  const answer = await ask(route, body)
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  const line = (await answer.text()).trimEnd().split('\n').at(-1)!
  // biome-ignore lint/suspicious/noExplicitAny: what a document holds is what the test asks.
  return contract[route].answer.parse(JSON.parse(line)) as any
}
const people = 'First Name,Last Name,E-mail\nIda,Berg,ida@example.com\nOle,Dahl,ole@example.com\n,,\n'

test('an import is previewed without a trace, then done line by line', async () => {
  const source = { kind: 'trade_show', name: 'Fair' }
  const uploads = [await server.upload('people.csv', people)]
  const { preview } = await lastLine('POST /api/imports/preview', { uploads, source })
  expect(preview.files).toMatchObject([{ name: 'people.csv', kind: 'csv', rows: expect.any(Number) }])
  expect(preview.would).toMatchObject({ created: 2, refused: 0 })
  expect((await asked('GET /api/contacts?search=ida%40', { as: 'GET /api/contacts' })).items).toEqual([])
  expect(await lastLine('POST /api/imports', { uploads, source })).toMatchObject({
    result: { created: 2, pairs: { certain: 0, likely: 0 } },
  })
  const { chosen } = await asked('GET /api/playbooks')
  expect(chosen.sources).toContainEqual({ source, contacts: 2, playbook: null })
})

test('an import of nothing, or with options that can’t be, is refused by its status', async () => {
  expect(await asked('POST /api/imports/preview', { body: { uploads: [] } })).toMatchObject({ status: 422 })
  const body = { uploads: [await server.upload('people.csv', people)], source: { kind: 'nowhere' } }
  expect(await asked('POST /api/imports', { body })).toMatchObject({ status: 422, faults: [{ field: 'source.kind' }] })
})

test('what is not there is told with the page that lists its like', async () => {
  expect(await asked('GET /api/forms/nope', { as: 'GET /api/forms/{id}' })).toMatchObject({
    ...{ status: 404, detail: 'There is no form nope.' },
    act: 'It may be gone since: the page Forms shows what there is.',
  })
})

test('the OpenAPI document holds every route of the contract', async () => {
  const document = await server.json('GET /api/openapi.json')
  const routes = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
  )
  expect(routes.sort()).toEqual(Object.keys(contract).sort())
  expect(document.openapi).toBe('3.1.0')
})

test('a bug is told as one, and its words stay in the log', async () => {
  const { tend } = server
  const count = tend.store.read
  Object.assign(tend.store, { read: () => Promise.reject(new Error('secret words')) })
  const answer = await asked('GET /api/today')
  Object.assign(tend.store, { read: count })
  expect(answer).toMatchObject({ status: 500, code: 'bug' })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(server.log.join('\n')).toContain('secret words')
})
