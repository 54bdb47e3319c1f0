import { describe, expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import type { Timeline } from '../../src/domain/timeline.ts'
import type { Judge } from '../../src/silence/judge.ts'
import { findOccasions, isCounted } from '../../src/silence/leakage.ts'
import { rateOf, ratesBy } from '../../src/silence/rate.ts'
import { reply, story, threeTouches, touch, visit } from './story.ts'

function endings(timeline: Timeline, day: number): string[] {
  return findOccasions(timeline, threeTouches, day * DAY_MS).map(
    ({ kind, event, ending }) => `${event} ${kind} ${ending}`,
  )
}

describe('leakage', () => {
  test('interest that is followed within the due time is followed, and what comes after is open', () => {
    expect(endings(story([0, visit], [1, touch]), 2)).toEqual(['e0 opening followed', 'e1 drop_off open'])
  })

  test('interest that nobody followed has leaked once the due time is past, not before', () => {
    expect(endings(story([0, visit]), 2)).toEqual(['e0 opening open'])
    expect(endings(story([0, visit]), 3)).toEqual(['e0 opening leaked'])
  })

  test('a late touch has leaked, and says when it came', () => {
    const [occasion] = findOccasions(story([0, visit], [5, touch]), threeTouches, 6 * DAY_MS)
    expect(occasion).toMatchObject({ ending: 'leaked', dueAt: 2 * DAY_MS, movedAt: 5 * DAY_MS })
  })

  test('a contact who was dropped after one touch has leaked once, however long it goes on', () => {
    expect(endings(story([0, visit], [1, touch], [20, touch]), 90)).toEqual([
      'e0 opening followed',
      'e1 drop_off leaked',
    ])
  })

  test('touches until the playbook says stop are a decision, not a leak', () => {
    expect(endings(story([0, visit], [1, touch], [3, touch], [5, touch]), 90)).toEqual([
      'e0 opening followed',
      'e3 drop_off decided',
    ])
  })

  test('two visits before the first touch are one occasion, with the first one’s due time', () => {
    expect(endings(story([0, visit], [1, visit], [2.5, touch]), 3)).toEqual(['e0 opening leaked'])
  })

  test('a closing is a decision; an opt-out, a no and a purchase release', () => {
    expect(endings(story([0, visit], [1, { kind: 'closed' }]), 90)).toEqual(['e0 opening decided'])
    for (const kind of ['opted_out', 'declined', 'purchase_made'] as const) {
      expect(endings(story([0, visit], [1, { kind }]), 90)).toEqual(['e0 opening released'])
    }
  })

  test('a date that they asked for moves the due time, and has leaked when it passes with no touch', () => {
    const asked = story([0, visit], [1, { kind: 'asked_to_wait', until: 9 * DAY_MS }])
    expect(findOccasions(asked, threeTouches, 10 * DAY_MS)).toMatchObject([{ dueAt: 11 * DAY_MS, ending: 'open' }])
    expect(endings(asked, 12)).toEqual(['e0 opening leaked'])
  })

  test('one who asks for a date after our touch answered it, and opens anew', () => {
    const asked = story([0, visit], [1, touch], [2, { kind: 'asked_to_wait', until: 9 * DAY_MS }], [10, touch])
    expect(endings(asked, 11)).toEqual([
      'e0 opening followed',
      'e1 drop_off followed',
      'e2 opening followed',
      'e3 drop_off open',
    ])
  })

  test('with a meeting agreed the silence was answered, and nothing is owed until it was held', () => {
    const meeting = { kind: 'meeting_scheduled', meeting: 'm1', startsAt: 9 * DAY_MS } as const
    const ahead: Judge = (contact, events, now) =>
      events.at(-1)?.kind === 'meeting_scheduled'
        ? { kind: 'wait', rule: 'MEETING_AHEAD', touch: null, next: null, until: null }
        : threeTouches(contact, events, now)
    const found = findOccasions(story([0, visit], [1, touch], [2, meeting]), ahead, 8 * DAY_MS)
    expect(found.map(({ event, ending }) => `${event} ${ending}`)).toEqual(['e0 followed', 'e1 followed'])
  })

  test('one who answers again after a leak opens anew', () => {
    expect(endings(story([0, visit], [10, reply], [11, touch]), 12)).toEqual([
      'e0 opening leaked',
      'e1 opening followed',
      'e2 drop_off open',
    ])
  })

  test('one who never showed interest can’t leak: a bought list is none', () => {
    expect(endings(story([0, { kind: 'contact_added', source: { kind: 'list' } }], [1, touch]), 90)).toEqual([])
    expect(endings(story([0, { kind: 'contact_added', source: { kind: 'business_card' } }]), 90)).toEqual([
      'e0 opening leaked',
    ])
  })

  test('the rate lists who is above and below the line, with an interval, by group', () => {
    const leaking = findOccasions(story([0, visit]), threeTouches, 9 * DAY_MS)
    const following = findOccasions(story([0, visit], [1, touch]), threeTouches, 2 * DAY_MS)
    const counted = [...leaking, ...following].filter(isCounted)
    const isLeak = ({ ending }: (typeof counted)[number]) => ending === 'leaked'
    const rate = rateOf(counted, isLeak)
    expect(rate).toMatchObject({ share: 0.5, errors: [{ event: 'e0' }] })
    expect(rate.of).toHaveLength(2)
    expect([rate.low, rate.high]).toEqual([expect.closeTo(0.0945, 3), expect.closeTo(0.9055, 3)])
    expect([...ratesBy(counted, isLeak, ({ ending }) => ending).keys()]).toEqual(['leaked', 'followed'])
    expect(rateOf([], isLeak)).toMatchObject({ share: null, low: 0, high: 1 })
  })
})
