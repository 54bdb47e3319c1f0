// What is said while a history is too short to fit: a weak prior from published per-attempt chances, and the little that
// was seen, together and with a wide range.
import type { AttemptRow } from './attempts.ts'
import { type BetaShape, betaQuantile } from './beta-distribution.ts'
import type { ChanceRange } from './models.ts'

/**
 * The chance that attempt k is answered, given silence before, counted in half of the published telephone campaigns of a
 * Portuguese bank (22,578 contacts, one in twenty says yes at the first call); from the seventh attempt on, the sixth's.
 * These are calls that sold a deposit, not anybody's mail: that is why the prior weighs little.
 */
export const publishedPrior = {
  chances: [0.055, 0.05, 0.041, 0.031, 0.022, 0.023],
  /** The prior counts as this many observed attempts, at each attempt number. */
  weight: 10,
  contacts: 22_578,
  source:
    'S. Moro, P. Cortez, P. Rita: A data-driven approach to predict the success of bank telemarketing. Decision Support Systems 62 (2014), 22–31; UCI Machine Learning Repository, Bank Marketing, CC BY 4.0',
} as const

/** The chance of an attempt after its row of data, as a Beta distribution; without a row the prior alone. */
export function chanceFromFew(attempt: number, row: AttemptRow | undefined): BetaShape {
  const { chances, weight } = publishedPrior
  const chance = chances[Math.min(attempt, chances.length) - 1]!
  const answered = row?.answered ?? 0
  const silent = (row?.atRisk ?? 0) - answered
  return { a: weight * chance + answered, b: weight * (1 - chance) + silent }
}

/** Mean and central 95 % range of such a distribution. */
export function describeFew(shape: BetaShape): ChanceRange {
  return {
    chance: shape.a / (shape.a + shape.b),
    low: betaQuantile(shape, 0.025),
    high: betaQuantile(shape, 0.975),
  }
}
