// Finds the pairs among any number of contacts that may be one person, in one pass outside the database: profiles and
// keys are kept packed, sorted keys bring those together who share one, and each such pair is weighed once.
//
//   contacts ─▶ profiles + (key, place) ─▶ sort ─▶ blocks of one key ─▶ pairs, each once ─▶ weighed
import { setImmediate } from 'node:timers/promises'
import { compareProfiles } from '../../formats/person/likeness/likeness.ts'
import { unpackProfile } from '../../formats/person/likeness/profile.ts'
import type { Gathered } from './gather.ts'
import { pairPlaces } from './pair-places.ts'

export interface FoundPair {
  /** Ids; `a` sorts before `b`. */
  readonly a: string
  readonly b: string
  readonly score: number
  readonly kind: 'certain' | 'likely'
}

/** Who is like more others than these has them joined, or told apart, in several rounds. */
const mostOfOne = 20
/** After so many comparisons everybody else has a turn. */
const comparisonsATurn = 5000

/** The pairs with somebody new in them, in the order of the contacts. */
export async function* pairUp(gathered: Gathered): AsyncGenerator<FoundPair> {
  const pairs = await pairPlaces(gathered)
  const { ids, profiles, crowd, width, readWord } = gathered
  const pairsOf = new Uint8Array(ids.length)
  let place = -1
  let profile = unpackProfile('')
  for (let step = 0; step < pairs.length; step++) {
    if (step % comparisonsATurn === 0) await setImmediate()
    const one = Math.floor(pairs[step]! / width)
    const other = pairs[step]! % width
    if (pairsOf[one]! >= mostOfOne || pairsOf[other]! >= mostOfOne) continue
    if (one !== place) profile = unpackProfile(profiles.at(one), readWord)
    place = one
    const { kind, score } = compareProfiles(profile, unpackProfile(profiles.at(other), readWord), crowd)
    if (kind === 'unlike') continue
    pairsOf[one]! += 1
    pairsOf[other]! += 1
    const [a, b] = [ids.at(one), ids.at(other)].sort() as [string, string]
    yield { a, b, score, kind }
  }
}
