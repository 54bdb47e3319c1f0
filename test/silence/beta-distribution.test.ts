import { describe, expect, test } from 'vitest'
import { betaQuantile, betaShare, logGamma } from '../../src/silence/beta-distribution.ts'

// Reference values: SciPy 1.17 (gammaln, betainc, beta.ppf).
describe('the Beta distribution', () => {
  test.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1, 0],
    [2.5, 0.2846828704729192],
    [100.5, 361.43554046777757],
    [1e6, 12815504.569147611],
  ])('log gamma of %d is as published', (x, known) => {
    expect(logGamma(x)).toBeCloseTo(known, known > 1e6 ? 6 : 11)
  })

  test.each([
    [2, 3, 0.5, 0.6875],
    [0.5, 9.5, 0.01, 0.3337358623013417],
    [0.55, 9.45, 0.2, 0.9510444050984656],
    [100, 5000, 0.02, 0.5921101639641997],
    [3, 0.2, 0.9, 0.19414127962989713],
  ])('the share of a Beta(%d, %d) below %d is as published', (a, b, x, known) => {
    expect(betaShare({ a, b }, x)).toBeCloseTo(known, 11)
  })

  test.each([
    [2, 3, 0.5, 0.3857275681323895],
    [0.55, 9.45, 0.025, 0.00010697434720927713],
    [0.55, 9.45, 0.975, 0.2491521047604345],
  ])('a quantile of a Beta(%d, %d) is as published', (a, b, share, known) => {
    expect(betaQuantile({ a, b }, share)).toBeCloseTo(known, 10)
  })

  test('nothing lies outside 0 and 1', () => {
    expect([betaShare({ a: 2, b: 3 }, -1), betaShare({ a: 2, b: 3 }, 2)]).toEqual([0, 1])
  })
})
