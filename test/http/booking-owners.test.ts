// Booking pages in a team: whose times are offered, who is met, who invites, and who may change what.
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS, parseInstant } from '../../src/domain/instant.ts'
import { listBookings } from '../../src/operations/bookings/booking.ts'
import { usualPage } from '../../src/operations/bookings/booking-page.ts'
import { askOutcomes } from '../../src/operations/bookings/meeting-outcome.ts'
import { saveMailSettings } from '../../src/operations/mail/mail-settings.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { saveSettings } from '../../src/operations/settings.ts'
import { myMailbox } from '../operations/mail/syncing.ts'
import { startServer, type TestServer } from './server.ts'

let now = parseInstant('2026-11-22T12:00Z')!
const busy =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
let server: TestServer
let ben: { id: string; token: string }

const as = (token: string, route: string, body?: unknown) => {
  const [method = '', path = ''] = route.split(' ')
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(server.url + path, { method, headers, ...content })
}

beforeAll(async () => {
  server = await startServer({ clock: { now: () => now }, readCalendar: async () => [busy] })
  await server.tend.store.write(theWorkspace, async writer => {
    await saveSettings(writer, { timeZone: 'Europe/Berlin' })
    await saveMailSettings(writer, { publicUrl: 'https://tend.mine.net/' })
    await writer.mail.mailboxes.save(myMailbox)
    const bens = { ...myMailbox, id: 'bens', name: 'Ben Bauer', address: 'Ben@mine.net', aliases: [], addedAt: 1 }
    await writer.mail.mailboxes.save(bens)
  })
  const { id } = await server.json('POST /api/users', { name: 'Ben', email: 'ben@mine.net', timeZone: 'Europe/London' })
  const { path } = await server.json(`POST /api/users/${id}/link`, {})
  ben = { id, token: path.replace('/?token=', '') }
})
beforeEach(() => {
  now += 10 * MINUTE_MS
})

const firstTime = async (slug: string) => (await server.json(`GET /api/booking-pages/${slug}`)).times[0]

async function book(slug: string, { startsAt, email }: { startsAt: string; email: string }) {
  const at = encodeURIComponent(startsAt)
  const page = await (await fetch(`${server.url}/b/${slug}?zone=UTC&at=${at}`)).text()
  const id = /name="id" value="(\w+)"/.exec(page)?.[1] ?? ''
  const fields = { at: startsAt, zone: 'UTC', id, name: 'Ana Ruiz', email }
  await fetch(`${server.url}/b/${slug}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  const all = await server.tend.store.read(theWorkspace, reader => listBookings(reader, { limit: 100 }))
  return all.find(booking => booking.id === id)
}
const notices = async (contact: string) => {
  const all = await server.tend.store.read(theWorkspace, reader => reader.documents.list('notice', { limit: 1000 }))
  return all.filter(notice => notice.contact === contact).map(({ value }) => value as Record<string, unknown>)
}

test('a member’s page is theirs by itself: their clock, their mailbox, their contacts', async () => {
  await (await as(ben.token, 'POST /api/booking-pages', { slug: 'ben', title: 'With Ben' })).json()
  expect(await server.json('GET /api/booking-pages/ben')).toMatchObject({
    page: { owners: [ben.id] },
    timeZone: 'Europe/London',
    times: expect.arrayContaining(['2026-11-23T09:00:00Z']),
  })
  const booking = (await book('ben', { startsAt: '2026-11-23T10:00:00Z', email: 'ana@cliente.es' }))!
  expect(booking).toMatchObject({ owner: ben.id, organizer: { name: 'Ben Bauer', address: 'Ben@mine.net' } })
  expect((await server.json(`GET /api/contacts/${booking.contact}`)).contact.owner).toBe(ben.id)
  const sent = await notices(booking.contact)
  expect(sent.find(({ about }) => about === 'booking_invitation')).toMatchObject({ from: 'bens' })
  const told = sent.find(({ about }) => about === 'booking_made')
  expect(told).toMatchObject({ to: { address: 'ben@mine.net', name: 'Ben' } })
  expect(told?.subject).toContain('(Europe/London)')
})

test('who meets them is asked how it went, and not the first user', async () => {
  const { contact } = (await book('ben', { startsAt: '2026-11-23T14:00:00Z', email: 'eva@x.org' }))!
  const before = now
  now = parseInstant('2026-11-23T14:30Z')! + HOUR_MS
  await askOutcomes(server.tend, { workspace: theWorkspace, vault: server.kit.vault })
  const asked = (await notices(contact)).find(({ about }) => about === 'meeting_outcome')
  expect(asked).toMatchObject({ to: { address: 'ben@mine.net' } })
  now = before
})

test('one owner’s bookings, calendar and vacation take no time from another', async () => {
  await server.json('POST /api/booking-pages', { slug: 'mine', title: 'With me' })
  const calendar = { name: 'Work', kind: 'ics', url: 'https://example.com/a.ics', user: null, password: null }
  await as(ben.token, 'POST /api/calendars', calendar)
  const times = async (slug: string) => (await server.json(`GET /api/booking-pages/${slug}`)).times as string[]
  expect(await times('mine')).toContain('2026-11-24T09:00:00Z')
  expect(await times('ben')).not.toContain('2026-11-24T09:00:00Z')
  expect(await times('mine')).toContain('2026-11-23T10:00:00Z')
  await as(ben.token, `PATCH /api/users/${ben.id}`, { vacation: { from: '2026-11-23', to: '2026-11-25' } })
  expect(await firstTime('ben')).toBe('2026-11-26T09:00:00Z')
  expect(await firstTime('mine')).toBe('2026-11-23T08:00:00Z')
  await as(ben.token, `PATCH /api/users/${ben.id}`, { vacation: null })
})

test('a page of several offers what one of them has free, to whoever answers for the visitor or has the fewest ahead', async () => {
  const owners = ['owner', ben.id]
  await server.json('POST /api/booking-pages', { slug: 'us', title: 'With us', owners })
  // Ben has two ahead; Ana is his.
  expect(await book('us', { startsAt: '2026-11-26T10:00:00Z', email: 'new@x.org' })).toMatchObject({ owner: 'owner' })
  expect(await book('us', { startsAt: '2026-11-26T10:00:00Z', email: 'late@x.org' })).toMatchObject({ owner: ben.id })
  expect(await book('us', { startsAt: '2026-11-26T10:00:00Z', email: 'last@x.org' })).toBeUndefined()
  expect(await book('us', { startsAt: '2026-11-26T11:00:00Z', email: 'ana@cliente.es' })).toMatchObject({
    owner: ben.id,
  })
})

test('a page of several booked one visitor twice at one time', async () => {
  const startsAt = '2026-11-30T10:00:00Z'
  expect(await book('us', { startsAt, email: 'twice@x.org' })).toBeDefined()
  expect(await book('us', { startsAt, email: 'Twice+again@x.org' })).toBeUndefined()
})

test('who pressed the button of a new time twice, after a cancellation, had two meetings', async () => {
  const { token, contact } = (await book('us', { startsAt: '2026-11-30T13:00:00Z', email: 'press@x.org' }))!
  const post = (fields: Record<string, string>) =>
    fetch(`${server.url}/b/manage/${token}`, {
      ...{ method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' },
    })
  await post({ do: 'cancel' })
  const move = { do: 'move', at: '2026-11-30T14:00:00Z' }
  const [first, second] = [await post(move), await post(move)]
  expect([second.status, second.headers.get('location')]).toEqual([303, first.headers.get('location')])
  const all = await server.tend.store.read(theWorkspace, reader => listBookings(reader, { contact, limit: 10 }))
  expect(all.map(({ state }) => state).sort()).toEqual(['booked', 'cancelled'])
})

test('a member changes their own pages and calendars, and nobody else’s', async () => {
  const status = async (route: string, body?: unknown) => (await as(ben.token, route, body)).status
  expect(await status('PATCH /api/booking-pages/ben', { minutes: 45 })).toBe(200)
  expect(await status('PATCH /api/booking-pages/ben', { owners: ['owner'] })).toBe(403)
  expect(await status('PATCH /api/booking-pages/us', { minutes: 45 })).toBe(403)
  expect(await status('PATCH /api/booking-pages/mine', { minutes: 45 })).toBe(403)
  expect(await status('DELETE /api/booking-pages/mine')).toBe(403)
  expect(await status('POST /api/booking-pages', { slug: 'x', title: 'X', owners: ['owner'] })).toBe(403)
  const calendar = { name: 'Mine', kind: 'ics', url: 'https://example.com/b.ics', user: null, password: null }
  const mine = await server.json('POST /api/calendars', calendar)
  expect(await status(`DELETE /api/calendars/${mine.id}`)).toBe(403)
  expect(await status(`POST /api/calendars/${mine.id}/reading`)).toBe(403)
  expect(await status('POST /api/calendars', { ...calendar, owner: 'owner' })).toBe(403)
  const seen = await (await as(ben.token, 'GET /api/calendars')).json()
  expect(seen).toMatchObject({ items: [{ name: 'Work', owner: ben.id }] })
  expect((await server.json('GET /api/calendars')).items).toHaveLength(2)
})

test.each([[[]], [['nobody']], [['owner', 'owner']]])('a page of %o is refused', async owners => {
  const answer = await server.ask('POST /api/booking-pages', { slug: 'none', title: 'X', owners })
  expect(answer.status).toBe(422)
})

test('who leaves hands on pages and meetings ahead, and takes along when they were busy', async () => {
  await server.json(`DELETE /api/users/${ben.id}?to=owner`)
  expect((await server.json('GET /api/booking-pages/ben')).page.owners).toEqual(['owner'])
  expect((await server.json('GET /api/booking-pages/us')).page.owners).toEqual(['owner'])
  expect((await server.json('GET /api/calendars')).items.map(({ name }: { name: string }) => name)).toEqual(['Mine'])
  const { items } = await server.json('GET /api/bookings?when=ahead')
  expect(new Set(items.map(({ owner }: { owner: string }) => owner))).toEqual(new Set(['owner']))
})

test('a page from before there was a team was nobody’s', async () => {
  const { owners: _, language: __, ...old } = { ...usualPage, slug: 'old', title: 'Old' }
  const document = { id: 'old', state: 'open', key: '', contact: null, at: now, value: old }
  await server.tend.store.write(theWorkspace, writer => writer.documents.save('booking_page', document))
  expect((await server.json('GET /api/booking-pages/old')).page).toMatchObject({ owners: ['owner'], language: null })
  expect(await book('old', { startsAt: '2026-11-27T10:00:00Z', email: 'old@x.org' })).toMatchObject({ owner: 'owner' })
})
