import { describe, expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import { decideTimeline } from '../../src/engine/decide-timeline.ts'
import { judgeTouches } from '../../src/silence/chasing.ts'
import type { Judge } from '../../src/silence/judge.ts'
import { findOccasions } from '../../src/silence/leakage.ts'
import { playbook, type Shipped } from '../engine/story.ts'
import { story, touch } from './story.ts'

/** A playbook's verdict is a judgement as it is. */
function judgeBy(id: Shipped): Judge {
  const compiled = playbook(id)
  return (contact, events, now) => decideTimeline({ contact, events }, compiled, now).verdict
}

describe('the playbooks as judges', () => {
  const touches = Array.from({ length: 30 }, (_, index) => [1 + 5 * index, touch] as const)
  const pursued = story([0, { kind: 'contact_added', source: { kind: 'event' } }], ...touches)

  test('two-way calls thirty unanswered touches chasing where persistent calls few of them so', () => {
    const chases = (id: Shipped) =>
      judgeTouches(pursued, { judge: judgeBy(id) }, 400 * DAY_MS).filter(one => one.chasedBy).length
    expect(chases('two-way')).toBeGreaterThan(15)
    expect(chases('persistent')).toBeLessThan(chases('two-way'))
  })

  test('a card that nobody followed up has leaked under prompt', () => {
    const card = story([0, { kind: 'contact_added', source: { kind: 'business_card' }, met: true }])
    const found = findOccasions(card, judgeBy('prompt'), 30 * DAY_MS)
    expect(found).toMatchObject([{ kind: 'opening', ending: 'leaked', movedAt: null }])
  })
})
