// Decisions per second on one core, from raw events and from standings, beside cel-js and json-rules-engine on the same
// policy and the same contacts. Every answer is compared contact by contact first; then all run in turn, round after
// round, and the median of the ratios counts, which a busy machine moves little.
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { compilePlaybook, noHolidays } from '../src/engine/compile-playbook.ts'
import { decide } from '../src/engine/decide.ts'
import { fold } from '../src/engine/fold.ts'
import type { Playbook } from '../src/engine/playbook.ts'
import { isFaulty, readPlaybook } from '../src/engine/read-playbook.ts'
import { writeVerdict } from '../src/engine/write-verdict.ts'
import { now, tellContacts } from './decide/contacts.ts'
import { factsOf } from './decide/facts.ts'
import { celDecide, rulesEngineDecide } from './decide/peers.ts'
import { policy } from './decide/policy.ts'

// Few enough to stay in the processor's cache, as a mailbox's worth of contacts at a time would.
const contactCount = 1_000
const rounds = 15
// json-rules-engine is some hundred times slower: a part of the contacts is measure enough.
const slowShare = 0.1

export async function run(): Promise<unknown> {
  const told = tellContacts(contactCount, 7)
  const playbook = alwaysOpen()
  const standings = told.map(({ contact, events }) => fold(contact, events))
  const facts = standings.map(standing => factsOf(standing, playbook, now))
  const cel = celDecide(Object.keys(facts[0]!))
  const rulesEngine = rulesEngineDecide()
  const verdicts = standings.map(standing => decide(standing, playbook, now))
  const differing = await countDiffering()

  async function countDiffering(): Promise<number> {
    let count = 0
    for (const [place, standing] of standings.entries()) {
      const own = named(verdicts[place]!)
      const others = [cel(facts[place]!, standing), await rulesEngine(facts[place]!, standing)].map(named)
      if (others.some(other => other !== own)) {
        if (count++ < 5) process.stderr.write(`${standing.contact}: ${own} but ${others.join(' and ')}\n`)
      }
    }
    return count
  }

  let sink = 0
  const measures = {
    fromEvents: () => {
      for (const { contact, events } of told) sink += decide(fold(contact, events), playbook, now).because.length
      return contactCount
    },
    fromEventsCel: () => {
      for (const { contact, events } of told) {
        const standing = fold(contact, events)
        sink += cel(factsOf(standing, playbook, now), standing).because.length
      }
      return contactCount
    },
    fromStandings: () => {
      for (const standing of standings) sink += decide(standing, playbook, now).because.length
      return contactCount
    },
    fromFactsCel: () => {
      for (const [place, standing] of standings.entries()) sink += cel(facts[place]!, standing).because.length
      return contactCount
    },
    fromFactsRulesEngine: async () => {
      const count = contactCount * slowShare
      for (let place = 0; place < count; place++)
        sink += (await rulesEngine(facts[place]!, standings[place]!)).because.length
      return count
    },
    withSentences: () => {
      for (const [place, standing] of standings.entries())
        sink += writeVerdict({ verdict: verdicts[place]!, standing, playbook, now }).because.length
      return contactCount
    },
  }
  const rates = await measureInTurn(measures)
  const ratio = (a: keyof typeof measures, b: keyof typeof measures) =>
    median(rates[a].map((rate, round) => rate / rates[b][round]!))
  return {
    contacts: contactCount,
    eventsEach: 10,
    rules: policy.length,
    answersThatDiffer: differing,
    kinds: countBy(verdicts.map(named)),
    perSecond: Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, Math.round(median(all))])),
    ratios: {
      'from events, Tend to cel-js + fold': ratio('fromEvents', 'fromEventsCel'),
      'from standings, Tend to cel-js': ratio('fromStandings', 'fromFactsCel'),
      'from standings, Tend to json-rules-engine': ratio('fromStandings', 'fromFactsRulesEngine'),
    },
    sink,
  }
}

/** The two-way playbook with hours that never close: the peers have no calendar. */
function alwaysOpen(): Playbook {
  const text = `id: bench
version: "1"
title: Always open
extends: two-way
hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", to: "24:00", quiet: { from: "00:00", to: "00:00" }, holidays: allow }
`
  const file = readPlaybook(text, id => readFileSync(new URL(`../playbooks/${id}.yaml`, import.meta.url), 'utf8'))
  if (isFaulty(file)) throw new Error(JSON.stringify(file))
  return compilePlaybook(file, noHolidays)
}

/** So that nobody pays in their slice for what the one before left behind. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

type Measures = Record<string, () => number | Promise<number>>

async function measureInTurn<Names extends Measures>(measures: Names): Promise<Record<keyof Names, number[]>> {
  const rates = Object.fromEntries(Object.keys(measures).map(name => [name, [] as number[]])) as Record<
    keyof Names,
    number[]
  >
  for (let round = -3; round < rounds; round++) {
    for (const [name, measure] of Object.entries(measures)) {
      collectGarbage()
      const started = process.cpuUsage()
      let count = 0
      // A slice of processor time long enough for the clock of the kernel to count it.
      while (process.cpuUsage(started).user < 60_000) count += await measure()
      const { user, system } = process.cpuUsage(started)
      if (round >= 0) rates[name]!.push((count / (user + system)) * 1e6)
    }
  }
  return rates
}

function named({ kind, rule }: { kind: string; rule: string }): string {
  return `${kind} ${rule}`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
