// The beta-geometric model with a share who never answer: a contact is one of these with chance `neverShare`, else
// their chance is drawn from a Beta(alpha, beta) as in beta-geometric.ts. After k − 1 silences the share of those who
// may still answer has fallen to w(k−1), and chance(k) = alpha / (alpha + beta + k − 1) · w(k−1).
import { alphaOf, betaGeometric, betaOf } from './beta-geometric.ts'
import { coordinate, emptyCurve, firstRate, type HazardModel, logistic, logit } from './hazard.ts'

export const betaGeometricNever: HazardModel = {
  name: 'beta_geometric_never',
  low: [...betaGeometric.low, -12],
  high: [...betaGeometric.high, 12],
  starts: rows =>
    [
      [2, 0.2],
      [20, 0.5],
      [20, 0.9],
    ].map(([total, never]) => [logit(Math.min(0.9, firstRate(rows) / (1 - never!))), Math.log(total!), logit(never!)]),
  curve: (point, length) => {
    const answerers = betaGeometric.curve(point, length)
    const curve = emptyCurve(3, length)
    let logSilent = 0
    let silentSlope0 = 0
    let silentSlope1 = 0
    for (let index = 0; index < length; index++) {
      const chance = answerers.chances[index]!
      const slope0 = answerers.slopes[0]![index]!
      const slope1 = answerers.slopes[1]![index]!
      // By Bayes the odds of being an answerer are those at the start times the answerers' survivor function.
      const open = logistic(logSilent - point[2]!)
      const openSlope = chance * open * (1 - open)
      curve.chances[index] = chance * open
      curve.slopes[0]![index] = slope0 * open + openSlope * silentSlope0
      curve.slopes[1]![index] = slope1 * open + openSlope * silentSlope1
      curve.slopes[2]![index] = -openSlope
      logSilent += Math.log1p(-chance)
      silentSlope0 -= slope0 / (1 - chance)
      silentSlope1 -= slope1 / (1 - chance)
    }
    return curve
  },
  parameters: { alpha: alphaOf(3), beta: betaOf(3), neverShare: coordinate(2, logistic) },
  neverShare: point => logistic(point[2]!),
}
