import { describe, expect, test } from 'vitest'
import { attemptRows, countPending, noAttempts } from '../../src/silence/attempts.ts'
import {
  chanceStillToCome,
  delayCurve,
  settledBy,
  settledShare,
  silentAfterMs,
  type TouchWait,
} from '../../src/silence/delay.ts'
import { seededRandom } from '../../src/silence/random.ts'

const DAY = 86_400_000
const answered = (days: number): TouchWait => ({ waitedMs: days * DAY, isAnswered: true })
const waiting = (days: number): TouchWait => ({ waitedMs: days * DAY, isAnswered: false })

describe('reply delay', () => {
  test('without censoring its shares are those of the answers', () => {
    const waits = [1, 2, 3, 4].flatMap(day => Array.from({ length: 5 }, () => answered(day)))
    const curve = delayCurve([...waits, ...Array.from({ length: 80 }, () => waiting(30))])!
    expect(curve).toMatchObject({ touches: 100, answers: 20 })
    expect(curve.answered).toBeCloseTo(0.2, 10)
    expect(curve.steps.map(step => step.share)).toEqual([0.25, 0.5, 0.75, 1].map(share => expect.closeTo(share, 10)))
    expect(silentAfterMs(curve)).toBe(4 * DAY)
    expect(silentAfterMs(curve, 0.5)).toBe(2 * DAY)
  })

  test('fresh touches do not make answers look quick', () => {
    // Answers come after an exponential delay of 4 days; half the touches are younger than 2 days.
    const random = seededRandom(9)
    const waits = Array.from({ length: 40_000 }, (_, index) => {
      const lookedFor = index % 2 === 0 ? 2 * random.next() : 60
      const delay = random.next() < 0.3 ? -4 * Math.log(1 - random.next()) : Number.POSITIVE_INFINITY
      return delay <= lookedFor ? answered(delay) : waiting(lookedFor)
    })
    const curve = delayCurve(waits)!
    expect(curve.answered).toBeCloseTo(0.3, 1)
    expect(settledShare(curve, 4 * DAY)).toBeCloseTo(1 - Math.exp(-1), 1)
    expect(silentAfterMs(curve, 0.95) / DAY).toBeGreaterThan(10)
  })

  test('its interval holds its share', () => {
    const waits = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? answered(index / 4) : waiting(30)))
    for (const step of delayCurve(waits)!.steps) {
      expect(step.low).toBeLessThanOrEqual(step.share + 1e-12)
      expect(step.high).toBeGreaterThanOrEqual(step.share - 1e-12)
    }
  })

  test('the chance that an answer still comes falls from the share ever answered to nothing', () => {
    const waits = [
      ...Array.from({ length: 30 }, (_, day) => answered(day + 1)),
      ...Array.from({ length: 70 }, () => waiting(60)),
    ]
    const curve = delayCurve(waits)!
    expect(chanceStillToCome(curve, 0)).toBeCloseTo(0.3, 10)
    expect(chanceStillToCome(curve, 15 * DAY)).toBeLessThan(0.3)
    expect(chanceStillToCome(curve, 31 * DAY)).toBeCloseTo(0, 10)
  })

  test('nineteen answers are too few for a curve', () => {
    expect(delayCurve(Array.from({ length: 19 }, () => answered(1)))).toBeUndefined()
  })
})

describe('a fresh touch', () => {
  test('is silent all at once after a playbook’s own wait while there is no curve', () => {
    const settled = settledBy(undefined, 7 * DAY)
    expect([settled(6.9 * DAY), settled(7 * DAY)]).toEqual([0, 1])
  })

  test('counts as silent only by the share of answers that would have come by now', () => {
    const counts = noAttempts()
    countPending(counts, 2, 0.7)
    expect(attemptRows(counts)).toEqual([
      { attempt: 1, atRisk: 1, answered: 0 },
      { attempt: 2, atRisk: 0.7, answered: 0 },
    ])
  })
})
