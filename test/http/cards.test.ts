// Business cards through the API, with the real readers.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eraseContact } from '../../src/operations/erase.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { startServer } from './server.ts'

const server = await startServer()
const ana = readFileSync(new URL('../fixtures-of-ours/card-ana-ruiz.png', import.meta.url))
const fair = { kind: 'trade_show', name: 'Autumn fair' }

function upload(photos: readonly { id: string; bytes: Uint8Array; name?: string }[], source: object = fair): FormData {
  const form = new FormData()
  const takenAt = new Date().toISOString()
  form.set('details', JSON.stringify({ source, photos: photos.map(({ id }) => ({ id, takenAt })) }))
  for (const { bytes, name = 'card.png' } of photos) form.append('photos', new Blob([Uint8Array.from(bytes)]), name)
  return form
}

/** The cards, once none waits any more. */
async function readCards() {
  for (;;) {
    const { cards } = await server.json('GET /api/cards')
    if (cards.every((card: { state: string }) => card.state !== 'waiting')) return cards
  }
}

const put = async (id: string, body: object) => {
  const response = await server.ask(`PUT /api/cards/${id}/contact`, body)
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the test asks.
  const answer = (await response.json()) as any
  return { status: response.status, ...answer }
}

test('a photo becomes a draft, and one tap makes a contact whose clock of the first touch runs', async () => {
  await server.ask('POST /api/cards', upload([{ id: 'photo-one', bytes: ana }]))
  const [card] = await readCards()
  expect(card).toMatchObject({ id: 'photo-one', state: 'read', hasPicture: true, source: fair, known: null })
  expect(card.fields.emails).toEqual(['ana.ruiz@lumenstudio.example'])
  expect((await server.json('GET /api/cards/photo-one/picture')).picture).toMatch(/^data:image\/png;base64,/)
  const saved = await put('photo-one', { fields: card.fields, source: card.source })
  expect(saved).toMatchObject({ status: 200, name: 'Ana Ruiz', isNew: true })
  const { contact, timeline, verdict } = await server.json(`GET /api/contacts/${saved.contact}`)
  expect(contact).toMatchObject({
    name: 'Ana Ruiz',
    company: 'Lumen Studio S.L.',
    timeZone: 'Europe/Madrid',
    source: fair,
  })
  expect(timeline[0]).toMatchObject({ kind: 'contact_added', met: true, source: fair })
  // Whatever the weekday keeps it back until, the first touch is what is right.
  expect(verdict.because.map((reason: { rule: string }) => reason.rule)).toContain('H1')
  expect((await server.json('GET /api/cards')).cards).toEqual([])
  expect((await server.ask('GET /api/cards/photo-one/picture')).status).toBe(404)
})

test('a photo that is sent again, and a save that is repeated, change nothing', async () => {
  await server.ask('POST /api/cards', upload([{ id: 'photo-one', bytes: ana }]))
  expect((await server.json('GET /api/cards')).cards).toEqual([])
  const again = await put('photo-one', { fields: { emails: [], phones: [], socials: [] }, source: fair })
  expect(again).toMatchObject({ status: 200, name: 'Ana Ruiz', isNew: false })
})

test('whoever is known is said to be, and was met again', async () => {
  await server.ask('POST /api/cards', upload([{ id: 'photo-two', bytes: ana }]))
  const [card] = await readCards()
  expect(card.known).toMatchObject({ name: 'Ana Ruiz' })
  const saved = await put('photo-two', { fields: card.fields, source: card.source })
  expect(saved.isNew).toBe(false)
  const { timeline } = await server.json(`GET /api/contacts/${saved.contact}`)
  expect(timeline.at(-1)).toMatchObject({ kind: 'interest_shown', how: 'event' })
})

test('three typed fields are a card without a photo', async () => {
  const fields = { name: 'Bo Li', emails: ['bo@example.net'], phones: [], socials: [], note: 'wants a quote' }
  const saved = await put('typed-card-1', { fields, source: fair })
  const { timeline } = await server.json(`GET /api/contacts/${saved.contact}`)
  expect(timeline.map((event: { kind: string }) => event.kind)).toEqual(['contact_added', 'note_added'])
})

test('a wrong address and a card of nobody are refused with the field', async () => {
  const wrong = await put('typed-card-2', {
    fields: { emails: ['bo at example'], phones: [], socials: [] },
    source: fair,
  })
  expect(wrong).toMatchObject({ status: 422, faults: [{ field: 'email' }] })
  const phones = [{ kind: 'mobile', number: 'bo at example' }]
  const unheard = await put('typed-card-4', { fields: { name: 'Bo', emails: [], phones, socials: [] }, source: fair })
  expect(unheard).toMatchObject({ status: 422, faults: [{ field: 'phone', found: '"bo at example"' }] })
  const nobody = await put('typed-card-3', { fields: { emails: [], phones: [], socials: [] }, source: fair })
  expect(nobody).toMatchObject({ status: 422 })
})

test('in a batch, what is no picture is told apart and thrown away; the others are read', async () => {
  const junk = new TextEncoder().encode('not a picture at all')
  const heic = Uint8Array.of(0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0)
  const form = upload([
    { id: 'batch-junk', bytes: junk, name: 'junk.jpg' },
    { id: 'batch-heic', bytes: heic },
    { id: 'batch-card', bytes: ana },
  ])
  await server.ask('POST /api/cards', form)
  const cards = await readCards()
  const told = Object.fromEntries(cards.map((card: { id: string; fault: string | null }) => [card.id, card.fault]))
  expect(told).toEqual({
    'batch-junk': 'This is not a picture.',
    'batch-heic': expect.stringMatching(/HEIC file, as iPhones keep photos.*export it as JPEG/),
    'batch-card': null,
  })
  for (const { id } of cards) expect((await server.ask(`DELETE /api/cards/${id}`)).status).toBe(200)
  expect((await server.json('GET /api/cards')).cards).toEqual([])
})

test('details that don’t fit the photos, and a body that is too large, are refused', async () => {
  const form = upload([{ id: 'photo-odd', bytes: ana }])
  form.append('photos', new Blob(['x']))
  expect((await server.ask('POST /api/cards', form)).status).toBe(422)
  expect((await server.ask('POST /api/cards', upload([{ id: '../../etc', bytes: ana }]))).status).toBe(422)
  const large = upload([{ id: 'photo-big', bytes: new Uint8Array(41 * 1024 * 1024) }])
  expect((await server.ask('POST /api/cards', large)).status).toBe(413)
})

test('a photo that is kept goes with the erasure of whom it shows', async () => {
  await server.ask('POST /api/cards', upload([{ id: 'photo-kept', bytes: ana }]))
  const [card] = await readCards()
  const fields = { ...card.fields, name: 'Eva Sanz', emails: ['eva@example.org'], phones: [] }
  const { contact } = await put('photo-kept', { fields, source: fair, keepPicture: true })
  expect((await server.ask('GET /api/cards/photo-kept/picture')).status).toBe(200)
  await eraseContact(server.tend, { workspace: theWorkspace, contact, now: Date.now() })
  expect((await server.ask('GET /api/cards/photo-kept/picture')).status).toBe(404)
})
