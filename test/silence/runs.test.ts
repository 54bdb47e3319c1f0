import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../src/domain/instant.ts'
import type { Timeline } from '../../src/domain/timeline.ts'
import { noOutcomes } from '../../src/silence/outcomes.ts'
import { countTimelineRun, readRuns } from '../../src/silence/runs.ts'
import { reply, story, touch, visit } from './story.ts'

function runs({ events }: Timeline, day: number): (readonly [number, string | null])[] {
  return readRuns(events, day * DAY_MS).runs.map(run => [run.attempts, run.outcome] as const)
}

describe('runs of attempts', () => {
  test('an answer ends a run, and what follows is a warm one that goes on', () => {
    const { events } = story([0, touch], [2, touch], [3, reply], [4, touch])
    expect(readRuns(events, 9 * DAY_MS).runs).toMatchObject([
      { attempts: 2, outcome: 'positive', isWarm: false, waitedMs: DAY_MS, channel: 'email' },
      { attempts: 1, outcome: null, isWarm: true, waitedMs: 5 * DAY_MS },
    ])
  })

  test.each([
    ['a negative reply', { ...reply, sentiment: 'negative' }, 'negative'],
    ['a refusal', { kind: 'declined' }, 'negative'],
    ['an opt-out', { kind: 'opted_out' }, 'opt_out'],
    ['a complaint', { kind: 'complaint_received', channel: 'email' }, 'complaint'],
    ['a visit', visit, 'positive'],
  ] as const)('%s ends a run as %3$s', (_, event, outcome) => {
    expect(runs(story([0, touch], [1, event]), 9)).toEqual([[1, outcome]])
  })

  test('an auto-reply is no answer, and an automatic one changes nothing', () => {
    expect(runs(story([0, touch], [1, { kind: 'auto_reply_received' }], [5, touch]), 9)).toEqual([[2, null]])
  })

  test('a mail that bounced was no attempt, nor a call to a wrong number', () => {
    const bounce = { kind: 'bounce_received', channel: 'email', address: 'ana@example.com', severity: 'hard' } as const
    const wrong = { kind: 'call_logged', direction: 'out', disposition: 'wrong_number' } as const
    expect(runs(story([0, touch], [0.1, bounce], [2, wrong]), 9)).toEqual([])
  })

  test('a phone touch and the call that it announces are one attempt', () => {
    const call = { kind: 'call_logged', direction: 'out', disposition: 'no_answer' } as const
    expect(runs(story([0, { ...touch, channel: 'phone' }], [(0.5 * HOUR_MS) / DAY_MS, call]), 9)).toEqual([[1, null]])
    expect(runs(story([0, call], [1, call]), 9)).toEqual([[2, null]])
  })

  test('attempts after an opt-out teach nothing until they opt in again', () => {
    const timeline = story([0, touch], [1, { kind: 'opted_out' }], [2, touch], [5, { kind: 'opted_in' }], [6, touch])
    expect(runs(timeline, 9)).toEqual([
      [1, 'opt_out'],
      [1, null],
    ])
  })

  test('each attempt waits for a response until the next one, the last one until now', () => {
    const { events } = story([0, touch], [2, touch], [3, reply], [4, touch])
    expect(readRuns(events, 9 * DAY_MS).waits).toEqual([
      { waitedMs: 2 * DAY_MS, isAnswered: false },
      { waitedMs: DAY_MS, isAnswered: true },
      { waitedMs: 5 * DAY_MS, isAnswered: false },
    ])
  })

  test('a run that an answer ended is counted whole, one that goes on by what has settled', () => {
    const counts = noOutcomes()
    const { events } = story([0, touch], [1, { kind: 'opted_out' }], [2, { kind: 'opted_in' }], [3, touch], [5, touch])
    for (const run of readRuns(events, 9 * DAY_MS).runs) countTimelineRun(counts, run, () => 0.5)
    expect(counts.opt_out).toEqual({ contacts: 2, answered: [1, 0], silent: [0.5, 0.5] })
    expect(counts.positive).toEqual({ contacts: 2, answered: [0, 0], silent: [1.5, 0.5] })
  })

  test('what lies ahead is not known yet', () => {
    expect(runs(story([0, touch], [5, reply]), 3)).toEqual([[1, null]])
  })
})
