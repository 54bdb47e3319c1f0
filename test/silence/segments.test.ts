import { describe, expect, test } from 'vitest'
import { type AttemptCounts, countRun, noAttempts } from '../../src/silence/attempts.ts'
import { logistic } from '../../src/silence/hazard.ts'
import { fitHistory } from '../../src/silence/history.ts'
import { seededRandom } from '../../src/silence/random.ts'
import { drawNormal, drawRun } from '../../src/silence/sample.ts'
import { segmentChance } from '../../src/silence/segments.ts'
import { writeFit } from '../../src/silence/write-fit.ts'
import { simulated } from './simulated.ts'

const often = { alpha: 2, beta: 8, neverShare: 0 }
const seldom = { alpha: 0.5, beta: 24.5, neverShare: 0 }

function firstChances(history: ReadonlyMap<string, AttemptCounts>): Map<string, number> {
  const { segments } = fitHistory(history)
  return new Map([...segments].map(([name, segment]) => [name, segmentChance(segment.fits, 1).chance]))
}

describe('segments', { timeout: 30_000 }, () => {
  test('a large one speaks for itself, one of five contacts says what the whole says', () => {
    const history = new Map([
      ['event', simulated(often, 5000, { seed: 1 })],
      ['list', simulated(seldom, 5000, { seed: 2 })],
      ['card', simulated(often, 5, { seed: 3 })],
    ])
    const chances = firstChances(history)
    expect(chances.get('event')).toBeCloseTo(0.2, 1)
    expect(chances.get('list')).toBeLessThan(0.03)
    expect(chances.get('card')).toBeGreaterThan(0.05)
    const { ownShare } = writeFit(fitHistory(history)).segments[0]!
    expect(ownShare[0]).toBeGreaterThan(0.9)
  })

  test('segments that are alike are drawn together: their estimates differ less than their own rates', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f']
    const history = new Map(names.map((name, index) => [name, simulated(often, 300, { seed: 20 + index })]))
    const rates = names.map(name => history.get(name)!.answered[0]! / history.get(name)!.contacts)
    const chances = [...firstChances(history).values()]
    const range = (values: number[]) => Math.max(...values) - Math.min(...values)
    expect(range(chances)).toBeLessThan(range(rates) / 2)
  })

  test('their intervals hold the truth in 19 of 20 segments that differ', () => {
    const random = seededRandom(5)
    const truth = Array.from({ length: 150 }, () => logistic(-2.2 + 0.6 * drawNormal(random)))
    const history = new Map(
      truth.map((chance, index) => {
        const counts = noAttempts()
        for (let contact = 0; contact < 150; contact++) {
          countRun(counts, drawRun(random, { alpha: chance * 1e6, beta: (1 - chance) * 1e6, neverShare: 0 }, 4))
        }
        return [`segment ${index}`, counts]
      }),
    )
    const { segments } = fitHistory(history)
    const held = truth.filter((chance, index) => {
      const { low, high } = segmentChance(segments.get(`segment ${index}`)!.fits, 1)
      return low <= chance && chance <= high
    })
    expect(held.length / truth.length).toBeGreaterThan(0.92)
  })

  test('contacts without a segment count in the whole only', () => {
    const history = new Map([
      ['', simulated(often, 500, { seed: 1 })],
      ['event', simulated(often, 500, { seed: 2 })],
    ])
    const document = writeFit(fitHistory(history))
    expect(document.n).toBe(1000)
    expect(document.segments.map(segment => segment.segment)).toEqual(['event'])
  })

  test('when the whole is too short, each segment shows the prior', () => {
    const document = writeFit(fitHistory(new Map([['event', simulated(often, 3)]])))
    expect(document).toMatchObject({ model: 'too_few', alpha: null, logLikelihood: null })
    expect(document.segments[0]!.nextAttempt.length).toBeGreaterThanOrEqual(6)
  })

  test('alpha and beta are told though another model was chosen, and of which model they are', () => {
    const document = writeFit(fitHistory(new Map([['', simulated({ alpha: 1e6, beta: 9e6, neverShare: 0 }, 5000)]])))
    expect(document.model).toBe('constant')
    expect(document.betaGeometric?.model).toBe('beta_geometric')
    expect(document.alpha! / (document.alpha! + document.beta!)).toBeCloseTo(0.1, 1)
  })
})
