// Measures the finding of duplicates among generated records whose truth is known: precision and recall of the certain
// pairs and of all that are offered, the time, the memory at its peak. The comparison runs in a process of its own, that
// the records' making is in neither. Seed 1 was looked at while the weights were chosen; the figures of docs are those of
// seed 2, which was not.
import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs, promisify } from 'node:util'
import type { Contact } from '../src/domain/contact.ts'
import { seededRandom } from '../src/silence/random.ts'
import { makePerson, type Person, type World } from './duplicates/people.ts'
import { recordsOf } from './duplicates/records.ts'
import { Tally, Truth } from './duplicates/truth.ts'

const runFile = promisify(execFile)
const child = new URL('./duplicates/child.ts', import.meta.url).pathname
/** Those of bin/tend.mjs. */
const flags = ['--max-semi-space-size=4', '--heap-growing-percent=33']

/** @param call `--records N` (a million), `--seed S`, `--show N` pairs that were found wrongly and that were missed */
export async function run(call: readonly string[]) {
  const { values: options } = parseArgs({
    args: [...call],
    options: {
      records: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '2' },
      show: { type: 'string', default: '0' },
      keep: { type: 'string' },
    },
  })
  const [count, seed, show] = [options.records, options.seed, options.show].map(Number) as [number, number, number]
  const folder = options.keep ?? mkdtempSync(path.join(tmpdir(), 'tend-bench-duplicates-'))
  const files = { records: path.join(folder, 'records.jsonl'), pairs: path.join(folder, 'pairs') }
  try {
    const truth = new Truth()
    const world = { random: seededRandom(seed), companies: Math.ceil(count / 8), taken: new Set<string>() }
    const made = await writeRecords(files.records, makeRecords({ world, count, truth }))
    const { stdout } = await runFile(process.execPath, [...flags, child, JSON.stringify({ ...files, count: made })])
    const found = await judge(files.pairs, truth)
    return {
      ...{ records: made, seed, people: truth.people, pairsOfOnePerson: truth.pairs },
      certain: found.certain.rates(truth.pairs),
      likelyAndCertain: found.offered.rates(truth.pairs),
      ofPairsThatShareMoreThanAName: truth.joinedRecall(),
      ofPairsThatShareANameAtMost: truth.nameAloneRecall(),
      recallByCause: truth.recallByCause(),
      ...(JSON.parse(stdout) as object),
      ...(show > 0 && (await shown(files.records, { wrong: found.wrong.slice(0, show), missed: truth.missed(show) }))),
    }
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true })
  }
}

interface Making {
  readonly world: World
  readonly count: number
  readonly truth: Truth
}

function* makeRecords({ world, count, truth }: Making): Generator<Contact> {
  let before: Person | undefined
  for (let place = 0; place < count; ) {
    before = makePerson(world, before)
    const records = recordsOf(world, before, place)
    truth.add(records)
    place += records.length
    for (const { contact } of records) yield contact
  }
}

async function writeRecords(file: string, contacts: Iterable<Contact>): Promise<number> {
  let count = 0
  function* lines() {
    for (const contact of contacts) {
      count += 1
      yield `${JSON.stringify(contact)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return count
}

type Pair = readonly [a: string, b: string]

async function judge(file: string, truth: Truth) {
  const found = { certain: new Tally(), offered: new Tally(), wrong: [] as Pair[] }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [a, b, kind] = line.split(' ') as [string, string, string]
    const isRight = truth.isSame(a, b)
    found.offered.add(isRight)
    if (kind === 'certain') found.certain.add(isRight)
    if (isRight) truth.find(a, b)
    else found.wrong.push([a, b])
  }
  return found
}

async function shown(file: string, lists: { readonly wrong: readonly Pair[]; readonly missed: readonly Pair[] }) {
  const wanted = new Set([...lists.wrong, ...lists.missed].flat())
  const told = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { id, name, company, country, addresses } = JSON.parse(line) as Contact
    if (!wanted.has(id)) continue
    told.set(id, [name, company, country, ...addresses.map(({ value }) => value)].filter(Boolean).join(' '))
  }
  const words = (pairs: readonly Pair[]) => pairs.map(([a, b]) => `${told.get(a)} | ${told.get(b)}`)
  return { wrong: words(lists.wrong), missed: words(lists.missed) }
}
