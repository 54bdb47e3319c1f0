// Measures the finding of duplicates among generated records whose truth is known: precision and recall of the certain
// pairs and of all that are offered, the time, the memory at its peak.
import { parseArgs } from 'node:util'
import type { Contact } from '../src/domain/contact.ts'
import { pairUp } from '../src/operations/duplicates/pair-up.ts'
import { seededRandom } from '../src/silence/random.ts'
import { makePerson, type Person, type World } from './duplicates/people.ts'
import { type Cause, type MadeRecord, recordsOf } from './duplicates/records.ts'

/** @param call `--records N` (a million), `--seed S`, `--show N` pairs that were found wrongly and that were missed */
export async function run(call: readonly string[]) {
  const { values: options } = parseArgs({
    args: [...call],
    options: {
      records: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
      show: { type: 'string', default: '0' },
    },
  })
  const [count, seed, show] = [options.records, options.seed, options.show].map(Number) as [number, number, number]
  const truth = new Truth()
  const made = makeRecords(
    { random: seededRandom(seed), companies: Math.ceil(count / 8), taken: new Set() },
    count,
    truth,
  )
  const contacts = [...made]
  const startedAt = performance.now()
  const found = { certain: new Tally(), offered: new Tally() }
  const wrong: string[] = []
  for await (const pair of pairUp({ contacts, count })) {
    const isRight = truth.isSame(pair.a, pair.b)
    found.offered.add(isRight)
    if (pair.kind === 'certain') found.certain.add(isRight)
    if (isRight) truth.find(pair.a, pair.b)
    else if (wrong.length < show) wrong.push(`${pair.kind} ${pair.score.toFixed(3)} ${shown(contacts, pair.a, pair.b)}`)
  }
  const seconds = (performance.now() - startedAt) / 1000
  return {
    records: contacts.length,
    seed,
    people: truth.people,
    pairsOfOnePerson: truth.pairs,
    certain: found.certain.rates(truth.pairs),
    likelyAndCertain: found.offered.rates(truth.pairs),
    ofPairsThatShareMoreThanAName: truth.joinedRecall(),
    recallByCause: truth.recallByCause(),
    seconds: Number(seconds.toFixed(1)),
    recordsASecond: Math.round(contacts.length / seconds),
    peakResidentMb: Math.round(process.resourceUsage().maxRSS / 1024),
    ...(show > 0 && { wrong, missed: truth.missed(show).map(([a, b]) => shown(contacts, a, b)) }),
  }
}

function* makeRecords(world: World, count: number, truth: Truth): Generator<Contact> {
  let before: Person | undefined
  for (let place = 0; place < count; ) {
    before = makePerson(world, before)
    const records = recordsOf(world, before, place)
    truth.add(records)
    place += records.length
    for (const { contact } of records) yield contact
  }
}

class Truth {
  people = 0
  pairs = 0
  readonly #personOf = new Map<string, number>()
  /** The pairs of one person that were not found yet, by what made the later record. */
  readonly #open = new Map<string, Cause>()
  readonly #causes = new Map<Cause, number>()
  /** Pairs whose records have an address, number or company in common: the others share a name at most. */
  readonly #joined = new Set<string>()

  add(records: readonly MadeRecord[]): void {
    this.people += 1
    for (const [place, { contact, cause }] of records.entries()) {
      this.#personOf.set(contact.id, this.people)
      for (const { contact: before } of records.slice(0, place)) {
        const key = keyOf(before.id, contact.id)
        this.pairs += 1
        this.#open.set(key, cause)
        this.#causes.set(cause, (this.#causes.get(cause) ?? 0) + 1)
        if (shareSomething(before, contact)) this.#joined.add(key)
      }
    }
  }

  /** Of the pairs that share more than a name. */
  joinedRecall() {
    const missed = [...this.#joined].filter(key => this.#open.has(key)).length
    return { pairs: this.#joined.size, recall: rounded(1 - missed / this.#joined.size) }
  }

  isSame(a: string, b: string): boolean {
    return this.#personOf.get(a) === this.#personOf.get(b)
  }

  find(a: string, b: string): void {
    this.#open.delete(keyOf(a, b))
  }

  recallByCause(): Record<string, number> {
    const open = Map.groupBy(this.#open.values(), cause => cause)
    return Object.fromEntries(
      [...this.#causes].map(([cause, all]) => [cause, rounded(1 - (open.get(cause)?.length ?? 0) / all)]),
    )
  }

  missed(count: number): [string, string][] {
    return [...this.#open.keys()].slice(0, count).map(key => key.split(' ') as [string, string])
  }
}

/** By letters and digits alone, so that no idea of the matcher's is in it. */
function shareSomething(a: Contact, b: Contact): boolean {
  const [of, other] = [identifiersOf(a), identifiersOf(b)]
  return of.some(text => other.includes(text))
}

function identifiersOf({ company = '', addresses }: Contact): string[] {
  const values = addresses.map(({ channel, value }) =>
    channel === 'phone' ? value.replaceAll(/\D/g, '').slice(-8) : value.toLowerCase(),
  )
  const word = company.toLowerCase().split(/\W/)[0]!
  return word === '' ? values : [...values, word]
}

class Tally {
  #right = 0
  #all = 0

  add(isRight: boolean): void {
    this.#all += 1
    if (isRight) this.#right += 1
  }

  rates(pairs: number) {
    const [right, all] = [this.#right, this.#all]
    return { pairs: all, precision: rounded(right / all), recall: rounded(right / pairs) }
  }
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function rounded(rate: number): number {
  return Number(rate.toFixed(5))
}

function shown(contacts: readonly Contact[], ...ids: readonly string[]): string {
  return ids
    .map(id => contacts[Number(id.slice(1))]!)
    .map(({ name, company, country, addresses }) =>
      [name, company, country, ...addresses.map(({ value }) => value)].filter(Boolean).join(' '),
    )
    .join(' | ')
}
