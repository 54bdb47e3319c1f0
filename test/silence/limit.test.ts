import { describe, expect, test } from 'vitest'
import { defaultWeights, learnLimit } from '../../src/silence/limit.ts'
import {
  countOutcome,
  learnOutcomes,
  learnSegmentOutcomes,
  noOutcomes,
  type OutcomeCounts,
} from '../../src/silence/outcomes.ts'
import { seededRandom } from '../../src/silence/random.ts'

/** Contacts tried up to ten times: each attempt positive, else an opt-out, by the chances given. */
function history(contacts: number, chance: (attempt: number) => { positive: number; optOut: number }): OutcomeCounts {
  const random = seededRandom(4)
  const counts = noOutcomes()
  for (let contact = 0; contact < contacts; contact++) countOutcome(counts, oneContact())
  return counts

  function oneContact() {
    for (let attempts = 1; attempts <= 10; attempts++) {
      const { positive, optOut } = chance(attempts)
      const drawn = random.next()
      if (drawn < positive) return { attempts, outcome: 'positive' as const }
      if (drawn < positive + optOut) return { attempts, outcome: 'opt_out' as const }
    }
    return { attempts: 10, outcome: null }
  }
}

const costless = { ...defaultWeights, attempt: 0, complaint: 0, negative: 0 }

describe('the learned limit', () => {
  test('lies where opt-outs overtake replies', () => {
    // 0.10 · 0.75^(k−1) falls under 0.02 after the sixth attempt.
    const counts = history(20_000, attempt => ({ positive: 0.1 * 0.75 ** (attempt - 1), optOut: 0.02 }))
    const learned = learnLimit(learnOutcomes(counts)!, costless)
    expect(learned.limit).toBe(6)
    expect(learned.low).toBeLessThanOrEqual(6)
    expect(learned.high ?? 10).toBeGreaterThanOrEqual(6)
  })

  test('is not named when no attempt seen harms more than it gains', () => {
    const counts = history(5000, () => ({ positive: 0.1, optOut: 0.01 }))
    const learned = learnLimit(learnOutcomes(counts)!, costless)
    expect(learned).toMatchObject({ limit: null, seenTo: 10 })
  })

  test('is not where an attempt gains nothing, but where it harms: without harm there is none', () => {
    const counts = history(5000, attempt => ({ positive: 0.2 * 0.4 ** (attempt - 1), optOut: 0 }))
    const learned = learnLimit(learnOutcomes(counts)!, { ...costless, opt_out: 0 })
    expect(learned.limit).toBeNull()
  })

  test('comes earlier when an attempt costs minutes', () => {
    const counts = history(20_000, attempt => ({ positive: 0.1 * 0.75 ** (attempt - 1), optOut: 0.02 }))
    const learned = learnOutcomes(counts)!
    const costly = learnLimit(learned, { ...costless, attempt: 0.03 })
    expect(costly.limit).toBeLessThan(learnLimit(learned, costless).limit!)
  })

  test('is not learned from too few replies', () => {
    const counts = history(20, () => ({ positive: 0.02, optOut: 0.01 }))
    expect(learnOutcomes(counts)).toBeUndefined()
    expect(learnSegmentOutcomes(new Map([['list', counts]])).size).toBe(0)
  })

  test('is learned per segment, and one with no history of its own has that of the whole', () => {
    const falling = (first: number) => (attempt: number) => ({ positive: first * 0.75 ** (attempt - 1), optOut: 0.02 })
    const segments = new Map([
      ['event', history(20_000, falling(0.2))],
      ['list', history(20_000, falling(0.05))],
      ['new', noOutcomes()],
    ])
    const limits = new Map(
      [...learnSegmentOutcomes(segments)].map(([name, learned]) => [name, learnLimit(learned, costless).limit!]),
    )
    expect(limits.get('event')).toBeGreaterThan(limits.get('list')! + 3)
    expect(limits.get('new')).toBeGreaterThan(limits.get('list')!)
    expect(limits.get('new')).toBeLessThan(limits.get('event')!)
  })

  test('a contact whom an opt-out ended is censored for replies, and counts for nothing twice', () => {
    const counts = noOutcomes()
    countOutcome(counts, { attempts: 2, outcome: 'opt_out' })
    expect(counts.positive).toMatchObject({ answered: [0, 0], silent: [0, 1] })
    expect(counts.opt_out).toMatchObject({ answered: [0, 1], silent: [0, 0] })
  })
})
