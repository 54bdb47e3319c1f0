// The timer of sending, with time in the test's hand.
import { expect, test } from 'vitest'
import { startSendTimer } from '../../src/worker/send-timer.ts'

function handTime() {
  const waiting = new Set<{ ms: number; callback: () => void }>()
  return {
    after(ms: number, callback: () => void) {
      const entry = { ms, callback }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    sleeps: () => [...waiting].map(({ ms }) => ms),
    ring() {
      const [entry] = waiting
      waiting.delete(entry!)
      entry!.callback()
    },
  }
}

test('passes follow one another and never overlap', async () => {
  const time = handTime()
  let running = 0
  let most = 0
  const passes: (() => void)[] = []
  const timer = startSendTimer({
    after: time.after,
    onError: () => {},
    async pass() {
      running += 1
      most = Math.max(most, running)
      await new Promise<void>(resolve => passes.push(resolve))
      running -= 1
    },
  })
  time.ring()
  timer.wake()
  expect(time.sleeps()).toEqual([])
  passes[0]!()
  // Woken meanwhile, it comes again soon.
  await expect.poll(time.sleeps).toEqual([1_000])
  time.ring()
  passes[1]!()
  await expect.poll(time.sleeps).toEqual([20_000])
  timer.wake()
  expect(time.sleeps()).toEqual([1_000])
  expect(most).toBe(1)
  await timer.stop()
})

test('a pass that fails is told of, and the next one comes', async () => {
  const time = handTime()
  const errors: unknown[] = []
  const timer = startSendTimer({
    after: time.after,
    onError: error => errors.push(error),
    pass: () => Promise.reject(new Error('no store')),
  })
  time.ring()
  await expect.poll(time.sleeps).toEqual([20_000])
  expect(errors).toMatchObject([{ message: 'no store' }])
  await timer.stop()
})

test('the end waits for what is on its way and starts nothing more', async () => {
  const time = handTime()
  let isDone = false
  const timer = startSendTimer({
    after: time.after,
    onError: () => {},
    pass: signal =>
      new Promise(resolve =>
        signal.addEventListener('abort', () => {
          isDone = true
          resolve()
        }),
      ),
  })
  time.ring()
  await timer.stop()
  expect(isDone).toBe(true)
  expect(time.sleeps()).toEqual([])
})
