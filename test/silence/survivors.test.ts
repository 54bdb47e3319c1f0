import { describe, expect, test } from 'vitest'
import { fitSurvivors } from '../../src/silence/survivors.ts'

describe('a retention table', () => {
  test('the published Regular series gives the published alpha, beta and log-likelihood', () => {
    const { alpha, beta, logLikelihood } = fitSurvivors([1000, 631, 468, 382, 326, 289, 262, 241])
    expect(alpha.value).toBeCloseTo(0.7041, 4)
    expect(beta.value).toBeCloseTo(1.182, 4)
    expect(logLikelihood).toBeCloseTo(-1680.27, 2)
  })

  test('the published High End series gives the published alpha, beta and log-likelihood', () => {
    const { alpha, beta, logLikelihood } = fitSurvivors([1000, 869, 743, 653, 593, 551, 517, 491])
    expect(alpha.value).toBeCloseTo(0.6681, 4)
    expect(beta.value).toBeCloseTo(3.8061, 4)
    expect(logLikelihood).toBeCloseTo(-1611.16, 2)
  })

  test('members who look alike have no alpha and beta, but a rate', () => {
    const fit = fitSurvivors([1000, 500, 250, 125])
    expect(fit.isHomogeneous).toBe(true)
    expect(fit.constantRate).toBeCloseTo(0.5, 6)
  })

  test('a table in which all leave has a fit that is finite', () => {
    expect(Number.isFinite(fitSurvivors([100, 40, 0]).logLikelihood)).toBe(true)
  })

  test('a thousand times as many members give the same alpha within an interval a thirtieth as wide', () => {
    const small = fitSurvivors([1000, 631, 468, 382, 326, 289, 262, 241])
    const large = fitSurvivors([1000, 631, 468, 382, 326, 289, 262, 241].map(count => count * 1000))
    const ratio = (small.alpha.high - small.alpha.low) / (large.alpha.high - large.alpha.low)
    expect(large.alpha.value).toBeCloseTo(small.alpha.value, 5)
    expect(ratio).toBeCloseTo(Math.sqrt(1000), -1)
  })
})
