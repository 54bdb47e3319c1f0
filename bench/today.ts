// Measures the store at the size of a large workspace: the day list over HTTP beside an empty answer of the same
// server, durable transactions beside the bare driver's, the time until it is ready, the memory that it holds.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureLatency } from './today/latency.ts'
import { load } from './today/load.ts'
import { startServer } from './today/server.ts'
import { measureTransactions } from './today/transactions.ts'

const empty = '/health'
const dayList = '/api/today'

/**
 * @param call `--contacts N` (a million), `--rounds N` of requests, `--transactions N`, `--data DIR`: a folder to keep
 *   the data in and to find them in the next time, left out = made and removed
 */
export async function run(call: readonly string[]) {
  const { values: options } = parseArgs({
    args: [...call],
    options: {
      contacts: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '2000' },
      transactions: { type: 'string', default: '4000' },
      data: { type: 'string' },
    },
  })
  const [contacts, rounds, transactions] = [options.contacts, options.rounds, options.transactions].map(Number) as [
    number,
    number,
    number,
  ]
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
