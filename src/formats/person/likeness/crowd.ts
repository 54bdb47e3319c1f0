// How common a feature is among all contacts: what tells a rare name from a frequent one, and a person's phone from a
// switchboard. Counted in a sketch of fixed size, so that a million contacts cost as little as the memory chosen.

/** Which part of a profile a text is of. */
export type Feature = 'name' | 'initial' | 'email' | 'local' | 'phone' | 'company'

/** So that one text counts apart as a name and as a company. */
const seeds: Readonly<Record<Feature, number>> = {
  name: 0x1b873593,
  initial: 0x165667b1,
  email: 0x2545f491,
  local: 0x38b34ae5,
  phone: 0x4cf5ad43,
  company: 0x5bd1e995,
}

export interface Crowd {
  /** How many contacts there are. */
  readonly contacts: number
  /** How many of them have it; a little too high at times, never too low. */
  count(feature: Feature, text: string): number
}

export interface CrowdSketch extends Crowd {
  add(feature: Feature, text: string): void
}

/** FNV-1a over UTF-16 units, finished as murmur3 does it, so that all bits depend on all letters. */
export function hash32(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * A count-min sketch (Cormode, Muthukrishnan 2005) of two rows, whose places are two hashes of one text.
 *
 * @param contacts how many there are; with eight features of each a third of the places is taken
 */
export function makeCrowd(contacts: number): CrowdSketch {
  const bits = Math.min(26, Math.max(12, Math.ceil(Math.log2(Math.max(1, contacts) * 12))))
  const mask = 2 ** bits - 1
  const [one, other] = [new Uint16Array(mask + 1), new Uint16Array(mask + 1)]
  return {
    contacts,
    add(feature, text) {
      const hash = hash32(text, seeds[feature])
      addOne(one, hash & mask)
      addOne(other, again(hash) & mask)
    },
    count(feature, text) {
      const hash = hash32(text, seeds[feature])
      return Math.min(one[hash & mask]!, other[again(hash) & mask]!)
    },
  }
}

function addOne(counts: Uint16Array, place: number): void {
  if (counts[place]! < 65_535) counts[place]! += 1
}

/** A second hash of the same text. */
function again(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 12)) >>> 0
}
