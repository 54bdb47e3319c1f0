// The known name that a wrong one was probably meant to be.

/** The nearest of the known names, when it is near enough to be worth asking: at most a third of it is wrong. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const name of known) {
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase())
    if (distance < least && distance <= Math.max(1, Math.floor(name.length / 3))) {
      best = name
      least = distance
    }
  }
  return best
}

/** `Did you mean X?`, led by a space, or nothing: to be put after the sentence that refuses a name. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const name = nearest(wrong, known)
  return name === undefined ? '' : ` Did you mean ${name}?`
}

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to make b of a (optimal string
 * alignment, the restricted form of Damerau's distance).
 */
function editDistance(a: string, b: string): number {
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
