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

/** Each a second; `atOnce` = 16 callers that wait for their own event. */
export async function measureTransactions(options: TransactionOptions) {
  const store = await openStore({ file: options.file }, Date.now())
  const tend: Tend = { store, clock: { now: Date.now }, shelf: makeShelf(loadSurroundings) }
  const chance = chanceOf(Date.now())
  const one = () => recordOne(tend, chance, options.contacts)
  await times(options.transactions / 10, one)
  const oneByOne = await rate(options.transactions, () => times(options.transactions, one))
  const callers = 16
  const atOnce = await rate(options.transactions, async () => {
    await Promise.all(Array.from({ length: callers }, () => times(options.transactions / callers, one)))
  })
  await store.close()
  return { oneByOne, atOnce, bareDriver: writeBare(options, chance) }
}

async function recordOne(tend: Tend, chance: Chance, contacts: number): Promise<void> {
  const now = Date.now()
  const id = `t${now}-${Math.floor(chance() * 1e9)}`
  const event: Event = { id, at: now, kind: 'touch_sent', channel: 'email', intent: 'inform' }
  await recordEvents(tend, { workspace, contact: contactId(Math.floor(chance() * contacts)), events: [event], now })
}

/** The same rows: the event added, the standing, the verdict and two totals changed. */
function writeBare({ file, contacts, transactions }: TransactionOptions, chance: Chance): number {
  const database = new DatabaseSync(file)
  database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on')
  const event = database.prepare(`insert into event values ('${workspace}', ?, ?, ?, 'touch_sent', ?, ?)`)
  const standing = database.prepare(`update standing set payload = ? where workspace = '${workspace}' and contact = ?`)
  const verdict = database.prepare(
    `update verdict set rank = rank + 1, next_change_at = ?, payload = ? where workspace = '${workspace}' and contact = ?`,
  )
  const total = database.prepare(`
    update verdict_total set count = count + ? where workspace = '${workspace}' and owner = '${theUser}' and day = ?
  `)
  const readStanding = database.prepare(`select payload from standing where contact = ? and workspace = '${workspace}'`)
  const readVerdict = database.prepare(`select payload from verdict where contact = ? and workspace = '${workspace}'`)
  const payloads = Array.from({ length: 100 }, (_, place) => {
    const id = contactId(place)
    return [String(readStanding.get(id)!.payload), String(readVerdict.get(id)!.payload)] as const
  })
  const startedAt = performance.now()
  for (let place = 0; place < transactions; place += 1) {
    const contact = contactId(Math.floor(chance() * contacts))
    const [standingText, verdictText] = payloads[place % payloads.length]!
    database.exec('begin immediate')
    event.run(contact, `b${startedAt}-${place}`, place, '{"channel":"email","intent":"inform"}', place)
    standing.run(standingText, contact)
    verdict.run(place, verdictText, contact)
    total.run(1, 0)
    total.run(-1, 0)
    database.exec('commit')
  }
  const seconds = (performance.now() - startedAt) / 1000
  database.close()
  return Math.round(transactions / seconds)
}

async function rate(count: number, work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return Math.round(count / ((performance.now() - startedAt) / 1000))
}

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let place = 0; place < Math.floor(count); place += 1) await work()
}
