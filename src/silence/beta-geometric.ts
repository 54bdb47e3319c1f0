// The beta-geometric model (sBG: Fader & Hardie, "How to Project Customer Retention", Journal of Interactive Marketing
// 21(1), 2007): each contact has a chance of their own that never changes, and these chances are spread over contacts
// as a Beta(alpha, beta). Whoever is easily answered leaves first, so the chance among those left falls:
// chance(k) = alpha / (alpha + beta + k − 1), equations 6 to 8 there.
import { coordinate, emptyCurve, firstRate, type HazardModel, logistic, logit, type Quantity } from './hazard.ts'

// Coordinates: logit of the mean alpha/(alpha+beta), and log of the total alpha+beta. The data speak of the two almost
// apart, where alpha and beta run off together along a ridge as contacts become alike.
// At a total of e^14 the chance at attempt 100 differs from the first one's by a factor of 1.0001: alike enough.
const highestLogTotal = 14
const lowestLogTotal = -12

export const betaGeometric: HazardModel = {
  name: 'beta_geometric',
  low: [-30, lowestLogTotal],
  high: [30, highestLogTotal],
  starts: rows => [1, 30].map(total => [logit(firstRate(rows)), Math.log(total)]),
  curve: (point, length) => {
    const curve = emptyCurve(2, length)
    const mean = logistic(point[0]!)
    const total = Math.exp(point[1]!)
    for (let index = 0; index < length; index++) {
      const chance = (mean * total) / (total + index)
      curve.chances[index] = chance
      curve.slopes[0]![index] = chance * (1 - mean)
      curve.slopes[1]![index] = (chance * index) / (total + index)
    }
    return curve
  },
  parameters: { alpha: alphaOf(2), beta: betaOf(2), mean: coordinate(0, logistic) },
  neverShare: () => 0,
}

/** alpha as a quantity of a model whose first two coordinates are these. */
export function alphaOf(coordinates: number): Quantity {
  return {
    at: point => {
      const mean = logistic(point[0]!)
      return { value: Math.log(mean) + point[1]!, gradient: [1 - mean, 1, 0].slice(0, coordinates) }
    },
    toNatural: Math.exp,
    isUnbounded: true,
  }
}

export function betaOf(coordinates: number): Quantity {
  return {
    at: point => {
      const mean = logistic(point[0]!)
      return { value: Math.log1p(-mean) + point[1]!, gradient: [-mean, 1, 0].slice(0, coordinates) }
    },
    toNatural: Math.exp,
    isUnbounded: true,
  }
}
