// Records events one after another and tells of each once it is acknowledged, until it is killed: the process under
// test of crash.ts. Its arguments are the database's file and the seed.
import { writeSync } from 'node:fs'
import { theWorkspace as workspace } from '../../src/operations/ports.ts'
import { recordEvents } from '../../src/operations/record-event.ts'
import { openStore } from '../../src/store/open.ts'
import { chanceOf, randomEvent } from '../store/random-events.ts'
import { tendOn } from '../store/tend-on.ts'

const [file, seed] = process.argv.slice(2) as [string, string]
const now = Date.UTC(2026, 10, 2)
const tend = await tendOn(await openStore({ file }, now), now)
const chance = chanceOf(Number(seed))
writeSync(1, 'ready\n')

/** Several at once, as a server has them. */
await Promise.all(
  Array.from({ length: 4 }, async (_, writer) => {
    for (let place = 0; ; place += 1) {
      const contact = `c${Math.floor(chance() * 20)}`
      const event = randomEvent(chance, `e${seed}-${writer}-${place}`, now - Math.floor(chance() * 1e9))
      await recordEvents(tend, { workspace, contact, events: [event], now })
      writeSync(1, `${contact} ${event.id}\n`)
    }
  }),
)
