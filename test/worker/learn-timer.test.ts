// The timer of learning, with time in the test's hand.
import { expect, test } from 'vitest'
import { startLearnTimer } from '../../src/worker/learn-timer.ts'

function handTime() {
  const waiting = new Set<{ ms: number; callback: () => void }>()
  return {
    after(ms: number, callback: () => void) {
      const entry = { ms, callback }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    sleeps: () => [...waiting].map(({ ms }) => ms),
    async ring() {
      const [entry] = waiting
      waiting.delete(entry!)
      entry!.callback()
      await settled()
    },
  }
}

/** Lets what was promised come to pass. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

test('it learns when that is due, sleeps till the next time, and wakes often enough to notice a set clock', async () => {
  const time = handTime()
  let learned = 0
  const dueAt = [0, 60_000, 3_600_000_000]
  const timer = startLearnTimer({
    after: time.after,
    now: () => 1_000,
    dueAt: async () => dueAt.shift()!,
    async learn() {
      learned += 1
    },
    onError: () => {},
  })
  await time.ring()
  expect(learned).toBe(1)
  await time.ring()
  expect([learned, time.sleeps()]).toEqual([1, [59_000]])
  await time.ring()
  expect(time.sleeps()).toEqual([900_000])
  await timer.stop()
})

test('a change brings the time forward, but not while it learns', async () => {
  const time = handTime()
  const learning = Promise.withResolvers<void>()
  const timer = startLearnTimer({
    after: time.after,
    now: () => 0,
    dueAt: async () => 0,
    learn: () => learning.promise,
    onError: () => {},
  })
  await time.ring()
  timer.wake()
  expect(time.sleeps()).toEqual([])
  learning.resolve()
  await settled()
  expect(time.sleeps()).toEqual([900_000])
  timer.wake()
  expect(time.sleeps()).toEqual([1_000])
  await timer.stop()
})

test('a look that fails is told and tried again later, however often something changes', async () => {
  const time = handTime()
  const told: unknown[] = []
  const timer = startLearnTimer({
    after: time.after,
    now: () => 0,
    dueAt: async () => 0,
    learn: () => Promise.reject(new Error('disk full')),
    onError: error => void told.push(error),
  })
  await time.ring()
  timer.wake()
  expect([told.length, time.sleeps()]).toEqual([1, [900_000]])
  await timer.stop()
})

test('stopping gives up what is being learned, and begins nothing more', async () => {
  const time = handTime()
  const timer = startLearnTimer({
    after: time.after,
    now: () => 0,
    dueAt: async () => 0,
    learn: signal => new Promise(resolve => signal.addEventListener('abort', () => resolve())),
    onError: () => {},
  })
  await time.ring()
  await timer.stop()
  timer.wake()
  expect(time.sleeps()).toEqual([])
})
