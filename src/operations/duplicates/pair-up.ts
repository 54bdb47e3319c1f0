// Finds the pairs among any number of contacts that may be one person, in one pass outside the database: profiles and
// keys are kept packed, sorted keys bring those together who share one, and each such pair is weighed once.
//
//   contacts ─▶ profiles + (key, place) ─▶ sort ─▶ blocks of one key ─▶ pairs, each once ─▶ weighed
import { setImmediate } from 'node:timers/promises'
import type { Contact } from '../../domain/contact.ts'
import { addToCrowd } from '../../formats/person/likeness/add-to-crowd.ts'
import { type CrowdSketch, hash32, makeCrowd } from '../../formats/person/likeness/crowd.ts'
import { likenessKeys } from '../../formats/person/likeness/keys.ts'
import { compareProfiles } from '../../formats/person/likeness/likeness.ts'
import { packProfile, profileOf, unpackProfile } from '../../formats/person/likeness/profile.ts'
import { NumberList } from './number-list.ts'

export interface FoundPair {
  /** Ids; `a` sorts before `b`. */
  readonly a: string
  readonly b: string
  readonly score: number
  readonly kind: 'certain' | 'likely'
}

export interface PairUpCall {
  readonly contacts: AsyncIterable<Contact> | Iterable<Contact>
  /** How many there are, or a few more. */
  readonly count: number
  onProgress?(done: number): void
}

// A key's block that is larger than this says too little (a name that hundreds have, a switchboard): whoever is in it
// twice shares a narrower key too.
const largestBlock = 40
/** More than this many pairs would take more memory than a pass may: 400 MB. */
const mostPairs = 50_000_000
/** After so many steps everybody else has a turn. */
const stepsATurn = 20_000

/** Answers pairs in the order of the contacts. */
export async function* pairUp(call: PairUpCall): AsyncGenerator<FoundPair> {
  yield* pairsAmong(await gather(call))
}

/** The pairs among contacts that were gathered. */
export async function* pairsAmong(gathered: Gathered): AsyncGenerator<FoundPair> {
  const pairs = await pairsOf(gathered)
  const { ids, profiles, crowd, width } = gathered
  let place = -1
  let profile = unpackProfile('')
  for (const [step, packed] of pairs.entries()) {
    if (step % stepsATurn === 0) await setImmediate()
    const one = Math.floor(packed / width)
    const other = packed % width
    if (one !== place) profile = unpackProfile(profiles[one]!)
    place = one
    const { kind, score } = compareProfiles(profile, unpackProfile(profiles[other]!), crowd)
    if (kind === 'unlike') continue
    const [a, b] = [ids[one]!, ids[other]!].sort() as [string, string]
    yield { a, b, score, kind }
  }
}

/** Contacts packed for the comparison: some 300 bytes each. */
export interface Gathered {
  readonly ids: readonly string[]
  readonly profiles: readonly string[]
  readonly crowd: CrowdSketch
  /** A hash of the key, times `width`, plus the place of the contact: one number, which sorts by key. */
  readonly keys: NumberList
  /** A power of two above every place. */
  readonly width: number
}

export async function gather({ contacts, count, onProgress }: PairUpCall): Promise<Gathered> {
  // 53 bits are exact in a number: what the places leave is the hash's, 32 of them up to two million contacts.
  const width = 2 ** Math.max(8, Math.ceil(Math.log2(count + 1)))
  const hashes = Math.min(2 ** 32, 2 ** 53 / width)
  const found = {
    ids: [] as string[],
    profiles: [] as string[],
    crowd: makeCrowd(count),
    keys: new NumberList(),
    width,
  }
  for await (const contact of contacts) {
    const place = found.ids.length
    if (place >= width) break
    const profile = profileOf(contact)
    found.ids.push(contact.id)
    found.profiles.push(packProfile(profile))
    addToCrowd(found.crowd, profile)
    for (const key of likenessKeys(profile)) found.keys.push((hash32(key, 7) % hashes) * width + place)
    if (place % stepsATurn === 0) {
      onProgress?.(place)
      await setImmediate()
    }
  }
  return found
}

/** Each pair of places that share a key, once: the lower times `width`, plus the higher, in order. */
async function pairsOf({ keys, width }: Gathered): Promise<Float64Array> {
  const sorted = keys.sorted()
  const pairs = new NumberList()
  let from = 0
  for (let to = 1; to <= sorted.length; to++) {
    if (to < sorted.length && Math.floor(sorted[to]! / width) === Math.floor(sorted[from]! / width)) continue
    if (to - from <= largestBlock && pairs.length < mostPairs) addPairs(pairs, sorted.subarray(from, to), width)
    from = to
    if (to % stepsATurn === 0) await setImmediate()
  }
  return pairs.sorted({ isOnceEach: true })
}

function addPairs(pairs: NumberList, block: Float64Array, width: number): void {
  for (let one = 0; one < block.length; one++) {
    const low = (block[one]! % width) * width
    for (let other = one + 1; other < block.length; other++) pairs.push(low + (block[other]! % width))
  }
}
