import { describe, expect, test } from 'vitest'
import { betaGeometric } from '../../src/silence/beta-geometric.ts'
import { coverage } from './coverage.ts'

// 200 histories tell 95 % to within 3 points either way, 100 to within 4; the bench runs 1,000.
describe('the 95 % intervals', { timeout: 30_000 }, () => {
  const trial = { truth: { alpha: 0.7, beta: 4, neverShare: 0 }, contacts: 1000, lookedFor: 8, times: 200, seed: 11 }

  test('hold the truth in 19 of 20 censored histories, parameters and chances alike', () => {
    for (const held of Object.values(coverage({ ...trial, model: betaGeometric }))) {
      expect(held).toBeGreaterThan(0.91)
      expect(held).toBeLessThan(0.99)
    }
  })

  test('hold it no less when the model is chosen from the same history, beyond what was seen too', () => {
    const held = coverage({ ...trial, times: 100 })
    expect(Object.keys(held)).toContain('chance 9')
    for (const share of Object.values(held)) expect(share).toBeGreaterThan(0.9)
  })
})
