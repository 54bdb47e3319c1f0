// Hours, apart from any playbook: windows narrower than the loud part of a day, changes of clocks, runs of holidays.
import { expect, test } from 'vitest'
import { dayOf, zoneOf } from '../../src/domain/zone.ts'
import { makeHours } from '../../src/engine/hours.ts'

const at = (text: string) => Date.parse(text)
const show = (instant: number) => new Date(instant).toISOString()
const spec = {
  days: [1, 2, 3, 4, 5],
  window: { from: 9 * 60, to: 17 * 60 },
  quiet: { from: 20 * 60, to: 8 * 60 },
}
const madrid = makeHours(spec, zoneOf('Europe/Madrid'), () => false)

test('[SEND_WINDOW] after the window and before quiet hours it is the window that is closed', () => {
  const evening = madrid.closedAt(at('2026-11-03T18:00+01:00'))
  expect(evening).toEqual({ rule: 'SEND_WINDOW', until: at('2026-11-03T20:00+01:00') })
  const night = madrid.closedAt(at('2026-11-03T21:00+01:00'))
  expect(night).toEqual({ rule: 'QUIET_HOURS', until: at('2026-11-04T08:00+01:00') })
})

test('a window opens by the wall clock on both sides of a change of clocks', () => {
  expect(show(madrid.stretchAt(at('2026-03-28T12:00Z')).opens)).toBe('2026-03-30T07:00:00.000Z')
  expect(show(madrid.stretchAt(at('2026-10-24T12:00Z')).opens)).toBe('2026-10-26T08:00:00.000Z')
})

test('an opening that a change of clocks skips comes as long after the change', () => {
  const early = makeHours(
    { ...spec, days: [7], window: { from: 150, to: 600 }, quiet: null },
    zoneOf('Europe/Madrid'),
    () => false,
  )
  expect(show(early.stretchAt(at('2026-03-28T12:00Z')).opens)).toBe('2026-03-29T01:30:00.000Z')
})

test('a week of holidays is waited out', () => {
  const first = dayOf(at('2026-12-24T00:00Z'))
  const closed = makeHours(spec, zoneOf('Europe/Madrid'), day => day >= first && day < first + 9)
  expect(show(closed.stretchAt(at('2026-12-24T10:00Z')).opens)).toBe('2027-01-04T08:00:00.000Z')
})

test('a calendar that never opens is a mistake, not an endless search', () => {
  const never = makeHours(spec, zoneOf('UTC'), () => true)
  expect(() => never.stretchAt(at('2026-11-03T10:00Z'))).toThrow('no open hours within 400 days in UTC')
})
