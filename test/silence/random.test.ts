import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/silence/random.ts'
import { drawBeta, drawNormal } from '../../src/silence/sample.ts'

function mean(draws: number, draw: () => number): number {
  let sum = 0
  for (let index = 0; index < draws; index++) sum += draw()
  return sum / draws
}

describe('seeded randomness', () => {
  test('the same seed gives the same draws, and another seed others', () => {
    const draws = (seed: number) => Array.from({ length: 5 }, (_, __, random = seededRandom(seed)) => random.next())
    expect(draws(3)).toEqual(draws(3))
    expect(draws(3)).not.toEqual(draws(4))
  })

  test('draws fill 0 to 1 evenly', () => {
    const random = seededRandom(1)
    const bins = new Array<number>(10).fill(0)
    for (let index = 0; index < 100_000; index++) bins[Math.floor(random.next() * 10)]! += 1
    for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(400)
  })

  test('a normal has mean 0 and variance 1; a Beta(0.7, 4) has mean 0.7 / 4.7', () => {
    const random = seededRandom(2)
    expect(mean(100_000, () => drawNormal(random))).toBeCloseTo(0, 1)
    expect(mean(100_000, () => drawNormal(random) ** 2)).toBeCloseTo(1, 1)
    expect(mean(100_000, () => drawBeta(random, 0.7, 4))).toBeCloseTo(0.7 / 4.7, 2)
  })
})
