import { expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import { learn } from '../../src/operations/learn-history.ts'
import { theWorkspace } from '../../src/operations/ports.ts'
import { replayHistory } from '../../src/operations/replay/replay-history.ts'
import { simulatePlaybooks } from '../../src/operations/simulate-playbooks.ts'
import { now, tellPast, tendWith } from './own-past.ts'

const past = tellPast(120, { source: 'event', answered: 0.1, optedOut: 0.01 }, 3)
const tend = await tendWith(past)
const replay = (playbooks: readonly string[], span: { from?: number; to?: number; limit?: number } = {}) =>
  tend.store.read(theWorkspace, reader => replayHistory(tend, reader, { playbooks, ...span }))

test('every touch of the past is as said, early or not said, under each playbook', async () => {
  const { touches, playbooks } = await replay(['two-way', 'persistent', 'attract'])
  for (const { asSaid, early, notSaid } of playbooks) expect(asSaid + early.count + notSaid.count).toBe(touches)
})

test('[F6] two-way would have left those in peace whom persistent went on with', async () => {
  const { playbooks, apart } = await replay(['two-way', 'persistent'])
  const [twoWay, persistent] = playbooks
  expect(twoWay!.notSaid.count).toBeGreaterThan(persistent!.notSaid.count)
  expect(twoWay!.chasing.share).toBeGreaterThan(persistent!.chasing.share!)
  expect(twoWay!.notSaid.items.map(({ rule }) => rule)).toContain('F6')
  expect(apart).toMatchObject([{ a: 'two-way', b: 'persistent' }])
  expect(apart[0]!.differ).toBeGreaterThan(0)
})

test('lists name as many as asked for and count all', async () => {
  const { playbooks } = await replay(['two-way'], { limit: 2 })
  expect(playbooks[0]!.notSaid.items).toHaveLength(2)
  expect(playbooks[0]!.notSaid.count).toBeGreaterThan(2)
  expect(playbooks[0]!.chased).toHaveLength(2)
  expect(playbooks[0]!.chased[0]!.says).toMatch(/^Touch \d without a response/)
  expect(playbooks[0]!.chasing.errors).toBeGreaterThan(2)
})

test('leakage and chasing are told by source, owner and week, and their counts add up to the whole', async () => {
  const { playbooks } = await replay(['two-way'], { limit: 1000 })
  const { cuts, leakage, chasing, chased } = playbooks[0]!
  for (const by of ['source', 'owner', 'week'] as const) {
    const own = cuts.filter(cut => cut.by === by)
    const sum = (measure: 'leakage' | 'chasing') => own.reduce((total, cut) => total + cut[measure].errors, 0)
    expect([sum('leakage'), sum('chasing')]).toEqual([leakage.errors, chasing.errors])
  }
  const [week] = cuts.filter(cut => cut.by === 'week' && cut.chasing.errors > 0)
  expect(chased.filter(error => error.week === week!.group)).toHaveLength(week!.chasing.errors)
  expect(chased[0]).toMatchObject({ source: 'event', owner: 'owner' })
})

test('a span of the past holds only what happened in it', async () => {
  const [whole, half] = [await replay(['two-way']), await replay(['two-way'], { from: now - 100 * DAY_MS })]
  expect(half.touches).toBeLessThan(whole.touches)
  expect(half.days.every(({ day }) => day >= '2026-08-08')).toBe(true)
  expect(half.days.reduce((sum, { made }) => sum + made, 0)).toBe(half.touches)
})

test('a replay until an instant is not changed by what came later', async () => {
  const to = now - 60 * DAY_MS
  const before = await replay(['balanced'], { to })
  const earlier = await tendWith(past.map(one => ({ ...one, events: one.events.filter(({ at }) => at <= to) })))
  const known = await earlier.store.read(theWorkspace, reader =>
    replayHistory(earlier, reader, { playbooks: ['balanced'], to }),
  )
  expect(before.playbooks[0]).toEqual(known.playbooks[0])
})

test('the governing playbook is replayed with the limits that are in force', async () => {
  const harmful = await tendWith(tellPast(300, { source: 'event', answered: 0.03, optedOut: 0.15 }, 9))
  const read = () =>
    harmful.store.read(theWorkspace, reader => replayHistory(harmful, reader, { playbooks: ['balanced'] }))
  const before = await read()
  await learn(harmful, { workspace: theWorkspace, now, isDry: false })
  expect((await read()).playbooks[0]!.notSaid.count).toBeGreaterThan(before.playbooks[0]!.notSaid.count)
})

test('a simulation on own answers names how many it was fitted on, and where the own past lies', async () => {
  const simulated = await tend.store.read(theWorkspace, reader =>
    simulatePlaybooks(tend, reader, { playbooks: ['two-way', 'persistent'], contacts: 300, seed: 5 }),
  )
  expect(simulated.model).toMatchObject({ basis: 'own', n: 120 })
  expect(simulated.past?.leakage.share).toBeLessThan(0.5)
  expect(simulated.past?.contacts).toBeGreaterThan(100)
})

test('no playbook is refused, and so is one that is not there', async () => {
  await expect(replay([])).rejects.toThrow('found 0 playbooks')
  await expect(replay(['two-wey'])).rejects.toThrow('two-way')
})
