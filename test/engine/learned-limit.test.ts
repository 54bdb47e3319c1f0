// The limit that the own history sets, where a playbook takes it.
import { expect, test } from 'vitest'
import { compilePlaybook } from '../../src/engine/compile-playbook.ts'
import { decideTimeline } from '../../src/engine/decide-timeline.ts'
import { readPlaybook } from '../../src/engine/read-playbook.ts'
import { day, met, playbookText, type Shipped, surroundings } from './story.ts'

const silent = met
  .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
  .on('9 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'give' })

function decideWithLimitOfTwo(id: Shipped) {
  const file = readPlaybook(playbookText(id)!, playbookText)
  if (Array.isArray(file)) throw new Error(JSON.stringify(file))
  const playbook = compilePlaybook(file, { ...surroundings, learnedLimit: () => 2 })
  return decideTimeline(silent.timeline, playbook, Date.parse(day('30 Nov'))).verdict
}

test('[LEARNED_LIMIT] a stop at the limit that was learned says that it was learned', () => {
  const { kind, rule, because } = decideWithLimitOfTwo('balanced')
  expect([kind, rule]).toEqual(['stop', 'F6'])
  expect(because.map(reason => reason.rule)).toContain('LEARNED_LIMIT')
})

test('[LEARNED_LIMIT] a playbook that takes no learned limit goes on by its own', () => {
  expect(decideWithLimitOfTwo('two-way').kind).toBe('follow_up')
})
