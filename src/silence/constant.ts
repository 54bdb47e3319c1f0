// The constant model: every attempt on everybody has the same chance p, so the number of attempts until an answer is
// geometric. Its coordinate is logit p.
import { coordinate, emptyCurve, firstRate, type HazardModel, logistic, logit } from './hazard.ts'

export const constant: HazardModel = {
  name: 'constant',
  low: [-30],
  high: [30],
  starts: rows => [[logit(firstRate(rows))]],
  curve: (point, length) => {
    const curve = emptyCurve(1, length)
    const chance = logistic(point[0]!)
    curve.chances.fill(chance)
    curve.slopes[0]!.fill(chance * (1 - chance))
    return curve
  },
  parameters: { rate: coordinate(0, logistic) },
  neverShare: () => 0,
}
