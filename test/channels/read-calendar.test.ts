import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/channels/calendar/public-address.ts'
import { readCalendar } from '../../src/channels/calendar/read-calendar.ts'
import { parseInstant } from '../../src/domain/instant.ts'
import type { CalendarAddress } from '../../src/operations/bookings/ports.ts'
import { type CalendarServer, startCalendarServer } from './calendar-server.ts'

const text = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART:20261201T100000Z',
  'DTEND:20261201T110000Z',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
const span = { from: parseInstant('2026-11-22T00:00Z')!, to: parseInstant('2027-11-22T00:00Z')! }

let server: CalendarServer
beforeAll(async () => {
  server = await startCalendarServer(text)
})
afterAll(() => server.close())

const at = (path: string, more: Partial<CalendarAddress> = {}): CalendarAddress => ({
  ...{ kind: 'ics', url: server.url + path, user: null, password: null, isPrivateAllowed: true },
  ...more,
})
const failure = (address: CalendarAddress) =>
  readCalendar(address, span).then(
    () => 'was read',
    ({ code, message }) => `${code}: ${message.replace(/127\.0\.0\.\d:\d+/, 'HOST')}`,
  )

describe('a calendar at an address', () => {
  test('is read, also where it has moved', async () => {
    expect(await readCalendar(at('/file.ics'), span)).toEqual([text])
    expect(await readCalendar(at('/moved.ics'), span)).toEqual([text])
  })

  test.each([
    ['/refused.ics', 'login_refused: HOST refuses to show the calendar (403)'],
    ['/gone.ics', 'not_found: HOST has no calendar at this address (404)'],
    ['/page.ics', 'bad_input: HOST answered something that is no calendar'],
    ['/circle.ics', 'unreachable: HOST leads in circles'],
    ['/huge.ics', 'too_large: The answer is larger than 20 MB.'],
  ])('that can’t be read is told in words: %s', async (path, says) => {
    expect(await failure(at(path))).toBe(says)
  })

  test('where nothing answers, or no server of that name is, is told in words', async () => {
    expect(await failure({ ...at(''), url: 'http://127.0.0.1:1/x.ics' })).toContain('nothing answers at that port')
    expect(await failure({ ...at(''), url: 'https://no-such-host.invalid/x.ics' })).toMatch(
      /^unreachable: no-such-host.invalid/,
    )
  })
})

describe('a private network', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.1.1',
    '::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '0.0.0.0',
    // IPv4 within IPv6, as the ends of tunnels have it, and what no network of the world has.
    ...['::7f00:1', '::ffff:0:7f00:1', '2001:0:7f00:1::1', 'fec0::1', '100::1', '5f00::1', '192.88.99.1'],
    'x',
  ])('%s is not the world', address => expect(isPublicAddress(address)).toBe(false))
  test.each(['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1'])('%s is the world', address =>
    expect(isPublicAddress(address)).toBe(true),
  )

  test('is not entered unless the user allowed it: not by number, by name, or in clear', async () => {
    const shut = { isPrivateAllowed: false }
    expect(await failure(at('/file.ics', shut))).toMatch(/^bad_input/)
    expect(await failure({ ...at('', shut), url: 'https://127.0.0.1/x.ics' })).toContain('lies in a private network')
    expect(await failure({ ...at('', shut), url: 'https://[::1]/x.ics' })).toContain('lies in a private network')
    expect(await failure({ ...at('', shut), url: 'https://localhost/x.ics' })).toContain('lies in a private network')
    expect(await failure({ ...at('', shut), url: 'https://2130706433/x.ics' })).toContain('lies in a private network')
  })
})

describe('a CalDAV account', () => {
  const account = (password: string) => at('/dav/', { kind: 'caldav', user: 'me', password })

  test('is found by its server’s address, and its events are read', async () => {
    const [read] = await readCalendar(account('secret'), span)
    expect(read).toContain('DTSTART:20261201T100000Z')
    expect(server.asked.some(asked => asked === 'REPORT /dav/me/home/work/')).toBe(true)
  })

  test('whose login is refused is told, and holds no empty calendar', async () => {
    expect(await failure(account('wrong'))).toContain('login_refused')
  })
})
