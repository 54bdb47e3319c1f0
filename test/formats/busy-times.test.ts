import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInstant, parseInstant } from '../../src/domain/instant.ts'
import { zoneOf } from '../../src/domain/zone.ts'
import { TooMuchToRead } from '../../src/formats/ics/bounded-steps.ts'
import { busyTimes } from '../../src/formats/ics/busy-times.ts'

const at = (text: string) => parseInstant(text)!
const options = {
  zone: zoneOf('Europe/Berlin'),
  span: { from: at('2027-03-01T00:00Z'), to: at('2027-04-30T00:00Z') },
  own: ['me@mine.net'],
}
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u1', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...parts: string[]) => ['BEGIN:VCALENDAR', ...parts, 'END:VCALENDAR', ''].join('\r\n')
const busy = (...parts: string[]) =>
  busyTimes(calendar(...parts), options).map(({ from, to }) => `${formatInstant(from)} ${formatInstant(to)}`)

test('a meeting keeps busy, also one that is only tentative', () => {
  const found = busy(event('DTSTART:20270310T100000Z', 'DTEND:20270310T110000Z', 'STATUS:TENTATIVE'))
  expect(found).toEqual(['2027-03-10T10:00:00Z 2027-03-10T11:00:00Z'])
})

test.each([
  ['TRANSP:TRANSPARENT'],
  ['STATUS:CANCELLED'],
  ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
  ['ATTENDEE;PARTSTAT=DECLINED:mailto:Me@mine.net'],
  ['DTEND:20270309T110000Z'],
])('what is free, called off, declined or backward keeps nobody busy: %s', line => {
  expect(busy(event('DTSTART:20270310T100000Z', ...(line.startsWith('DTEND') ? [] : ['DURATION:PT1H']), line))).toEqual(
    [],
  )
})

test('a series goes on at its hour when the clocks change, without what was called off', () => {
  const weekly = event(
    'DTSTART;TZID=Europe/Berlin:20200107T090000',
    'DTEND;TZID=Europe/Berlin:20200107T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU',
    'EXDATE;TZID=Europe/Berlin:20270323T090000',
  )
  expect(busy(weekly).slice(2, 5)).toEqual([
    '2027-03-16T08:00:00Z 2027-03-16T09:00:00Z',
    '2027-03-30T07:00:00Z 2027-03-30T08:00:00Z',
    '2027-04-06T07:00:00Z 2027-04-06T08:00:00Z',
  ])
})

test('an occurrence that was moved keeps busy where it is, not where it would have been', () => {
  const series = event('DTSTART:20270308T090000Z', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;COUNT=2')
  const moved = event('RECURRENCE-ID:20270315T090000Z', 'DTSTART:20270316T140000Z', 'DURATION:PT30M')
  expect(busy(series, moved)).toEqual([
    '2027-03-08T09:00:00Z 2027-03-08T09:30:00Z',
    '2027-03-16T14:00:00Z 2027-03-16T14:30:00Z',
  ])
})

test('a whole day is a day of the calendar’s own zone, also the one that is an hour short', () => {
  const day = event('DTSTART;VALUE=DATE:20270328', 'DTEND;VALUE=DATE:20270329')
  expect(busy(day)).toEqual(['2027-03-27T23:00:00Z 2027-03-28T22:00:00Z'])
  expect(busy('X-WR-TIMEZONE:America/New_York', day)).toEqual(['2027-03-28T04:00:00Z 2027-03-29T04:00:00Z'])
})

test('a calendar that tells only free and busy is read too', () => {
  const told = [
    'BEGIN:VFREEBUSY',
    'FREEBUSY:20270310T100000Z/20270310T113000Z,20270311T100000Z/PT1H',
    'FREEBUSY;FBTYPE=FREE:20270312T100000Z/20270312T113000Z',
    'END:VFREEBUSY',
  ]
  expect(busy(...told)).toEqual([
    '2027-03-10T10:00:00Z 2027-03-10T11:30:00Z',
    '2027-03-11T10:00:00Z 2027-03-11T11:00:00Z',
  ])
})

test('garbage keeps nobody busy and breaks nothing', () => {
  const good = event('DTSTART:20270310T100000Z', 'DURATION:PT1H')
  expect(busy(event('DTSTART:yesterday'), event('DTSTART:20270310T100000Z', 'RRULE:FREQ=NEVER;X'), good)).toHaveLength(
    1,
  )
  const pieces = [
    'BEGIN:VEVENT',
    'END:VEVENT',
    'DTSTART:2027',
    'RRULE:FREQ=SECONDLY',
    'DURATION:-P',
    'FREEBUSY:x/y',
    good,
  ]
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), lines => {
      for (const { from, to } of busyTimes(lines.join('\r\n'), options)) expect(from).toBeLessThan(to)
    }),
    { numRuns: 200 },
  )
})

test.each([
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
  'FREQ=WEEKLY;BYMONTH=13;BYDAY=MO',
  'FREQ=MONTHLY;INTERVAL=336;BYDAY=5MO',
  'FREQ=HOURLY;INTERVAL=24;BYHOUR=5',
  'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=10',
  'FREQ=YEARLY;BYWEEKNO=60;BYDAY=MO',
  'FREQ=SECONDLY',
])('a rule that no day fits, or every moment, kept the server searching for ever: %s', rule => {
  const began = performance.now()
  busy(event('DTSTART:20150202T090000Z', 'DURATION:PT1H', `RRULE:${rule}`))
  expect(performance.now() - began).toBeLessThan(1500)
})

test.each([
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,WE',
  'FREQ=DAILY;BYDAY=SA',
  'FREQ=WEEKLY',
])('a series that is taken up shortly before today has the days that it has from its beginning: %s', rule => {
  const series = (text: string) => busy(event('DTSTART:20160229T090000Z', 'DURATION:PT1H', `RRULE:${text}`))
  expect(series(rule).length).toBeGreaterThan(3)
  expect(series(rule)).toEqual(series(`${rule};COUNT=9000`))
})

test('a calendar that would keep the server from all else is refused, one of twenty past years is not', () => {
  const ahead = event('DTSTART:20270310T100000Z', 'DURATION:PT1H')
  expect(() => busy(...Array(20_001).fill(event('RRULE:FREQ=DAILY')))).toThrow(TooMuchToRead)
  const past = event('DTSTART:20070101T090000Z', 'DTEND:20070101T100000Z')
  expect(busy(...Array(30_000).fill(past), ahead)).toHaveLength(1)
})
