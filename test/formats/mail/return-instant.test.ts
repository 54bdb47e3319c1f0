import { expect, test } from 'vitest'
import { zoneOf } from '../../../src/domain/zone.ts'
import { returnInstant } from '../../../src/formats/mail/return-instant.ts'

test('a date begins when the contact’s own day does', () => {
  expect(returnInstant('2026-12-09', zoneOf('Asia/Tokyo'))).toBe(Date.UTC(2026, 11, 8, 15))
  expect(returnInstant('2026-12-09', zoneOf('America/New_York'))).toBe(Date.UTC(2026, 11, 9, 5))
})

test('an instant is itself, and what is neither is none', () => {
  expect(returnInstant('2020-01-10T14:59:59Z', zoneOf('Asia/Tokyo'))).toBe(Date.UTC(2020, 0, 10, 14, 59, 59))
  expect(returnInstant('soon', zoneOf('Asia/Tokyo'))).toBeUndefined()
})
