// How far one word is from another.

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to make b of a (optimal string
 * alignment, the restricted form of Damerau's distance).
 */
export function editDistance(a: string, b: string): number {
  const [one, other] = withoutCommonEnds(a, b)
  return distanceOf(one, other)
}

/** Whether the distance is one or none, which is told without working it out: for millions of pairs of words. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const [one, other] = withoutCommonEnds(a, b)
  if (one.length + other.length <= 1 || (one.length === 1 && other.length === 1)) return true
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0]
}

/** What is the same at both ends takes no part: names that are compared mostly differ by a letter. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  let rest = 0
  while (rest < shorter - start && a.charCodeAt(a.length - 1 - rest) === b.charCodeAt(b.length - 1 - rest)) rest += 1
  return [a.slice(start, a.length - rest), b.slice(start, b.length - rest)]
}

function distanceOf(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const replaced = last[column - 1]! + (isSame ? 0 : 1)
      let distance = Math.min(replaced, last[column]! + 1, current[column - 1]! + 1)
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwapped) distance = Math.min(distance, beforeLast[column - 2]! + 1)
      current.push(distance)
    }
    beforeLast = last
    last = current
  }
  return last[b.length]!
}

/** From 0 to 1, where a common beginning counts more (Winkler 1990: a tenth for each of the first four letters). */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return 1
  const [ofA, ofB] = commonLetters(a, b)
  if (ofA.length === 0) return 0
  const moved = ofA.filter((letter, place) => letter !== ofB[place]).length / 2
  const common = ofA.length
  return (common / a.length + common / b.length + (common - moved) / common) / 3
}

/** The letters that both have within half the longer word of each other, in the order of each. */
function commonLetters(a: string, b: string): [string[], string[]] {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const ofA: string[] = []
  for (let place = 0; place < a.length; place++) {
    const end = Math.min(b.length, place + reach + 1)
    for (let other = Math.max(0, place - reach); other < end; other++) {
      if (taken.has(other) || a[place] !== b[other]) continue
      taken.add(other)
      ofA.push(a[place]!)
      break
    }
  }
  return [ofA, [...taken].sort((one, two) => one - two).map(place => b[place]!)]
}
