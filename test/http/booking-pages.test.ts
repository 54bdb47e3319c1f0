import { beforeAll, expect, test } from 'vitest'
import { Failure } from '../../src/domain/failure.ts'
import { parseInstant } from '../../src/domain/instant.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { saveSettings } from '../../src/operations/settings.ts'
import { startServer, type TestServer } from './server.ts'

const now = parseInstant('2026-11-22T12:00Z')!
const busy =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261123T080000Z\r\nDURATION:PT4H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
let server: TestServer
beforeAll(async () => {
  const readCalendar = async ({ url }: { url: string }) => {
    if (url.includes('broken')) throw new Failure('unreachable', 'It can’t be reached.')
    return [busy]
  }
  server = await startServer({ clock: { now: () => now }, readCalendar })
  await server.tend.store.write(theWorkspace, writer => saveSettings(writer, { timeZone: 'Europe/Berlin' }))
})

test('a page is made of its address and title, with what is usual for the rest', async () => {
  const made = await server.json('POST /api/booking-pages', { slug: 'talk', title: 'A talk' })
  expect(made.page).toMatchObject({ minutes: 30, daysAhead: 60, remindBefore: [1440, 60], isOpen: true })
  expect(made.times[0]).toBe('2026-11-23T08:00:00Z')
  expect((await server.ask('POST /api/booking-pages', { slug: 'talk', title: 'Another' })).status).toBe(409)
  const all = await server.json('GET /api/booking-pages')
  expect(all.items.map(({ page }: { page: { slug: string } }) => page.slug)).toEqual(['talk'])
})

test.each([
  [{ slug: 'Two Words', title: 'X' }, 'slug'],
  [{ slug: 'manage', title: 'X' }, 'slug'],
  [{ slug: 'x', title: 'X', hours: { 1: [{ from: 600, to: 500 }] } }, 'hours.1'],
  [{ slug: 'x', title: 'X', hours: { 8: [{ from: 500, to: 600 }] } }, 'hours.8'],
  [{ slug: 'x', title: 'X', hours: {} }, 'hours'],
])('a page that could not be used is refused with the field: %o', async (body, field) => {
  const answer = await server.ask('POST /api/booking-pages', body)
  expect(answer.status).toBe(422)
  const { faults } = (await answer.json()) as { faults: { field: string }[] }
  expect(faults.map(fault => fault.field)).toContain(field)
})

test('a change keeps what it does not name, and a closed page offers nothing', async () => {
  const changed = await server.json('PATCH /api/booking-pages/talk', { minutes: 60, isOpen: false })
  expect(changed).toMatchObject({ page: { title: 'A talk', minutes: 60 }, times: [] })
  expect((await fetch(`${server.url}/b/talk`)).status).toBe(404)
  expect((await server.ask('PATCH /api/booking-pages/none', { minutes: 60 })).status).toBe(404)
  await server.json('PATCH /api/booking-pages/talk', { minutes: 30, isOpen: true })
})

test('a preview stores nothing', async () => {
  const { times } = await server.json('POST /api/booking-pages/preview', { slug: 'new', title: 'X', daysAhead: 2 })
  expect(times.length).toBeGreaterThan(0)
  expect((await server.ask('GET /api/booking-pages/new')).status).toBe(404)
})

test('what was booked is listed, and cancelled on our side', async () => {
  const page = await (await fetch(`${server.url}/b/talk?zone=UTC&at=2026-11-23T14:00:00Z`)).text()
  const id = /name="id" value="(\w+)"/.exec(page)![1]!
  const fields = { at: '2026-11-23T14:00:00Z', zone: 'UTC', id, name: 'Ana Ruiz', email: 'ana@cliente.es' }
  await fetch(`${server.url}/b/talk`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  const [booked] = (await server.json('GET /api/bookings?when=ahead')).items
  expect(booked).toMatchObject({ name: 'Ana Ruiz', state: 'booked', awaitsOutcome: false })
  expect((await server.json('GET /api/booking-pages/talk')).booked).toBe(1)
  expect((await server.json(`POST /api/bookings/${booked.id}/cancellation`)).state).toBe('cancelled')
  expect((await server.json('GET /api/bookings?when=ahead')).items).toEqual([])
  expect((await server.ask('POST /api/bookings/none/cancellation')).status).toBe(404)
})

test('a calendar is connected, read, and forgotten; its address is never told', async () => {
  const adding = { name: 'Work', kind: 'ics', url: 'https://example.com/secret.ics', user: null, password: null }
  const added = await server.json('POST /api/calendars', adding)
  expect(added).toMatchObject({ name: 'Work', host: 'example.com', fault: null, busy: 1 })
  expect((await server.json('GET /api/booking-pages/talk')).times[0]).toBe('2026-11-23T12:00:00Z')
  const broken = await server.json('POST /api/calendars', {
    ...adding,
    name: 'Broken',
    url: 'https://example.com/broken',
  })
  expect(broken.fault).toContain('can’t be reached')
  expect(JSON.stringify(await server.json('GET /api/calendars'))).not.toContain('secret')
  for (const { id } of [added, broken]) expect((await server.ask(`DELETE /api/calendars/${id}`)).status).toBe(200)
  expect((await server.json('GET /api/booking-pages/talk')).times[0]).toBe('2026-11-23T08:00:00Z')
})

test('a booking page is removed', async () => {
  expect(await server.json('DELETE /api/booking-pages/talk')).toEqual({ removed: 'talk' })
  expect((await server.json('GET /api/booking-pages')).items).toEqual([])
})
