import { expect, test } from 'vitest'
import { parseInstant } from '../../src/domain/instant.ts'
import { zoneOf } from '../../src/domain/zone.ts'
import { readIcs } from '../../src/formats/ics/read-ics.ts'
import { readTalk } from '../../src/formats/ics/read-talk.ts'

const options = {
  zone: zoneOf('UTC'),
  from: parseInstant('2026-01-01T00:00:00Z')!,
  to: parseInstant('2026-12-31T00:00:00Z')!,
}
const read = (...lines: string[]) =>
  readIcs(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'), options)

test.each(['HOURLY', 'MINUTELY', 'SECONDLY'])('a series that is %s is refused by its rule', freq => {
  const { entries, refused } = read('DTSTART:20260301T100000Z', `RRULE:FREQ=${freq}`)
  expect(entries).toEqual([])
  expect(refused).toMatchObject([{ row: 1, field: 'RRULE', found: `"RRULE:FREQ=${freq}"` }])
})

test('a rule that is none is refused as a rule, not as a start that is missing', () => {
  expect(read('DTSTART:20260301T100000Z', 'RRULE:FREQ=SOMETIMES').refused).toMatchObject([{ field: 'RRULE' }])
  expect(read('DTSTART:20260301T100000Z', 'RRULE:nonsense').refused).toMatchObject([{ field: 'RRULE' }])
})

test('a zone that nobody knows is read as the usual one and told', () => {
  const { entries, doubtful } = read('DTSTART;TZID=Middle Earth:20260301T100000')
  expect(entries).toHaveLength(1)
  expect(doubtful).toMatchObject([{ row: 1, field: 'TZID', found: '"Middle Earth"' }])
})

test('a series is one entry, however often it takes place', () => {
  const { entries, count } = read('DTSTART:20260301T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=10')
  expect([entries.length, count]).toEqual([10, 1])
})

test.each(['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;INTERVAL=336;BYDAY=5MO'])(
  'an invitation by mail whose rule no day fits kept the reader searching for ever: %s',
  rule => {
    const lines = ['UID:u', 'DTSTART:20150202T090000Z', 'DURATION:PT1H', `RRULE:${rule}`]
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
    const began = performance.now()
    expect(readTalk(text, 'REQUEST', options)).toEqual([])
    expect(performance.now() - began).toBeLessThan(1500)
  },
)
