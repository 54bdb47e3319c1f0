// The learned limit: after how many silent attempts the next one is expected to harm more than it gains, with a range,
// or that nothing seen says so.
import type { AttemptRow } from './attempts.ts'
import { type Outcome, type OutcomeChances, outcomes } from './outcomes.ts'

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
interface Balance {
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

/** The limit by the chances learned of a whole history, or of one segment. */
export function learnLimit(learned: OutcomeChances, weights: Weights = defaultWeights): LearnedLimit {
  const rows = learned.rows.filter(row => row.atRisk >= LEAST_AT_RISK)
  const balances = rows.map(row => balanceAt({ learned, weights }, row))
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

interface Scales {
  readonly learned: OutcomeChances
  readonly weights: Weights
}

/**
 * The outcomes' likelihoods share no parameter, so the squares of the half-widths add up, each to its own side: a
 * chance whose interval reaches far upward makes the balance uncertain that way only.
 */
function balanceAt({ learned, weights }: Scales, { attempt, atRisk }: AttemptRow): Balance {
  let net = -weights.attempt
  let gain = 0
  let below = 0
  let above = 0
  for (const outcome of outcomes) {
    const { chance, low, high } = learned.chanceOf(outcome, attempt)
    const worth = worthOf(outcome, weights)
    net += worth * chance
    if (outcome === 'positive') gain = worth * chance
    below += (worth * (worth > 0 ? chance - low : high - chance)) ** 2
    above += (worth * (worth > 0 ? high - chance : chance - low)) ** 2
  }
  return { attempt, atRisk, gain, harm: gain - net, low: net - Math.sqrt(below), high: net + Math.sqrt(above) }
}

function worthOf(outcome: Outcome, weights: Weights): number {
  return outcome === 'positive' ? weights.gain : -weights[outcome]
}
