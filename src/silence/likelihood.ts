// The likelihood of attempt rows under a model. A contact silent for k attempts is censored there; one who answers at
// attempt k was silent k − 1 times before. So over all contacts each attempt is a binomial draw at that attempt's
// chance, and the rows are all that a fit has to know (Cox 1972; Singer & Willett 1993).
import type { AttemptRow } from './attempts.ts'
import { type HazardModel, insideUnit, type Quantity } from './hazard.ts'
import type { Matrix } from './linear.ts'

/** A soft tie of a quantity to a target: takes ½·weight·(quantity − target)² off the log-likelihood. */
export interface Tie {
  readonly quantity: Quantity
  readonly target: number
  readonly weight: number
}

export interface Problem {
  readonly model: HazardModel
  readonly rows: readonly AttemptRow[]
  readonly ties?: readonly Tie[]
}

export interface Slope {
  /** The log-likelihood less the ties: what is maximised. */
  readonly value: number
  readonly logLikelihood: number
  readonly gradient: number[]
  /** Fisher's information given how many were at risk, with the ties' weight: positive semidefinite everywhere. */
  readonly information: Matrix
}

/** The log-likelihood alone, without the binomial constants: the sum of log P(T = t) and log S(t) over contacts. */
export function logLikelihood({ model, rows }: Problem, point: readonly number[]): number {
  const { chances } = model.curve(point, rows.length)
  return rows.reduce((sum, row, index) => sum + rowLikelihood(row, chances[index]!), 0)
}

export function slopeAt(problem: Problem, point: readonly number[]): Slope {
  const { chances, slopes } = problem.model.curve(point, problem.rows.length)
  const gradient = point.map(() => 0)
  const information: Matrix = point.map(() => point.map(() => 0))
  let sum = 0
  for (const [index, row] of problem.rows.entries()) {
    const chance = insideUnit(chances[index]!)
    const variance = chance * (1 - chance)
    sum += rowLikelihood(row, chance)
    const residual = (row.answered - row.atRisk * chance) / variance
    for (let i = 0; i < point.length; i++) {
      const slope = slopes[i]![index]!
      gradient[i]! += residual * slope
      for (let j = 0; j <= i; j++) information[i]![j]! += (row.atRisk / variance) * slope * slopes[j]![index]!
    }
  }
  mirror(information)
  const penalty = addTies({ ties: problem.ties ?? [], gradient, information }, point)
  return { value: sum - penalty, logLikelihood: sum, gradient, information }
}

interface Tied {
  readonly ties: readonly Tie[]
  readonly gradient: number[]
  readonly information: Matrix
}

function addTies({ ties, gradient, information }: Tied, point: readonly number[]): number {
  let penalty = 0
  for (const { quantity, target, weight } of ties) {
    const at = quantity.at(point)
    const off = at.value - target
    penalty += (weight / 2) * off * off
    for (const [i, slope] of at.gradient.entries()) {
      gradient[i]! -= weight * off * slope
      for (const [j, other] of at.gradient.entries()) information[i]![j]! += weight * slope * other
    }
  }
  return penalty
}

function rowLikelihood(row: AttemptRow, chance: number): number {
  const silent = row.atRisk - row.answered
  const inside = insideUnit(chance)
  return (row.answered > 0 ? row.answered * Math.log(inside) : 0) + (silent > 0 ? silent * Math.log1p(-inside) : 0)
}

function mirror(matrix: Matrix): void {
  for (let i = 0; i < matrix.length; i++) for (let j = 0; j < i; j++) matrix[j]![i] = matrix[i]![j]!
}
