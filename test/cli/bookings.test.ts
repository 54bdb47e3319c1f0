import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAt } from '../../src/boot/open.ts'
import { DAY_MS } from '../../src/domain/instant.ts'
import { noHolidays } from '../../src/engine/compile-playbook.ts'
import { book } from '../../src/operations/bookings/book.ts'
import { saveBookingPage, usualPage } from '../../src/operations/bookings/booking-page.ts'
import { openTimes } from '../../src/operations/bookings/open-times.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { type CalendarServer, startCalendarServer } from '../channels/calendar-server.ts'
import { tend } from './tend.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tend-bookings-'))
let server: CalendarServer
beforeAll(async () => {
  const start = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
  const event = `BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:${start}\r\nEND:VEVENT`
  server = await startCalendarServer(`BEGIN:VCALENDAR\r\n${event}\r\nEND:VCALENDAR\r\n`)
  await using opened = await openAt({
    ...{ folder, database: { file: path.join(folder, 'tend.sqlite') }, databaseName: folder },
  })
  const now = Date.now()
  const page = { ...usualPage, slug: 'talk', title: 'A talk' }
  const [startsAt] = await opened.store.write(theWorkspace, async writer => {
    await saveBookingPage(writer, { page, isNew: true, now })
    return openTimes(writer, { page, around: noHolidays, now })
  })
  const person = {
    name: 'Ana Ruiz',
    email: 'ana@cliente.es',
    phone: '',
    language: 'en',
    message: '',
    timeZone: 'Europe/Madrid',
  } as const
  const request = { id: 'b'.repeat(19), startsAt: startsAt!, ...person }
  const parts = { kit: { surroundings: async () => noHolidays }, vault: { sign: (text: string) => text } }
  await book(opened, parts, { workspace: theWorkspace, slug: 'talk', request })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const run = async (...argv: string[]) => tend([...argv, '--data', folder, '--json'])

test('what was booked is listed, and cancelled once', async () => {
  const [booked] = JSON.parse((await run('bookings', 'list')).stdout)
  expect(booked).toMatchObject({ name: 'Ana Ruiz', state: 'booked' })
  const [page] = JSON.parse((await run('bookings', 'pages')).stdout)
  expect(page).toMatchObject({ page: { slug: 'talk' }, booked: 1 })
  expect(JSON.parse((await run('bookings', 'cancel', booked.id)).stdout).state).toBe('cancelled')
  expect(JSON.parse((await run('bookings', 'list')).stdout)).toEqual([])
  expect((await run('bookings', 'cancel', 'nothing')).code).toBe(2)
})

test('a calendar is connected, read, listed and removed; its address is not printed', async () => {
  const added = await run('calendar', 'add', `${server.url}/file.ics`, '--name', 'Work', '--private-network')
  expect(JSON.parse(added.stdout)).toMatchObject([{ name: 'Work', busy: 1, fault: null }])
  expect((await run('calendar', 'list')).stdout).not.toContain('file.ics')
  server.text = 'no calendar'
  expect((await run('calendar', 'sync')).code).toBe(1)
  expect(JSON.parse((await run('calendar', 'remove', 'Work')).stdout)).toHaveProperty('removed')
  expect((await run('calendar', 'add', 'http://127.0.0.1/x.ics')).code).toBe(2)
})
