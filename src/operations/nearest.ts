// The known name that a wrong one was probably meant to be.
import { editDistance } from '../domain/edit-distance.ts'

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
