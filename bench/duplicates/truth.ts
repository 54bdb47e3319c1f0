// Who is who among the generated records, and how much of it was found.
import type { Contact } from '../../src/domain/contact.ts'
import type { Cause, MadeRecord } from './records.ts'

export class Truth {
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
    return this.#recallOf(key => this.#joined.has(key), this.#joined.size)
  }

  /** Of the pairs that share a name at most. */
  nameAloneRecall() {
    return this.#recallOf(key => !this.#joined.has(key), this.pairs - this.#joined.size)
  }

  #recallOf(isMeant: (key: string) => boolean, pairs: number) {
    const missed = [...this.#open.keys()].filter(isMeant).length
    return { pairs, recall: rounded(1 - missed / pairs) }
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

/** How many pairs were answered, and how many of them rightly. */
export class Tally {
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
