import { expect, test } from 'vitest'
import { type WatchedMailboxes, watchMailboxes } from '../../src/worker/mailbox-watch.ts'

interface Bench {
  readonly parts: WatchedMailboxes
  readonly followed: string[]
  readonly errors: string[]
  /** The pauses that are waited for, in milliseconds. */
  pauses(): number[]
  /** Lets the pause of that length be over. */
  pass(ms: number): Promise<void>
}

function bench(mailboxes: () => string[], follow: WatchedMailboxes['follow']): Bench {
  const followed: string[] = []
  const errors: string[] = []
  const timers = new Map<() => void, number>()
  return {
    followed,
    errors,
    pauses: () => [...timers.values()].sort((a, b) => a - b),
    async pass(ms) {
      const due = [...timers].find(([, length]) => length === ms)?.[0]
      expect(due, `no pause of ${ms} ms`).toBeDefined()
      timers.delete(due!)
      due!()
      await settle()
    },
    parts: {
      mailboxes: async () => mailboxes(),
      follow(mailbox, signal) {
        followed.push(mailbox)
        return follow(mailbox, signal)
      },
      onError: (mailbox, error) => errors.push(`${mailbox}: ${(error as Error).message}`),
      now: () => 0,
      after(ms, callback) {
        timers.set(callback, ms)
        return () => timers.delete(callback)
      },
    },
  }
}

const settle = () => new Promise(resolve => setImmediate(resolve))
const untilAborted: WatchedMailboxes['follow'] = (_, signal) =>
  new Promise(resolve => signal.addEventListener('abort', () => resolve()))
const fail = () => Promise.reject(new Error('gone'))

test('every mailbox is followed by one connection, also one that is added later', async () => {
  let mailboxes = ['a']
  const { parts, followed } = bench(() => mailboxes, untilAborted)
  const watch = watchMailboxes(parts)
  await settle()
  mailboxes = ['a', 'b']
  watch.wake()
  await settle()
  expect(followed).toEqual(['a', 'b'])
  await watch.stop()
})

test('a mailbox that is removed is left, and the end of the watch leaves them all', async () => {
  let mailboxes = ['a', 'b']
  const left: string[] = []
  const { parts } = bench(
    () => mailboxes,
    async (mailbox, signal) => {
      await untilAborted(mailbox, signal)
      left.push(mailbox)
    },
  )
  const watch = watchMailboxes(parts)
  await settle()
  mailboxes = ['b']
  watch.wake()
  await settle()
  expect(left).toEqual(['a'])
  await watch.stop()
  expect(left).toEqual(['a', 'b'])
})

test('a connection that is lost is made again after pauses that double', async () => {
  const { parts, followed, errors, pauses, pass } = bench(() => ['a'], fail)
  const watch = watchMailboxes(parts)
  await settle()
  expect(pauses()).toEqual([5_000, 60_000])
  await pass(5_000)
  expect(pauses()).toEqual([10_000, 60_000])
  await pass(10_000)
  expect(followed).toEqual(['a', 'a', 'a'])
  expect(errors).toEqual(['a: gone', 'a: gone', 'a: gone'])
  await watch.stop()
})

test('a mailbox whose settings changed is tried again at once', async () => {
  const { parts, followed } = bench(() => ['a'], fail)
  const watch = watchMailboxes(parts)
  await settle()
  watch.wake()
  await settle()
  expect(followed).toEqual(['a', 'a'])
  await watch.stop()
})
