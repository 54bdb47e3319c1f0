import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { crossValidate } from '../../src/silence/cross-validate.ts'
import { seededRandom } from '../../src/silence/random.ts'
import { fixtures, hasFixtures } from '../fixtures.ts'
import { readBankRuns } from './bank-runs.ts'

describe.skipIf(!hasFixtures)('held-out telephone attempts of a bank (skipped without the fixtures)', () => {
  const validate = () => {
    const runs = readBankRuns(readFileSync(new URL('outcomes/uci-bank-dev-half.csv', fixtures), 'utf8'))
    return crossValidate(runs, { folds: 10, after: [6], random: seededRandom(1) })
  }

  test('are foretold better by a falling chance than by a constant rate, and nearly as well as can be', () => {
    const { logLoss, floor } = validate()
    const best = Math.min(...Object.values(logLoss))
    expect(best).toBeLessThan(logLoss.constant! - 0.004)
    expect(best - floor).toBeLessThan(0.0003)
  })

  test('answer after the sixth attempt about as often as the best model expects', () => {
    const { after, logLoss } = validate()
    const best = Object.keys(logLoss).reduce((a, b) => (logLoss[a]! < logLoss[b]! ? a : b))
    const { observed, expected } = after[0]!
    expect(Math.abs(expected[best]! - observed)).toBeLessThan(2 * Math.sqrt(observed))
  })
})
