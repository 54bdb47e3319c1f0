// The learned limit: after how many silent attempts the next one is expected to harm more than it gains, with a range,
// or that nothing seen says so.
import { attemptRows } from './attempts.ts'
import { betaQuantile } from './beta-distribution.ts'
import { chanceAt } from './models.ts'
import { type Outcome, type OutcomeCounts, type OutcomeFits, outcomes } from './outcomes.ts'
import { NORMAL_95 } from './profile.ts'

/** What an outcome is worth, in positive replies, and what an attempt costs in them (its minutes). A person's choice. */
export interface Weights {
  readonly gain: number
  readonly negative: number
  readonly opt_out: number
  readonly complaint: number
  readonly attempt: number
}

/**
 * A no that was asked for costs little; an opt-out closes the contact for good, so it costs the reply that might have
 * come one day; a complaint costs others too, since mail providers ask bulk senders to stay under three in a thousand
 * (Google, Email sender guidelines, 2024). The attempt costs a hundredth of a reply. Choices, not findings.
 */
export const defaultWeights: Weights = { gain: 1, negative: 0.1, opt_out: 1, complaint: 10, attempt: 0.01 }

/** One attempt's balance: expected gain, expected harm, and the 95 % interval of gain less harm. */
export interface Balance {
  readonly attempt: number
  readonly gain: number
  readonly harm: number
  readonly low: number
  readonly high: number
  readonly atRisk: number
}

export interface LearnedLimit {
  /** The last attempt that gains at least what it harms; null when none seen harms more than it gains. */
  readonly limit: number | null
  /** The limit if the truth lay at the bad, and at the good end of each attempt's interval; null as above. */
  readonly low: number | null
  readonly high: number | null
  /** The last attempt with data enough to judge by: beyond it nothing is said. */
  readonly seenTo: number
  readonly balances: readonly Balance[]
}

// An attempt that fewer got is not judged: the curve would speak there, not the contacts.
const LEAST_AT_RISK = 30

/** The limit by the fitted chances, or undefined when positive replies are too few to fit. */
export function learnLimit(
  counts: OutcomeCounts,
  fits: OutcomeFits,
  weights: Weights = defaultWeights,
): LearnedLimit | undefined {
  if (!fits.positive) return undefined
  const rows = attemptRows(counts.positive).filter(row => row.atRisk >= LEAST_AT_RISK)
  const balances = rows.map(row => balanceAt({ counts, fits, weights }, row.attempt, row.atRisk))
  return {
    limit: lastBefore(balances, balance => balance.gain < balance.harm),
    low: lastBefore(balances, balance => balance.low < 0),
    high: lastBefore(balances, balance => balance.high < 0),
    seenTo: rows.length,
    balances,
  }
}

function lastBefore(balances: readonly Balance[], isHarmful: (balance: Balance) => boolean): number | null {
  const first = balances.findIndex(isHarmful)
  return first < 0 ? null : first
}

interface Learned {
  readonly counts: OutcomeCounts
  readonly fits: OutcomeFits
  readonly weights: Weights
}

/** The outcomes' likelihoods share no parameter, so the variances of their chances add up. */
function balanceAt(learned: Learned, attempt: number, atRisk: number): Balance {
  let gain = 0
  let harm = learned.weights.attempt
  let variance = 0
  for (const outcome of outcomes) {
    const weight = outcome === 'positive' ? learned.weights.gain : learned.weights[outcome]
    const { chance, error } = chanceWithError(learned, outcome, attempt)
    if (outcome === 'positive') gain += weight * chance
    else harm += weight * chance
    variance += (weight * error) ** 2
  }
  const reach = NORMAL_95 * Math.sqrt(variance)
  return { attempt, gain, harm, low: gain - harm - reach, high: gain - harm + reach, atRisk }
}

function chanceWithError(
  { counts, fits }: Learned,
  outcome: Outcome,
  attempt: number,
): { chance: number; error: number } {
  const fit = fits[outcome]
  if (!fit) return fewOf(counts, outcome)
  const { chance, low, high } = chanceAt(fit, attempt)
  return { chance, error: (high - low) / (2 * NORMAL_95) }
}

/** Too few of a kind to fit: one rate for all attempts, under the even-handed prior Beta(½, ½) (Jeffreys). */
function fewOf(counts: OutcomeCounts, outcome: Outcome): { chance: number; error: number } {
  const rows = attemptRows(counts[outcome])
  const attempts = rows.reduce((sum, row) => sum + row.atRisk, 0)
  const seen = rows.reduce((sum, row) => sum + row.answered, 0)
  const shape = { a: seen + 0.5, b: attempts - seen + 0.5 }
  const chance = shape.a / (shape.a + shape.b)
  return { chance, error: (betaQuantile(shape, 0.975) - chance) / NORMAL_95 }
}
