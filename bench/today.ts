// Measures the store at the size of a large workspace: the day list over HTTP beside an empty answer of the same
// server, durable transactions beside the bare driver's, the time until it is ready, the memory that it holds.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measureLatency } from './today/latency.ts'
import { load } from './today/load.ts'
import { startServer } from './today/server.ts'
import { measureTransactions } from './today/transactions.ts'

export interface TodayOptions {
  readonly contacts?: number
  /** A folder to keep the data in, and to find them in the next time; left out = made and removed. */
  readonly data?: string
  readonly rounds?: number
  readonly transactions?: number
}

const empty = '/health'
const dayList = '/api/today'

export async function run(options: TodayOptions = {}) {
  const { contacts = 1_000_000, rounds = 2_000, transactions = 5_000 } = options
  const folder = options.data ?? mkdtempSync(path.join(tmpdir(), 'tend-bench-'))
  const file = path.join(folder, 'tend.sqlite')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) await load({ file, contacts, now: Date.now() })
  try {
    const server = await startServer(folder)
    const latency = await measureLatency({ ...server, paths: [empty, dayList], rounds })
    const residentMb = server.residentMb()
    await server.stop()
    return {
      contacts,
      events: contacts * 10,
      readyMs: server.readyMs,
      residentMb,
      emptyAnswer: latency[empty],
      dayList: latency[dayList],
      timesTheEmptyAnswer: Number((latency[dayList]!.p99Ms / latency[empty]!.p99Ms).toFixed(2)),
      transactionsASecond: await measureTransactions({ file, contacts, transactions }),
    }
  } finally {
    if (!options.data) rmSync(folder, { recursive: true })
  }
}
