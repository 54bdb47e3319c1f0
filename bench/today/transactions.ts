// Durable transactions a second: an event with its standing and verdict through the operation, beside the bare driver
// writing rows of the same sizes with the same pragmas.
import { DatabaseSync } from 'node:sqlite'
import { loadSurroundings } from '../../src/boot/open.ts'
import type { Event } from '../../src/domain/event.ts'
import { type Tend, theUser, theWorkspace as workspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { makeShelf } from '../../src/operations/shelf.ts'
import { openStore } from '../../src/store/open.ts'
import { type Chance, chanceOf } from '../../test/store/random-events.ts'
import { contactId } from './load.ts'

export interface TransactionOptions {
  readonly file: string
  readonly contacts: number
  readonly transactions: number
}

/** Transactions a second of each way. They take turns, so that each meets the same machine and the same warmth. */
export async function measureTransactions(options: TransactionOptions) {
  const store = await openStore({ file: options.file }, Date.now())
  const tend: Tend = { store, clock: { now: Date.now }, shelf: makeShelf(loadSurroundings) }
  const bare = openBare(options)
  const chance = chanceOf(Date.now())
  const one = () => recordOne(tend, chance, options.contacts)
  const ways = {
    oneByOne: () => times(aTurn, one),
    sixteenCallers: async () => {
      await Promise.all(Array.from({ length: callers }, () => times(aTurn / callers, one)))
    },
    bareDriver: () => times(aTurn, async () => bare.write(contactId(Math.floor(chance() * options.contacts)))),
  }
  const spentMs = { oneByOne: 0, sixteenCallers: 0, bareDriver: 0 }
  const turns = Math.ceil(options.transactions / aTurn)
  // The first turn of each warms up and is not counted.
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [way, work] of Object.entries(ways)) {
      const startedAt = performance.now()
      await work()
      if (turn > 0) spentMs[way as keyof typeof spentMs] += performance.now() - startedAt
    }
  }
  bare.close()
  await store.close()
  const rate = (ms: number) => Math.round((turns * aTurn * 1000) / ms)
  const rates = {
    oneByOne: rate(spentMs.oneByOne),
    sixteenCallers: rate(spentMs.sixteenCallers),
    bareDriver: rate(spentMs.bareDriver),
  }
  return { ...rates, shareOfBare: Number((rates.oneByOne / rates.bareDriver).toFixed(2)) }
}

const aTurn = 160
const callers = 16

async function recordOne(tend: Tend, chance: Chance, contacts: number): Promise<void> {
  const now = Date.now()
  const id = `t${now}-${Math.floor(chance() * 1e9)}`
  const event: Event = { id, at: now, kind: 'touch_sent', channel: 'email', intent: 'inform' }
  await recordEvents(tend, { workspace, contact: contactId(Math.floor(chance() * contacts)), events: [event], now })
}

/** Writes the same rows: the event added, the standing, the verdict and two totals changed. */
function openBare({ file }: TransactionOptions) {
  const database = new DatabaseSync(file, { timeout: 5_000 })
  database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on')
  const event = database.prepare(`insert into event values ('${workspace}', ?, ?, ?, 'touch_sent', ?, ?)`)
  const standing = database.prepare(`update standing set payload = ? where workspace = '${workspace}' and contact = ?`)
  const verdict = database.prepare(
    `update verdict set rank = ?, next_change_at = ?, payload = ? where workspace = '${workspace}' and contact = ?`,
  )
  const total = database.prepare(`
    update verdict_total set count = count + ? where workspace = '${workspace}' and owner = '${theUser}' and day = 0
  `)
  const payloads = readPayloads(database)
  let written = 0
  return {
    write(contact: string) {
      written += 1
      const [standingText, verdictText] = payloads[written % payloads.length]!
      database.exec('begin immediate')
      event.run(
        contact,
        `b${performance.timeOrigin}-${written}`,
        written,
        '{"channel":"email","intent":"inform"}',
        written,
      )
      standing.run(standingText, contact)
      verdict.run(written, written, verdictText, contact)
      total.run(1)
      total.run(-1)
      database.exec('commit')
    },
    close: () => database.close(),
  }
}

function readPayloads(database: DatabaseSync): (readonly [string, string])[] {
  const read = database.prepare(`
    select standing.payload as standing, verdict.payload as verdict from standing
    join verdict on verdict.workspace = standing.workspace and verdict.contact = standing.contact
    where standing.workspace = '${workspace}' limit 100
  `)
  return read.all().map(row => [String(row.standing), String(row.verdict)] as const)
}

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let place = 0; place < count; place += 1) await work()
}
