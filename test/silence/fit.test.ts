import { describe, expect, test } from 'vitest'
import { type AttemptCounts, attemptRows, countRun, noAttempts } from '../../src/silence/attempts.ts'
import { constant } from '../../src/silence/constant.ts'
import { fitSilence } from '../../src/silence/fit.ts'
import { chanceAt, chooseModel, fitModel } from '../../src/silence/models.ts'
import { publishedPrior } from '../../src/silence/prior.ts'
import { profileInterval } from '../../src/silence/profile.ts'
import { simulated } from './simulated.ts'

function counts(runs: readonly (readonly [attempts: number, answered: 0 | 1, times: number])[]): AttemptCounts {
  const all = noAttempts()
  for (const [attempts, answered, times] of runs) {
    for (let time = 0; time < times; time++) countRun(all, { attempts, isAnswered: answered === 1 })
  }
  return all
}

describe('counting', () => {
  test('a run of three silent attempts is at risk at each, and one answered at the second at two', () => {
    expect(
      attemptRows(
        counts([
          [3, 0, 1],
          [2, 1, 1],
          [0, 0, 1],
        ]),
      ),
    ).toEqual([
      { attempt: 1, atRisk: 2, answered: 0 },
      { attempt: 2, atRisk: 2, answered: 1 },
      { attempt: 3, atRisk: 1, answered: 0 },
    ])
  })
})

describe('fitting', () => {
  test('a constant chance is the answers over the attempts', () => {
    const rows = attemptRows(
      counts([
        [1, 1, 30],
        [1, 0, 50],
        [2, 1, 10],
        [2, 0, 40],
      ]),
    )
    const rate = constant.parameters.rate!
    expect(rate.toNatural(rate.at(fitModel(constant, rows).top.point).value)).toBeCloseTo(40 / 180, 6)
  })

  test('its profile interval is where the likelihood has fallen by 1.92', () => {
    const rows = attemptRows(
      counts([
        [1, 1, 30],
        [1, 0, 70],
      ]),
    )
    const { low, high } = profileInterval(
      { model: constant, rows },
      fitModel(constant, rows).top,
      constant.parameters.rate!,
    )
    const fallAt = (p: number) => 30 * Math.log(0.3 / p) + 70 * Math.log(0.7 / (1 - p))
    expect(fallAt(low)).toBeCloseTo(1.9207, 2)
    expect(fallAt(high)).toBeCloseTo(1.9207, 2)
    expect(low).toBeLessThan(0.3)
  })

  test('contacts who all have one chance choose the constant model', () => {
    const fit = fitSilence(simulated({ alpha: 1e6, beta: 9e6, neverShare: 0 }, 5000))
    expect(fit.model).toBe('constant')
  })

  test('contacts who differ have their alpha and beta found again, inside the intervals', () => {
    const fit = fitSilence(simulated({ alpha: 0.7, beta: 4, neverShare: 0 }, 50_000))
    expect(fit.model).toBe('beta_geometric')
    if (fit.model === 'too_few') return
    const { alpha, beta } = fit.parameters
    expect(alpha!.low < 0.7 && 0.7 < alpha!.high).toBe(true)
    expect(beta!.low < 4 && 4 < beta!.high).toBe(true)
  })

  test('a share who never answer is found again', () => {
    const fit = fitSilence(simulated({ alpha: 2, beta: 6, neverShare: 0.5 }, 100_000))
    expect(fit.model).toBe('beta_geometric_never')
    if (fit.model === 'too_few') return
    expect(fit.parameters.neverShare!.value).toBeCloseTo(0.5, 1)
  })

  test('a model that the data can’t rule out widens the interval of a chance', () => {
    const choice = chooseModel(attemptRows(simulated({ alpha: 2, beta: 6, neverShare: 0.5 }, 2000, { lookedFor: 8 })))!
    const alone = chanceAt({ ...choice, supported: [choice.chosen] }, 12)
    const all = chanceAt(choice, 12)
    expect(choice.supported.length).toBeGreaterThan(1)
    expect(all.high - all.low).toBeGreaterThan(alone.high - alone.low)
    expect(all.chance).toBe(alone.chance)
  })

  test('the table ends one attempt beyond the last one seen, or at the horizon', () => {
    const history = simulated({ alpha: 1, beta: 5, neverShare: 0 }, 1000, { lookedFor: 6 })
    expect(fitSilence(history).nextAttempt).toHaveLength(7)
    expect(fitSilence(history, 12).nextAttempt.at(-1)).toMatchObject({ attempt: 12, atRisk: 0 })
  })

  test('the same history gives the same bytes', () => {
    const bytes = () => JSON.stringify(fitSilence(simulated({ alpha: 1, beta: 5, neverShare: 0.2 }, 2000)))
    expect(bytes()).toBe(bytes())
  })
})

describe('few data', () => {
  test('nine answers are too few, ten are enough for a constant and no more', () => {
    expect(
      fitSilence(
        counts([
          [1, 1, 9],
          [1, 0, 100],
        ]),
      ).model,
    ).toBe('too_few')
    expect(
      fitSilence(
        counts([
          [1, 1, 10],
          [2, 0, 100],
        ]),
      ).model,
    ).toBe('constant')
  })

  test('with no data at all the prior is shown, with its source and a wide range', () => {
    const fit = fitSilence(noAttempts())
    expect(fit).toMatchObject({ model: 'too_few', events: 0, needed: 10, prior: { source: publishedPrior.source } })
    expect(fit.nextAttempt[0]!.chance).toBeCloseTo(publishedPrior.chances[0], 10)
    expect(fit.nextAttempt[0]!.high).toBeGreaterThan(0.2)
  })

  test('five thousand silences outweigh the prior', () => {
    const first = fitSilence(counts([[1, 0, 5000]])).nextAttempt[0]!
    expect(first.high).toBeLessThan(0.001)
  })

  test('answers without a single silence are told as they are: nothing fitted, a high chance', () => {
    const fit = fitSilence(counts([[1, 1, 500]]))
    expect(fit.model).toBe('too_few')
    expect(fit.nextAttempt[0]!.chance).toBeGreaterThan(0.95)
  })
})
