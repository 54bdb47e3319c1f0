import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeTimes, type Offer } from '../../src/domain/free-times.ts'
import { DAY_MS, formatInstant, HOUR_MS, MINUTE_MS, parseInstant } from '../../src/domain/instant.ts'
import { dayOf, toWallTime, weekdayOf, zoneOf } from '../../src/domain/zone.ts'

const at = (text: string) => parseInstant(text)!
const nineToFive = [{ from: 540, to: 1020 }]
const weekdays = { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: nineToFive }
const offer = (more: Partial<Offer> = {}): Offer => ({
  zone: zoneOf('Europe/Berlin'),
  hours: weekdays,
  minutes: 30,
  everyMinutes: 30,
  beforeMs: 0,
  afterMs: 0,
  isOff: () => false,
  ...more,
})
const day = (date: string) => ({ from: at(`${date}T00:00Z`), to: at(`${date}T23:59Z`) })

test('a free day is offered from the first hour to the last that still fits', () => {
  const times = freeTimes(offer({ everyMinutes: 60, minutes: 60 }), [], day('2026-11-23'))
  expect(times.map(time => formatInstant(time).slice(11, 16))).toEqual([
    ...['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'],
  ])
})

test('nine o’clock stays nine o’clock when the clocks change', () => {
  const first = (date: string) => formatInstant(freeTimes(offer(), [], day(date))[0]!)
  expect([first('2027-03-26'), first('2027-03-29')]).toEqual(['2027-03-26T08:00:00Z', '2027-03-29T07:00:00Z'])
})

test('what is busy is not offered, and the larger margin stays free between two meetings', () => {
  const busy = [{ from: at('2026-11-23T10:00Z'), to: at('2026-11-23T11:00Z'), afterMs: 10 * MINUTE_MS }]
  const times = freeTimes(offer({ beforeMs: 15 * MINUTE_MS, afterMs: 5 * MINUTE_MS }), busy, day('2026-11-23'))
  const near = times.map(time => formatInstant(time).slice(11, 16)).filter(time => time >= '09:00' && time < '12:00')
  expect(near).toEqual(['09:00', '11:30'])
})

test('a time that the clocks skip is not offered, and none runs past the end of the hours', () => {
  const night = { 7: [{ from: 60, to: 240 }] }
  const times = freeTimes(offer({ hours: night, minutes: 60, everyMinutes: 30 }), [], {
    from: at('2027-03-27T12:00Z'),
    to: at('2027-03-28T12:00Z'),
  })
  expect(times.map(time => formatInstant(time).slice(11, 16))).toEqual(['00:00', '00:30', '01:00'])
})

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago', 'UTC']
const start = at('2026-01-01T00:00Z')
const anyOffer = fc.record({
  zone: fc.constantFrom(...zones).map(zoneOf),
  minutes: fc.constantFrom(15, 30, 45, 60, 120),
  everyMinutes: fc.constantFrom(15, 30, 60),
  beforeMs: fc.constantFrom(0, 15 * MINUTE_MS, HOUR_MS),
  afterMs: fc.constantFrom(0, 15 * MINUTE_MS, HOUR_MS),
  from: fc.integer({ min: 0, max: 20 }),
  hours: fc.integer({ min: 1, max: 4 }),
})
const anyBusy = fc.array(
  fc
    .record({ from: fc.integer({ min: 0, max: 14 * 96 }), quarters: fc.integer({ min: 1, max: 40 }) })
    .map(({ from, quarters }) => ({ from: from * 15 * MINUTE_MS, to: (from + quarters) * 15 * MINUTE_MS })),
  { maxLength: 12 },
)

test('whatever the zone, the week and the load: in hours, at least a margin from all that is busy, each once', () => {
  fc.assert(
    fc.property(anyOffer, anyBusy, fc.integer({ min: 0, max: 360 }), (made, load, offset) => {
      const from = start + offset * DAY_MS
      const span = { from, to: from + 14 * DAY_MS }
      const stretch = [{ from: made.from * 60, to: Math.min((made.from + made.hours) * 60, 1440) }]
      const hours = { 1: stretch, 3: stretch, 7: stretch }
      const busy = load.map(each => ({ from: from + each.from, to: from + each.to }))
      const times = freeTimes(offer({ ...made, hours }), busy, span)
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
      for (const time of times) {
        const ends = time + made.minutes * MINUTE_MS
        const [wall, endWall] = [toWallTime(made.zone, time), toWallTime(made.zone, ends - 1)]
        expect([1, 3, 7]).toContain(weekdayOf(dayOf(wall)))
        expect((wall - dayOf(wall) * DAY_MS) / MINUTE_MS).toBeGreaterThanOrEqual(stretch[0]!.from)
        expect((endWall - dayOf(wall) * DAY_MS) / MINUTE_MS).toBeLessThan(stretch[0]!.to)
        for (const each of busy) expect(time - made.beforeMs >= each.to || ends + made.afterMs <= each.from).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('whoever takes a free time takes it from all who come after', () => {
  fc.assert(
    fc.property(anyOffer, fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0 }), (made, offset, pick) => {
      const from = start + offset * DAY_MS
      const span = { from, to: from + 7 * DAY_MS }
      const open = offer({ ...made, hours: { 2: [{ from: made.from * 60, to: 1440 }] } })
      const times = freeTimes(open, [], span)
      if (times.length === 0) return
      const taken = times[pick % times.length]!
      const lengthMs = made.minutes * MINUTE_MS
      for (const left of freeTimes(open, [{ from: taken, to: taken + lengthMs }], span))
        expect(left >= taken + lengthMs || left + lengthMs <= taken).toBe(true)
    }),
    { numRuns: 200 },
  )
})
