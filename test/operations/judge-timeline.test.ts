import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareEvents } from '../../src/domain/timeline.ts'
import { decide } from '../../src/engine/decide.ts'
import { fold } from '../../src/engine/fold.ts'
import { judgeTimeline } from '../../src/operations/judge-timeline.ts'
import { judgeTouches } from '../../src/silence/chasing.ts'
import type { Judge } from '../../src/silence/judge.ts'
import { findOccasions } from '../../src/silence/leakage.ts'
import { instant, timeline } from '../engine/random-timeline.ts'
import { playbook, shipped } from '../engine/story.ts'

const under = fc.constantFrom(...shipped)

test('one walk along a timeline judges as folding each start of it anew does', () => {
  fc.assert(
    fc.property(timeline, under, instant, ({ contact, events: told }, id, now) => {
      const events = told.toSorted(compareEvents)
      const refolding: Judge = (who, start, at) => decide(fold(who, start), playbook(id), at)
      const { timeline: known, judge } = judgeTimeline({ contact, events }, playbook(id), now)
      expect(known.events).toEqual(events.filter(({ at }) => at <= now))
      expect(findOccasions(known, judge, now)).toEqual(findOccasions(known, refolding, now))
      expect(judgeTouches(known, { judge }, now)).toEqual(judgeTouches(known, { judge: refolding }, now))
    }),
    { numRuns: 300 },
  )
})
