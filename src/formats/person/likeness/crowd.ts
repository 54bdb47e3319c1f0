// How common a feature is among all contacts: what tells a rare name from a frequent one, and a person's phone from a
// switchboard. Counted in a sketch of fixed size, so that a million contacts cost as little as the memory chosen.

/** Which part of a profile a text is of. */
export type Feature = 'name' | 'initial' | 'email' | 'local' | 'phone' | 'company'

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

const rows = [1, 2] as const

/**
 * A count-min sketch (Cormode, Muthukrishnan 2005) of two rows.
 *
 * @param contacts how many there are; eight features of each find room
 */
export function makeCrowd(contacts: number): CrowdSketch {
  const bits = Math.min(26, Math.max(12, Math.ceil(Math.log2(Math.max(1, contacts) * 16))))
  const mask = 2 ** bits - 1
  const counts = rows.map(() => new Uint16Array(mask + 1))
  const placesOf = (feature: Feature, text: string) => rows.map(row => hash32(`${feature}:${text}`, row) & mask)
  return {
    contacts,
    add(feature, text) {
      for (const [row, place] of placesOf(feature, text).entries()) {
        const line = counts[row]!
        if (line[place]! < 65_535) line[place]! += 1
      }
    },
    count(feature, text) {
      return Math.min(...placesOf(feature, text).map((place, row) => counts[row]![place]!))
    },
  }
}
