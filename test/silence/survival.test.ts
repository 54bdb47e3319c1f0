import { describe, expect, test } from 'vitest'
import { survivalAt } from '../../src/silence/survival.ts'

describe('a survival curve', () => {
  // Freireich's leukaemia data, 6-MP arm: weeks of remission; a plus was still in remission when last seen. The estimates
  // are those of Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data, and of every textbook since.
  const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
  const waits = weeks.split(' ').map(week => ({ waitedMs: Number.parseInt(week, 10), isAnswered: !week.endsWith('+') }))

  test('is the published one of the 6-MP remissions', () => {
    const points = survivalAt(waits, [6, 7, 10, 13, 16, 22, 23])
    expect(points.map(({ share }) => Number((1 - share).toFixed(3)))).toEqual([
      0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448,
    ])
    expect(points.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6])
  })

  test('has an interval that holds it and stays between none and all', () => {
    for (const { share, low, high } of survivalAt(waits, [6, 10, 23])) {
      expect(low).toBeLessThan(share)
      expect(high).toBeGreaterThan(share)
      expect([low >= 0, high <= 1]).toEqual([true, true])
    }
  })

  test('ends where nobody was watched any longer', () => {
    expect(survivalAt(waits, [35, 36])).toHaveLength(1)
  })
})
