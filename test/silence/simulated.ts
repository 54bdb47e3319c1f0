// Simulated histories with known truth, for tests.
import { type AttemptCounts, countRun, noAttempts } from '../../src/silence/attempts.ts'
import { seededRandom } from '../../src/silence/random.ts'
import { drawRun, type Truth } from '../../src/silence/sample.ts'

/** Contacts each looked at for 1 to `lookedFor` attempts, drawn evenly. */
export function simulated(truth: Truth, contacts: number, { seed = 1, lookedFor = 10 } = {}): AttemptCounts {
  const random = seededRandom(seed)
  const counts = noAttempts()
  for (let contact = 0; contact < contacts; contact++) {
    countRun(counts, drawRun(random, truth, 1 + Math.floor(random.next() * lookedFor)))
  }
  return counts
}
