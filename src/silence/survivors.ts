// A retention table: how many of a cohort remain after each period. The same mathematics as silence, read the other way
// round: to leave is to answer.
import type { AttemptRow } from './attempts.ts'
import { betaGeometric } from './beta-geometric.ts'
import { constant } from './constant.ts'
import { type Estimate, estimates } from './fit.ts'
import { fitModel } from './models.ts'

export interface SurvivorsFit {
  readonly alpha: Estimate
  readonly beta: Estimate
  readonly logLikelihood: number
  /** The chance of leaving in one period, were it the same for all. */
  readonly constantRate: number
  /** True when the members look alike: alpha and beta then grow without end, and `constantRate` says it all. */
  readonly isHomogeneous: boolean
}

/** Fits the sBG; `survivors[0]` is the cohort. Needs two periods or more and somebody who left. */
export function fitSurvivors(survivors: readonly number[]): SurvivorsFit {
  const rows = survivorRows(survivors)
  const fitted = fitModel(betaGeometric, rows)
  const { alpha, beta } = estimates(fitted, rows)
  const alike = fitModel(constant, rows)
  return {
    alpha: alpha!,
    beta: beta!,
    logLikelihood: fitted.top.slope.logLikelihood,
    constantRate: alike.model.curve(alike.top.point, 1).chances[0]!,
    isHomogeneous: fitted.top.isAtBound,
  }
}

function survivorRows(survivors: readonly number[]): AttemptRow[] {
  return survivors.slice(1).map((remaining, index) => ({
    attempt: index + 1,
    atRisk: survivors[index]!,
    answered: survivors[index]! - remaining,
  }))
}
