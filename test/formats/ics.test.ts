import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../src/domain/instant.ts'
import { zoneOf } from '../../src/domain/zone.ts'
import { readIcs } from '../../src/formats/ics/read-ics.ts'

const at = (text: string) => parseInstant(text)!
const options = { zone: zoneOf('Europe/Madrid'), from: at('2025-11-22T00:00Z'), to: at('2027-01-21T00:00Z') }
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:m1', 'SUMMARY:Demo', ...lines, 'END:VEVENT')
const starts = (text: string) => readIcs(text, options).entries.map(entry => new Date(entry.startsAt).toISOString())

describe('the instant of an appointment', () => {
  test.each([
    ['UTC', 'DTSTART:20261102T090000Z', '2026-11-02T09:00:00.000Z'],
    ['an IANA zone', 'DTSTART;TZID=America/New_York:20261102T090000', '2026-11-02T14:00:00.000Z'],
    ['Windows’ name', 'DTSTART;TZID=W. Europe Standard Time:20260702T090000', '2026-07-02T07:00:00.000Z'],
    ['Windows’ name in quotes', 'DTSTART;TZID="Pacific Standard Time":20260702T090000', '2026-07-02T16:00:00.000Z'],
    [
      'what Outlook shows',
      'DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20260702T090000',
      '2026-07-02T07:00:00.000Z',
    ],
    [
      'a zone with a path before it',
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20260702T090000',
      '2026-07-02T07:00:00.000Z',
    ],
    ['no zone: the user’s clock', 'DTSTART:20261102T090000', '2026-11-02T08:00:00.000Z'],
  ])('%s', (_, start, expected) => {
    expect(starts(event(start))).toEqual([expected])
  })

  test('a zone of the calendar’s own making is read by its VTIMEZONE', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    const text = calendar(
      ...zone,
      'BEGIN:VEVENT',
      'UID:m1',
      'DTSTART;TZID=Customized Time Zone:20261102T090000',
      'END:VEVENT',
    )
    expect(starts(text)).toEqual(['2026-11-02T03:30:00.000Z'])
  })
})

describe('a series', () => {
  test('stays at ten when the clocks change', () => {
    const text = event('DTSTART;TZID=Europe/Madrid:20261018T100000', 'RRULE:FREQ=WEEKLY;COUNT=3')
    expect(starts(text)).toEqual(['2026-10-18T08:00:00.000Z', '2026-10-25T09:00:00.000Z', '2026-11-01T09:00:00.000Z'])
  })

  test('ends with its UNTIL, the last occurrence included', () => {
    const text = event('DTSTART;TZID=America/Los_Angeles:20261102T170000', 'RRULE:FREQ=DAILY;UNTIL=20261104T010000Z')
    expect(starts(text)).toEqual(['2026-11-03T01:00:00.000Z', '2026-11-04T01:00:00.000Z'])
  })

  test('leaves out what was called off, and takes a moved occurrence where it was moved to', () => {
    const text = calendar(
      'BEGIN:VEVENT', 'UID:m1', 'DTSTART:20261102T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20261109T090000Z', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:m1', 'RECURRENCE-ID:20261116T090000Z', 'DTSTART:20261117T150000Z', 'END:VEVENT',
    ) // biome-ignore format: a calendar
    expect(starts(text).sort()).toEqual([
      '2026-11-02T09:00:00.000Z',
      '2026-11-17T15:00:00.000Z',
      '2026-11-23T09:00:00.000Z',
    ])
    const ids = readIcs(text, options).entries.map(entry => entry.id)
    expect(ids).toContain('m1/2026-11-16T09:00:00Z')
  })

  test('without an end is read only as far as was asked', () => {
    const { entries } = readIcs(event('DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY'), options)
    expect(entries.every(entry => entry.startsAt >= options.from && entry.startsAt <= options.to)).toBe(true)
    expect(entries).toHaveLength(425)
  })
})

describe('the people of an appointment', () => {
  test('are read with their answers; rooms and lists are no people', () => {
    const text = event(
      'DTSTART:20261102T090000Z',
      'DTEND:20261102T093000Z',
      'CREATED:20261020T120000Z',
      'ORGANIZER;CN=Me:mailto:me@example.net',
      'ATTENDEE;CN="Ruiz, Ana";PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:MAILTO:Ana@Example.com',
      'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.net',
      'ATTENDEE;CN=Bo;PARTSTAT=DECLINED;EMAIL=bo@example.org:urn:uuid:1234',
    )
    const [entry] = readIcs(text, options).entries
    expect(entry).toMatchObject({
      id: 'm1',
      title: 'Demo',
      minutes: 30,
      isCancelled: false,
      createdAt: at('2026-10-20T12:00Z'),
    })
    expect(entry?.organizer?.address).toBe('me@example.net')
    expect(entry?.attendees).toEqual([
      { address: 'ana@example.com', name: 'Ruiz, Ana', status: 'ACCEPTED' },
      { address: 'bo@example.org', name: 'Bo', status: 'DECLINED' },
    ])
  })

  test('a cancellation is one by its status or by its method', () => {
    expect(readIcs(event('DTSTART:20261102T090000Z', 'STATUS:CANCELLED'), options).entries[0]?.isCancelled).toBe(true)
    const cancel = event('DTSTART:20261102T090000Z').replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:CANCEL')
    expect(readIcs(cancel, options).entries[0]?.isCancelled).toBe(true)
  })
})

test('an entry without a start is refused by its number, and the others are read', () => {
  const text = calendar(
    'BEGIN:VEVENT',
    'UID:a',
    'SUMMARY:No start',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:b',
    'DTSTART:20261102T090000Z',
    'END:VEVENT',
  )
  const { entries, refused } = readIcs(text, options)
  expect(entries.map(entry => entry.id)).toEqual(['b'])
  expect(refused).toMatchObject([{ row: 1, field: 'DTSTART' }])
})

test('a birthday is no appointment', () => {
  expect(readIcs(event('DTSTART;VALUE=DATE:20261102', 'RRULE:FREQ=YEARLY'), options)).toMatchObject({
    entries: [],
    wholeDays: 1,
  })
})

test('an entry whose start or length can’t be read is refused by name, and the others are read', () => {
  const good = 'BEGIN:VEVENT\nUID:g\nDTSTART:20261102T090000Z\nDURATION:P\nEND:VEVENT\n'
  const bad = 'BEGIN:VEVENT\nUID:b\nDTSTART:x\nEND:VEVENT\n'
  const { entries, refused } = readIcs(`BEGIN:VCALENDAR\n${bad}${good}END:VCALENDAR\n`, {
    zone: zoneOf('UTC'),
    from: 0,
    to: Date.UTC(2027, 0),
  })
  expect(entries.map(entry => entry.minutes)).toEqual([60])
  expect(refused).toMatchObject([{ field: 'DTSTART', found: '"DTSTART:x"' }])
})
