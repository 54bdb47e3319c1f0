import { describe, expect, test } from 'vitest'
import { toWallTime, zoneOf } from '../../src/domain/zone.ts'
import { apply } from '../../src/engine/apply.ts'
import { minutesOf } from '../../src/engine/day-list.ts'
import { decide } from '../../src/engine/decide.ts'
import { newStanding, type Standing } from '../../src/engine/standing.ts'
import { noOutcomes } from '../../src/silence/outcomes.ts'
import { drawsOf } from '../../src/silence/simulation/draws.ts'
import type { Player } from '../../src/silence/simulation/live.ts'
import { type OwnNumbers, type SimulationModel, simulationModel } from '../../src/silence/simulation/model.ts'
import { pastOf } from '../../src/silence/simulation/past.ts'
import { drawPerson } from '../../src/silence/simulation/people.ts'
import { dominators, simulate } from '../../src/silence/simulation/simulate.ts'
import { playbook, type Shipped } from '../engine/story.ts'

const noHistory: OwnNumbers = {
  contacts: 0,
  cold: noOutcomes(),
  warm: noOutcomes(),
  delay: undefined,
  responses: 0,
  purchases: 0,
  cameAlone: 0,
  sources: new Map(),
  zones: new Map(),
}
const prior = simulationModel(noHistory)

function player(id: Shipped): Player<Standing> {
  return {
    begin: ({ place }) =>
      newStanding({
        id: `p${place}`,
        timeZone: 'UTC',
        addresses: [
          { channel: 'email', value: 'p@example.com' },
          { channel: 'phone', value: '+15550100' },
        ],
      }),
    tell: apply,
    ask: (standing, now) => decide(standing, playbook(id), now),
  }
}

const run = (ids: readonly Shipped[], { seed = 1, contacts = 400, model = prior } = {}) =>
  simulate({ players: ids.map(player), model, seed, contacts, minutesOf })

describe('draws by place', () => {
  test('the same place gives the same draw, whatever was drawn before', () => {
    const [one, other] = [drawsOf(7), drawsOf(7)]
    other(3, 'delay', 9)
    expect(one(5, 'outcome', 2)).toBe(other(5, 'outcome', 2))
    expect(one(5, 'outcome', 2)).not.toBe(one(5, 'outcome', 3))
    expect(one(5, 'outcome', 2)).not.toBe(drawsOf(8)(5, 'outcome', 2))
  })

  test('draws of neighbouring people, numbers and seeds are even and know nothing of each other', () => {
    const draw = drawsOf(1)
    const count = 20_000
    const draws = Array.from({ length: count }, (_, person) => draw(person, 'outcome', 1))
    const next = Array.from({ length: count }, (_, person) => draw(person, 'outcome', 2))
    const mean = draws.reduce((sum, one) => sum + one, 0) / count
    const together = draws.reduce((sum, one, place) => sum + (one - 0.5) * (next[place]! - 0.5), 0) / count
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
    expect(Math.abs(together * 12)).toBeLessThan(0.03)
  })
})

describe('a simulation', () => {
  test('the same seed gives the same bytes, and another seed others', () => {
    expect(JSON.stringify(run(['two-way']))).toBe(JSON.stringify(run(['two-way'])))
    expect(JSON.stringify(run(['two-way'], { seed: 2 }))).not.toBe(JSON.stringify(run(['two-way'])))
  })

  test('a playbook brings the same whoever it is compared with: all meet the same people', () => {
    const [alone] = run(['prompt'])
    const [, beside] = run(['persistent', 'prompt'])
    expect(beside).toEqual(alone)
  })

  test('[P4] who never gives up leaks nobody and chases most; [A1] who never starts chases nobody and leaks most', () => {
    const [persistent, attract, twoWay] = run(['persistent', 'attract', 'two-way'])
    expect(persistent!.leakage.share).toBe(0)
    expect(attract!.leakage.share).toBeGreaterThan(0.8)
    expect(persistent!.chasing.share).toBeGreaterThan(twoWay!.chasing.share!)
    expect(twoWay!.chasing.share).toBeGreaterThan(attract!.chasing.share!)
    expect(persistent!.minutes.value).toBeGreaterThan(attract!.minutes.value)
  })

  test('one who is at least as good on both and better on one dominates, and two alike do not', () => {
    const share = (leaks: number, chases: number) =>
      ({ leakage: { share: leaks }, chasing: { share: chases } }) as ReturnType<typeof simulate>[number]
    const found = dominators([share(0.1, 0.5), share(0.1, 0.6), share(0.3, 0.2), share(0.3, 0.2)])
    expect(found).toEqual([[], [0], [], []])
  })

  test('the intervals of many runs hold the mean of all of them', () => {
    const runs = Array.from({ length: 40 }, (_, seed) => run(['two-way'], { seed, contacts: 150 })[0]!)
    const mean = runs.reduce((sum, { responses }) => sum + responses.value, 0) / runs.length
    const held = runs.filter(({ responses }) => responses.low <= mean && mean <= responses.high)
    expect(held.length).toBeGreaterThanOrEqual(35)
  })

  test('people live where the own contacts live, and are met by day on their own clock', () => {
    const zones = new Map([
      ['Asia/Tokyo', 300],
      ['America/New_York', 100],
    ])
    const model = simulationModel({ ...noHistory, zones })
    expect(model.zones).toEqual([
      { zone: 'Asia/Tokyo', share: 0.75 },
      { zone: 'America/New_York', share: 0.25 },
    ])
    const draw = drawsOf(3)
    const people = Array.from({ length: 200 }, (_, place) => drawPerson({ model, seed: 3, draw }, place))
    const far = people.filter(({ timeZone }) => timeZone === 'America/New_York')
    expect(far.length).toBeGreaterThan(30)
    for (const { timeZone, metAt } of people) {
      const hour = new Date(toWallTime(zoneOf(timeZone), metAt)).getUTCHours()
      expect(hour >= 8 && hour < 18).toBe(true)
    }
  })

  test('without own answers the model is the cited prior, and says which numbers are assumed', () => {
    expect(prior).toMatchObject({ basis: 'prior', n: 0 })
    expect(prior.says[0]).toContain('Moro')
    expect(prior.says.filter(sentence => sentence.includes('an assumption'))).toHaveLength(9)
  })
})

describe('the own past on the same axes', () => {
  const model: SimulationModel = { ...prior, alpha: 1, beta: 9, neverShare: 0.5 }

  test('who answered has leaked nothing and was not chased; who was never touched may have leaked', () => {
    expect(pastOf([{ attempts: 3, outcome: 'positive' }], model)).toMatchObject({
      leakage: { errors: 0, of: 1 },
      chasing: { errors: 0, of: 3 },
    })
    const untouched = pastOf([{ attempts: 0, outcome: null }], model).leakage
    expect(untouched.errors).toBeGreaterThan(0.2)
    expect(untouched.errors).toBeLessThan(0.5)
  })

  test('a simulated past lies where the simulation says that it lies', () => {
    const frame = { model: { ...model, negative: 0, optOut: 0, complaint: 0, comes: 0 }, seed: 3, draw: drawsOf(3) }
    const people = Array.from({ length: 20_000 }, (_, place) => drawPerson(frame, place))
    // Three touches to everyone, and no more.
    const fates = people.map(person => person.fateOf(0))
    const approaches = fates.map(fate =>
      fate && fate.attempt <= 3
        ? { attempts: fate.attempt, outcome: 'positive' as const }
        : { attempts: 3, outcome: null },
    )
    const willing = fates.filter(fate => fate !== null).length
    const leaked = fates.filter(fate => fate !== null && fate.attempt > 3).length
    const past = pastOf(approaches, frame.model)
    expect(Math.abs(past.leakage.share! - leaked / willing)).toBeLessThan(0.015)
    const chases = 3 * (people.length - willing)
    expect(Math.abs(past.chasing.share! - chases / past.chasing.of)).toBeLessThan(0.015)
  })
})
