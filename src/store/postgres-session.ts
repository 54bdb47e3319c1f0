// What needs a PostgreSQL session of its own for as long as the process lives: hearing of other processes' commits, and
// the right to work the timers. Each opens its connection when first asked, and anew after one broke.
import pg from 'pg'
import { Failure } from '../domain/failure.ts'

/** The channel on which every write tells which process made it. */
export const commits = 'tend_commit'
/** The key of the advisory lock: TEND in ASCII. */
const timersKey = 0x54454e44

interface Session {
  /** The open connection; `prepare` runs on a new one. */
  client(): Promise<pg.Client>
  close(): Promise<void>
}

/** Counts the commits of other processes, from the first time it is asked. */
export function listenForCommits(url: string, process: string) {
  let heard = 0
  const session = keepSession(url, async client => {
    client.on('notification', message => {
      if (message.payload !== process) heard += 1
    })
    await client.query(`listen ${commits}`)
    // What was missed while nobody listened counts as one change.
    heard += 1
  })
  return {
    async mark() {
      await session.client()
      return String(heard)
    },
    close: session.close,
  }
}

/** The right to work the timers, held by a session: PostgreSQL gives it back when the session ends. */
export function claimOn(url: string) {
  let isHeld = false
  const session = keepSession(url, async () => {
    isHeld = false
  })
  return {
    async claim() {
      const client = await session.client()
      if (isHeld) return true
      const { rows } = await client.query(`select pg_try_advisory_lock(${timersKey}) as held`)
      isHeld = rows[0].held
      return isHeld
    },
    close: session.close,
  }
}

function keepSession(url: string, prepare: (client: pg.Client) => Promise<void>): Session {
  let opened: Promise<pg.Client> | undefined
  async function open(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url, application_name: 'tend', keepAlive: true })
    client.on('error', () => {
      opened = undefined
    })
    try {
      await client.connect()
      await prepare(client)
    } catch (cause) {
      opened = undefined
      throw new Failure('storage', `The database can't be reached: ${(cause as Error).message}`, { cause })
    }
    return client
  }
  return {
    client() {
      opened ??= open()
      return opened
    },
    async close() {
      const client = await opened?.catch(() => undefined)
      await client?.end()
    },
  }
}
