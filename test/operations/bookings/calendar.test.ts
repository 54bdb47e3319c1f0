import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCalendar } from '../../../src/channels/calendar/read-calendar.ts'
import { formatInstant, MINUTE_MS, parseInstant } from '../../../src/domain/instant.ts'
import { noHolidays } from '../../../src/engine/compile-playbook.ts'
import { usualPage } from '../../../src/operations/bookings/booking-page.ts'
import { addCalendar, listCalendars, readCalendars, removeCalendar } from '../../../src/operations/bookings/calendar.ts'
import { openTimes } from '../../../src/operations/bookings/open-times.ts'
import type { Vault } from '../../../src/operations/mail/ports.ts'
import { theUser, theWorkspace } from '../../../src/operations/ports.ts'
import { type CalendarServer, startCalendarServer } from '../../channels/calendar-server.ts'
import { openWorkbench, type Workbench } from '../importing.ts'

const seal = (secret: object) => Buffer.from(JSON.stringify(secret)).toString('base64')
const vault: Vault = {
  seal,
  open: sealed => JSON.parse(Buffer.from(sealed, 'base64').toString()),
  sign: text => text,
}
const calendar = (day: string) =>
  `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:${day}T090000Z\r\nDTEND:${day}T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

let bench: Workbench
let server: CalendarServer
let now = parseInstant('2026-11-22T12:00Z')!
beforeEach(async () => {
  now = parseInstant('2026-11-22T12:00Z')!
  bench = await openWorkbench()
  server = await startCalendarServer(calendar('20261124'))
})
afterEach(async () => {
  await server.close()
  await bench.close()
})

const tend = () => ({ ...bench.tend, clock: { now: () => now } })
const read = (isAll = false) => readCalendars(tend(), { readCalendar, vault, isAll })
const add = (url: string, isPrivateAllowed = true) =>
  bench.tend.store.write(theWorkspace, writer =>
    addCalendar(writer, vault, {
      owner: theUser,
      kind: 'ics',
      name: 'Work',
      url,
      user: null,
      password: null,
      isPrivateAllowed,
      now,
    }),
  )
const busy = async () =>
  (await bench.tend.store.read(theWorkspace, reader => listCalendars(reader, theUser)))
    .flatMap(calendar => calendar.busy)
    .map(({ from }) => formatInstant(from))

test('what a calendar holds is not offered on any page', async () => {
  await add(`${server.url}/file.ics`)
  await read()
  const page = { ...usualPage, slug: 'talk', title: 'Talk' }
  const times = await bench.tend.store.read(theWorkspace, reader =>
    openTimes(reader, { page, around: noHolidays, now }),
  )
  const ofTheDay = times
    .map(time => formatInstant(time))
    .filter(time => time.startsWith('2026-11-24T0') || time.startsWith('2026-11-24T10'))
  expect(ofTheDay).toEqual([
    '2026-11-24T08:00:00Z',
    '2026-11-24T08:30:00Z',
    '2026-11-24T10:00:00Z',
    '2026-11-24T10:30:00Z',
  ])
})

test('it is read every quarter of an hour, and at once when asked', async () => {
  await add(`${server.url}/file.ics`)
  await read()
  await read()
  expect(server.asked).toHaveLength(1)
  now += 15 * MINUTE_MS
  server.text = calendar('20261125')
  await read()
  expect(await busy()).toEqual(['2026-11-25T09:00:00Z'])
  await read(true)
  expect(server.asked).toHaveLength(3)
})

test('one that can’t be read says why, and what was busy stays busy', async () => {
  await add(`${server.url}/file.ics`)
  await read()
  server.text = '<!doctype html>'
  const [failing] = await read(true)
  expect(failing?.fault).toContain('something that is no calendar')
  expect(await busy()).toEqual(['2026-11-24T09:00:00Z'])
  server.text = calendar('20261126')
  expect((await read(true))[0]?.fault).toBeNull()
  expect(await busy()).toEqual(['2026-11-26T09:00:00Z'])
})

test('its address, which is its secret, is kept sealed', async () => {
  await add(`${server.url}/file.ics`)
  const kept = await bench.tend.store.read(theWorkspace, reader => listCalendars(reader))
  expect(JSON.stringify(kept)).not.toContain('file.ics')
  expect(kept[0]?.host).toBe(new URL(server.url).host)
})

test.each(['http://192.168.1.2/x.ics', 'not an address', 'ftp://example.com/x.ics', 'https://me:pw@example.com/x.ics'])(
  'what is no address that may be called is refused: %s',
  async url => {
    await expect(add(url, false)).rejects.toMatchObject({ code: 'bad_input' })
  },
)

test('a calendar that is removed keeps nobody busy', async () => {
  await add(`${server.url}/file.ics`)
  await read()
  await bench.tend.store.write(theWorkspace, writer => removeCalendar(writer, 'Work'))
  expect(await busy()).toEqual([])
})
