import { expect, test } from 'vitest'
import { startMeetingTimer } from '../../src/worker/meeting-timer.ts'

/** A timer whose waits the test ends. */
function started(pass: () => Promise<void>) {
  const waits: { ms: number; end: () => void }[] = []
  const errors: unknown[] = []
  const timer = startMeetingTimer({
    pass,
    onError: error => void errors.push(error),
    after(ms, end) {
      const wait = { ms, end }
      waits.push(wait)
      return () => void waits.splice(waits.indexOf(wait), 1)
    },
  })
  const next = async () => {
    waits.shift()?.end()
    // The pass and what follows it are promises that are settled already.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return { timer, waits, errors, next }
}

test('a pass every minute, the first soon after the start', async () => {
  let passes = 0
  const { waits, next } = started(async () => void passes++)
  expect(waits.map(({ ms }) => ms)).toEqual([3_000])
  await next()
  await next()
  expect([passes, waits.map(({ ms }) => ms)]).toEqual([2, [60_000]])
})

test('a pass that fails is told, and the next one comes', async () => {
  const { waits, errors, next } = started(() => Promise.reject(new Error('no disk')))
  await next()
  expect([errors.length, waits.length]).toEqual([1, 1])
})

test('it stops once what is under way is done, and nothing comes after', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { timer, waits, next } = started(() => promise)
  await next()
  const stopped = timer.stop()
  resolve()
  await stopped
  expect(waits).toEqual([])
})
