import { describe, expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import { judgeTouches } from '../../src/silence/chasing.ts'
import type { Judge } from '../../src/silence/judge.ts'
import { reply, story, threeTouches, touch, visit } from './story.ts'

const judge = threeTouches
const late = 90 * DAY_MS

describe('chasing', () => {
  test('a touch after the playbook’s stop is chasing, those before it are not', () => {
    const touches = judgeTouches(story([0, visit], [1, touch], [3, touch], [5, touch], [7, touch]), { judge }, late)
    expect(touches.map(({ attempt, chasedBy, rule }) => [attempt, chasedBy, rule])).toEqual([
      [1, null, 'P5'],
      [2, null, 'P5'],
      [3, null, 'P5'],
      [4, 'playbook', 'F6'],
    ])
  })

  test('[F7] a touch to one who came back is none', () => {
    const timeline = story([0, touch], [2, touch], [4, touch], [9, visit], [10, touch])
    expect(judgeTouches(timeline, { judge }, late).map(({ chasedBy }) => chasedBy)).toEqual([null, null, null, null])
  })

  test('a touch past the learned limit is chasing though the playbook goes on', () => {
    const timeline = story([0, touch], [2, touch], [4, touch])
    const touches = judgeTouches(timeline, { judge, learnedLimit: () => 1 }, late)
    expect(touches.map(({ chasedBy }) => chasedBy)).toEqual([null, 'learned', 'learned'])
  })

  test('each touch is judged by what was known before it, and a later answer changes nothing but is told', () => {
    const timeline = story([0, touch], [1, touch], [2, touch], [3, touch], [4, reply])
    const touches = judgeTouches(timeline, { judge }, late)
    expect(touches.at(-1)).toMatchObject({ chasedBy: 'playbook', isAnswered: true })
    expect(judgeTouches(timeline, { judge }, 2 * DAY_MS)).toHaveLength(3)
  })

  test('a no is not an answer that a chase could be proud of', () => {
    const timeline = story([0, touch], [1, { ...reply, sentiment: 'negative' }])
    expect(judgeTouches(timeline, { judge }, late)[0]!.isAnswered).toBe(false)
  })

  test('a wait with a touch to come is early and none; one with nothing to come, after silence, is chasing', () => {
    const waits =
      (next: { opensAt: number; dueAt: number } | null): Judge =>
      () => ({ kind: 'wait', rule: 'GAP', touch: null, next, until: null })
    const twice = story([0, touch], [1, touch])
    const chased = (by: Judge) => judgeTouches(twice, { judge: by }, late).map(({ chasedBy }) => chasedBy)
    expect(chased(waits({ opensAt: late, dueAt: late }))).toEqual([null, null])
    expect(chased(waits(null))).toEqual([null, 'playbook'])
  })

  test('[A1] under a playbook that keeps in mind and sends nothing, every first move is chasing', () => {
    const there: Judge = () => ({ kind: 'nurture', rule: 'A1', touch: null, next: null, until: null })
    expect(judgeTouches(story([0, touch]), { judge: there }, late)).toMatchObject([
      { chasedBy: 'playbook', rule: 'A1' },
    ])
  })
})
