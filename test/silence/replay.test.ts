import { describe, expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import type { Timeline } from '../../src/domain/timeline.ts'
import type { Judge } from '../../src/silence/judge.ts'
import { isAttempt } from '../../src/silence/moves.ts'
import { replay } from '../../src/silence/replay.ts'
import { reply, story, threeTouches, touch } from './story.ts'

const added = { kind: 'contact_added', source: { kind: 'event' } } as const
const late = 100 * DAY_MS

function replayed({ contact, events }: Timeline, judge: Judge = threeTouches, now = late) {
  const before = events.map((event, index) =>
    isAttempt(event) ? judge(contact, events.slice(0, index), event.at) : null,
  )
  const after = events.map((event, index) => judge(contact, events.slice(0, index + 1), event.at))
  const at = (count: number, instant: number) => judge(contact, events.slice(0, count), instant)
  return replay({ events, before, after, at }, now)
}
const kindsOf = (timeline: Timeline, now = late) =>
  replayed(timeline, threeTouches, now).points.map(({ kind, at }) => `${kind} ${at / DAY_MS}`)

describe('what would have been said, beside what was done', () => {
  test('a touch that was asked for is as said, and one past the limit was not said', () => {
    const timeline = story([0, added], [1, touch], [2, touch], [3, touch], [4, touch])
    expect(kindsOf(timeline)).toEqual(['as_said 1', 'as_said 2', 'as_said 3', 'not_said 4'])
  })

  test('a touch that was asked for and not made is named once, however long the silence of ours lasts', () => {
    expect(kindsOf(story([0, added], [30, { kind: 'note_added', text: 'met again' }]))).toEqual(['not_done 2'])
  })

  test('what is not due yet when we look is neither done nor missed', () => {
    expect(kindsOf(story([0, added]), DAY_MS)).toEqual([])
  })

  test('their response begins anew what may be missed', () => {
    expect(kindsOf(story([0, added], [10, reply]))).toEqual(['not_done 2', 'not_done 12'])
  })

  test('a touch before the one that is planned has opened is early', () => {
    const patient: Judge = (_, events, now) => {
      const last = events.findLast(isAttempt)
      const opensAt = last ? last.at + 5 * DAY_MS : now
      const planned = { opensAt, dueAt: opensAt + DAY_MS }
      const isOpen = now >= opensAt
      return {
        kind: isOpen ? 'follow_up' : 'wait',
        rule: 'GAP',
        touch: isOpen ? planned : null,
        next: isOpen ? null : planned,
        until: isOpen ? null : opensAt,
      }
    }
    const kinds = replayed(story([0, added], [0.5, touch], [3, touch]), patient, 4 * DAY_MS).points
    expect(kinds.map(({ kind }) => kind)).toEqual(['as_said', 'early'])
  })
})
