import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchChanges } from '../../src/worker/watch-changes.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watch() {
  const seen = { mark: 'a', isAnyoneLooking: true, changes: 0, asked: 0 }
  const unwatch = watchChanges({
    changeMark: async () => {
      seen.asked += 1
      return seen.mark
    },
    isAnyoneLooking: () => seen.isAnyoneLooking,
    onChange: () => {
      seen.changes += 1
    },
    onError: error => {
      throw error
    },
  })
  return { seen, unwatch }
}

test('what another process wrote is noticed within a second, once', async () => {
  const { seen, unwatch } = watch()
  await vi.advanceTimersByTimeAsync(3_000)
  expect(seen.changes).toBe(0)
  seen.mark = 'b'
  await vi.advanceTimersByTimeAsync(3_000)
  expect(seen.changes).toBe(1)
  unwatch()
})

test('what was written just before a page opened is told to it', async () => {
  const { seen, unwatch } = watch()
  seen.isAnyoneLooking = false
  await vi.advanceTimersByTimeAsync(5_000)
  seen.mark = 'b'
  seen.isAnyoneLooking = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(seen.changes).toBe(1)
  unwatch()
})

test('while no page is open nothing is asked', async () => {
  const { seen, unwatch } = watch()
  seen.isAnyoneLooking = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seen.asked).toBe(1)
  unwatch()
})
