// Watches mailboxes: each one that there is is followed by one connection; where that is lost it is made again, after a
// pause that doubles while it keeps failing.
//
//   listed ──▶ followed ──(connection lost)──▶ pausing ──▶ followed
//                 └──(removed, or the watch ends)──▶ gone
import { type After, afterTimeout } from './after.ts'

export interface WatchedMailboxes {
  /** The ids of those that are to be followed now. */
  mailboxes(): Promise<readonly string[]>
  /** Follows one until the signal, or until it throws. */
  follow(mailbox: string, signal: AbortSignal): Promise<void>
  onError(mailbox: string, error: unknown): void
  now(): number
  readonly after?: After
}

export interface MailboxWatch {
  /** To be called when mailboxes were added, changed or removed: failed ones are tried again at once. */
  wake(): void
  /** Resolves when nothing is followed any more. */
  stop(): Promise<void>
}

const firstPauseMs = 5_000
/** Shorter than the 15 minutes after which a send finds its mailbox stale. */
const longestPauseMs = 5 * 60_000
/** Who was followed for so long had a good connection: the next failure is a new one. */
const goodMs = 60_000
/** Mailboxes that another process added are found within this time. */
const lookEveryMs = 60_000

interface Follower {
  readonly ending: AbortController
  readonly done: Promise<void>
  wake(): void
}

export function watchMailboxes(parts: WatchedMailboxes): MailboxWatch {
  const after = parts.after ?? afterTimeout
  const followers = new Map<string, Follower>()
  const ended = new Set<Promise<void>>()
  let callOff = () => {}
  let looking: Promise<void> = Promise.resolve()
  let isStopped = false

  async function look(): Promise<void> {
    try {
      const wanted = await parts.mailboxes()
      for (const [mailbox, follower] of followers) if (!wanted.includes(mailbox)) end(mailbox, follower)
      for (const mailbox of wanted) {
        if (!isStopped && !followers.has(mailbox)) followers.set(mailbox, startFollower(parts, mailbox, after))
      }
    } catch (error) {
      parts.onError('', error)
    }
    if (!isStopped) callOff = after(lookEveryMs, lookAgain)
  }
  function lookAgain(): void {
    callOff()
    looking = looking.then(() => (isStopped ? undefined : look()))
  }
  function end(mailbox: string, { ending, done }: Follower): void {
    followers.delete(mailbox)
    ending.abort()
    ended.add(done)
    done.finally(() => ended.delete(done))
  }

  lookAgain()
  return {
    wake() {
      for (const follower of followers.values()) follower.wake()
      if (!isStopped) lookAgain()
    },
    async stop() {
      isStopped = true
      callOff()
      for (const [mailbox, follower] of followers) end(mailbox, follower)
      await Promise.all([looking, ...ended])
    },
  }
}

function startFollower(parts: WatchedMailboxes, mailbox: string, after: After): Follower {
  const ending = new AbortController()
  const { signal } = ending
  let wake = () => {}

  async function run(): Promise<void> {
    let pauseMs = firstPauseMs
    while (!signal.aborted) {
      const began = parts.now()
      try {
        await parts.follow(mailbox, signal)
      } catch (error) {
        if (!signal.aborted) parts.onError(mailbox, error)
      }
      if (signal.aborted) return
      if (parts.now() - began >= goodMs) pauseMs = firstPauseMs
      await pause(pauseMs)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }
  function pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const callOff = after(ms, resolve)
      wake = () => {
        callOff()
        resolve()
      }
      signal.addEventListener('abort', wake, { once: true })
    })
  }

  return { ending, done: run(), wake: () => wake() }
}
