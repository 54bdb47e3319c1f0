// One comparison of all records of a file, in a process of its own: which pairs it found, how long it took, and how much
// memory it held at its peak beside what Node holds anyway.
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import type { Contact } from '../../src/domain/contact.ts'
import { type Comparing, gather } from '../../src/operations/duplicates/gather.ts'
import { pairUp } from '../../src/operations/duplicates/pair-up.ts'

const { records, pairs, count } = JSON.parse(process.argv[2]!) as { records: string; pairs: string; count: number }

async function* pages(): AsyncGenerator<Comparing[]> {
  let page: Comparing[] = []
  for await (const line of createInterface({ input: createReadStream(records) })) {
    page.push({ contact: JSON.parse(line) as Contact, isNew: true })
    if (page.length < 500) continue
    yield page
    page = []
  }
  yield page
}

const idleMb = process.resourceUsage().maxRSS / 1024
const startedAt = performance.now()
const out = createWriteStream(pairs)
const gathered = await gather({ pages: pages(), count })
const gatheredAt = performance.now()
for await (const { a, b, kind, score } of pairUp(gathered)) out.write(`${a} ${b} ${kind} ${score.toFixed(4)}\n`)
out.end()
await finished(out)
const { user, system } = process.cpuUsage()
process.stdout.write(
  JSON.stringify({
    seconds: Number(((performance.now() - startedAt) / 1000).toFixed(1)),
    ofThemReading: Number(((gatheredAt - startedAt) / 1000).toFixed(1)),
    cpuSeconds: Number(((user + system) / 1e6).toFixed(1)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    idleMb: Math.round(idleMb),
  }),
)
