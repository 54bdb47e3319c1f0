import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logBeta } from '../../src/silence/beta-distribution.ts'
import { betaGeometric } from '../../src/silence/beta-geometric.ts'
import { betaGeometricNever } from '../../src/silence/beta-geometric-never.ts'
import { geometric } from '../../src/silence/geometric.ts'
import { chanceOf, type HazardModel, logit } from '../../src/silence/hazard.ts'
import { slopeAt } from '../../src/silence/likelihood.ts'
import { models } from '../../src/silence/models.ts'

const rows = [
  { attempt: 1, atRisk: 500, answered: 60 },
  { attempt: 2, atRisk: 300, answered: 25 },
  { attempt: 3, atRisk: 200, answered: 12 },
  { attempt: 4, atRisk: 90, answered: 3 },
]
const points = fc.tuple(
  fc.double({ min: -4, max: 1, noNaN: true }),
  fc.double({ min: -1.5, max: 4, noNaN: true }),
  fc.double({ min: -3, max: 3, noNaN: true }),
)

function numericGradient(model: HazardModel, point: number[]): number[] {
  return point.map((_, index) => {
    const moved = (by: number) => point.map((value, other) => (other === index ? value + by : value))
    const rise = slopeAt({ model, rows }, moved(1e-5)).value - slopeAt({ model, rows }, moved(-1e-5)).value
    return rise / 2e-5
  })
}

describe.each(models.map(model => [model.name, model] as const))('%s', (_, model) => {
  test('the gradient of the likelihood is its slope', () => {
    fc.assert(
      fc.property(points, drawn => {
        const point = drawn.slice(0, model.low.length)
        const { gradient } = slopeAt({ model, rows }, point)
        const numeric = numericGradient(model, point)
        for (const [index, slope] of gradient.entries()) {
          expect(Math.abs(slope - numeric[index]!)).toBeLessThan(1e-4 * (1 + Math.abs(slope)))
        }
      }),
      { numRuns: 50 },
    )
  })

  test('every chance lies between 0 and 1, and its quantity tells the same', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 40 }), (drawn, attempt) => {
        const point = drawn.slice(0, model.low.length)
        const chance = model.curve(point, attempt).chances[attempt - 1]!
        expect(chance).toBeGreaterThan(0)
        expect(chance).toBeLessThanOrEqual(1)
        const quantity = chanceOf(model, attempt)
        expect(quantity.toNatural(quantity.at(point).value)).toBeCloseTo(chance, 12)
      }),
    )
  })

  test('those silent for ever are the never share', () => {
    const point = [-1, model === geometric ? -0.4 : 1, 0.3].slice(0, model.low.length)
    const { chances } = model.curve(point, 200_000)
    const silent = Math.exp(chances.reduce((sum, chance) => sum + Math.log1p(-chance), 0))
    expect(silent).toBeCloseTo(model.neverShare(point), model === betaGeometric || model === betaGeometricNever ? 1 : 6)
  })
})

describe('the beta-geometric model', () => {
  const alpha = 0.7
  const beta = 4
  const point = [logit(alpha / (alpha + beta)), Math.log(alpha + beta)]

  test('its survivors are B(alpha, beta + t) / B(alpha, beta), equation 6 of Fader & Hardie', () => {
    const { chances } = betaGeometric.curve(point, 9)
    const survivors = chances.reduce((left, chance) => left * (1 - chance), 1)
    expect(survivors).toBeCloseTo(Math.exp(logBeta(alpha, beta + 9) - logBeta(alpha, beta)), 12)
  })

  test('with a share who never answer, its chances are those of the mixture', () => {
    const never = 0.4
    const survivor = (t: number) => never + (1 - never) * Math.exp(logBeta(alpha, beta + t) - logBeta(alpha, beta))
    const { chances } = betaGeometricNever.curve([...point, logit(never)], 6)
    expect(chances[5]).toBeCloseTo(1 - survivor(6) / survivor(5), 12)
  })
})
