// Reply delay: how long after a touch answers still come. Most touches are never answered, so the curve is that of the
// answers to come, read off a Kaplan-Meier estimate over all touches, the unanswered censored when we looked or touched
// again (Maller & Zhou, Biometrika 79, 1992: the level at which the estimate flattens is the share ever answered).
import { NORMAL_95 } from './profile.ts'

/** A touch: how long until its answer, or how long we waited without one. */
export interface TouchWait {
  readonly waitedMs: number
  readonly isAnswered: boolean
}

/** One step of the curve: by `delayMs`, the share of the answers that ever come. */
interface DelayStep {
  readonly delayMs: number
  readonly share: number
  readonly low: number
  readonly high: number
}

export interface DelayCurve {
  readonly touches: number
  readonly answers: number
  /** The share of touches ever answered, as far as we looked. */
  readonly answered: number
  readonly steps: readonly DelayStep[]
}

// With fewer answers the tail, which is what silence is judged by, would hang on one or two of them.
const LEAST_ANSWERS = 20
// A half that comes out as 0.4999999999999999 is a half.
const ROUNDING = 1e-9

/** The curve, or undefined when the answers are too few: then a playbook's own days say when a touch is silent. */
export function delayCurve(waits: readonly TouchWait[]): DelayCurve | undefined {
  const answers = waits.reduce((sum, wait) => sum + (wait.isAnswered ? 1 : 0), 0)
  if (answers < LEAST_ANSWERS) return undefined
  const steps = productLimit(waits)
  const answered = 1 - steps.at(-1)!.silent
  return {
    touches: waits.length,
    answers,
    answered,
    steps: steps.map(step => ({ delayMs: step.delayMs, ...shareOf(step, answered) })),
  }
}

/** The share of the answers that come at all which have come within a time: how far a touch counts as silent by then. */
export function settledShare(curve: DelayCurve, elapsedMs: number): number {
  let low = 0
  let high = curve.steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (curve.steps[middle]!.delayMs <= elapsedMs) low = middle + 1
    else high = middle
  }
  return low === 0 ? 0 : curve.steps[low - 1]!.share
}

/** The same as a function; without a curve a touch is silent, all at once, after a playbook's own wait. */
export function settledBy(curve: DelayCurve | undefined, ownWaitMs: number): (elapsedMs: number) => number {
  return elapsedMs => (curve ? settledShare(curve, elapsedMs) : elapsedMs >= ownWaitMs ? 1 : 0)
}

/** How long to wait until a given share of the answers has come; 0.95 by default. */
export function silentAfterMs(curve: DelayCurve, share = 0.95): number {
  return (curve.steps.find(step => step.share >= share - ROUNDING) ?? curve.steps.at(-1)!).delayMs
}

/** The chance that a touch unanswered so far still gets its answer. */
export function chanceStillToCome(curve: DelayCurve, elapsedMs: number): number {
  const come = curve.answered * settledShare(curve, elapsedMs)
  return (curve.answered - come) / (1 - come)
}

interface Level {
  readonly delayMs: number
  /** The estimated share of touches without an answer by then, and Greenwood's sum for its variance. */
  readonly silent: number
  readonly greenwood: number
}

/** The Kaplan-Meier estimate: a level after each delay at which an answer came. */
export function productLimit(waits: readonly TouchWait[]): Level[] {
  // At one delay answers come before censoring: whoever was censored then was still waited for.
  const sorted = waits.toSorted((a, b) => a.waitedMs - b.waitedMs || Number(b.isAnswered) - Number(a.isAnswered))
  const levels: Level[] = []
  let silent = 1
  let greenwood = 0
  for (let index = 0; index < sorted.length; ) {
    const { waitedMs } = sorted[index]!
    const atRisk = sorted.length - index
    let answered = 0
    for (; index < sorted.length && sorted[index]!.waitedMs === waitedMs; index++)
      answered += sorted[index]!.isAnswered ? 1 : 0
    if (answered === 0) continue
    silent *= 1 - answered / atRisk
    greenwood += atRisk > answered ? answered / (atRisk * (atRisk - answered)) : 0
    levels.push({ delayMs: waitedMs, silent, greenwood })
  }
  return levels
}

/** Greenwood's interval on the log-minus-log scale (Kalbfleisch & Prentice §1.4), as a share of those ever answered. */
function shareOf(level: Level, answered: number): { share: number; low: number; high: number } {
  const share = (1 - level.silent) / answered
  const log = Math.log(level.silent)
  if (!Number.isFinite(log) || log === 0) return { share, low: share, high: share }
  const factor = Math.exp((NORMAL_95 * Math.sqrt(level.greenwood)) / -log)
  const bound = (exponent: number) => Math.min(1, (1 - level.silent ** exponent) / answered)
  return { share, low: bound(1 / factor), high: bound(factor) }
}
