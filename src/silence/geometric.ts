// The geometric model: the odds of an answer change by the same factor with every attempt, odds(k) = odds(1)·ratio^(k−1).
// This is the discrete proportional-odds hazard of Cox (1972, §6) with the attempt as its one covariate. Odds, not
// chances, so that a ratio above 1 (harm that grows) still gives chances below 1, and the likelihood has one top.
import { coordinate, emptyCurve, firstRate, type HazardModel, logistic, logit } from './hazard.ts'

// Past this many attempts the remaining product is closed by its first-order tail.
const LONGEST_PRODUCT = 100_000

export const geometric: HazardModel = {
  name: 'geometric',
  low: [-30, -5],
  high: [30, 5],
  starts: rows => [[logit(firstRate(rows)), -0.1]],
  curve: (point, length) => {
    const curve = emptyCurve(2, length)
    for (let index = 0; index < length; index++) {
      const chance = logistic(point[0]! + point[1]! * index)
      curve.chances[index] = chance
      curve.slopes[0]![index] = chance * (1 - chance)
      curve.slopes[1]![index] = chance * (1 - chance) * index
    }
    return curve
  },
  parameters: { rate: coordinate(0, logistic), ratio: coordinate(1, Math.exp) },
  neverShare: point => (point[1]! < 0 ? neverAnswered(point[0]!, point[1]!) : 0),
}

function neverAnswered(logOdds: number, logRatio: number): number {
  let logShare = 0
  let chance = logistic(logOdds)
  for (let index = 0; index < LONGEST_PRODUCT && chance > 1e-12; index++) {
    logShare += Math.log1p(-chance)
    chance = logistic(logOdds + logRatio * (index + 1))
  }
  return Math.exp(logShare - chance / -Math.expm1(logRatio))
}
