// Who comes anew, or again: first contacts, contacts opened again, misfits who want it after all, and what is said of
// them.
import { expect, test } from 'vitest'
import { brief, day, met, Story } from './story.ts'

const pursued = met
  .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
  .on('9 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
  .on('16 Nov 12:00', 'touch_sent', { channel: 'phone', intent: 'inform' })
const unfit = met
  .on('2 Nov 11:00', 'qualified', { as: 'neither' })
  .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'ask_referral' })

test('[REOPENED] who was opened again was said to have responded', () => {
  const again = pursued.on('27 Nov 09:00', 'reopened').verdict('27 Nov 10:00', 'two-way')
  expect(again).toMatchObject({ kind: 'follow_up', rule: 'REOPENED' })
  expect(again.because).toEqual([
    { rule: 'REOPENED', says: 'They were opened again on 27 Nov and nothing has followed.', evidence: ['e5'] },
  ])
})

test('[REOPENED] who was opened again after a year went straight to sleep', () => {
  const old = new Story({}, [
    { id: 'e1', at: '2025-03-02T10:00:00+01:00', kind: 'contact_added', source: { kind: 'event' } },
    { id: 'e2', at: '2025-03-03T10:00:00+01:00', kind: 'touch_sent', channel: 'email', intent: 'thanks' },
    { id: 'e3', at: day('2 Nov 10:00'), kind: 'reopened' },
  ])
  expect(brief(old.verdict('2 Nov 12:00', 'balanced'))).toBe('follow_up REOPENED')
  expect(brief(old.verdict('2 Nov 12:00', 'attract'))).toBe('nurture A1')
})

test('[H1] a visit while the clock ran gave us more time for the first note', () => {
  const looked = met.on('3 Nov 10:00', 'interest_shown', { how: 'visit' })
  expect(looked.verdict('3 Nov 12:00', 'prompt').touch!.dueAt).toBe(day('4 Nov 10:00'))
})

test('[H1] one who came back later was said to have come at the event of that day', () => {
  const verdict = met.on('6 Nov 10:00', 'interest_shown', { how: 'visit' }).verdict('6 Nov 12:00', 'prompt')
  expect(verdict.because.at(-1)!.says).toContain('They came to us on 6 Nov;')
})

test('[H1] an import of one who was met made them a stranger', () => {
  const again = met.on('3 Nov 10:00', 'contact_added', { source: { kind: 'import' } })
  expect(again.verdict('3 Nov 12:00', 'prompt')).toMatchObject({ rule: 'H1', touch: { dueAt: day('4 Nov 10:00') } })
})

test('[S7] one whom we know by their visit alone was never followed up', () => {
  const visitor = new Story().on('2 Nov 10:00', 'interest_shown', { how: 'visit' })
  expect(visitor.verdict('2 Nov 11:00', 'sales-process')).toMatchObject({ kind: 'follow_up', rule: 'S7' })
  expect(brief(visitor.verdict('2 Nov 11:00', 'attract'))).toBe('nurture A1')
})

test('[P9] a misfit who wanted it, or bought it, was not heard', () => {
  const wants = unfit.on('20 Nov 10:00', 'desire_shown', { how: 'price_requested' })
  expect(brief(wants.verdict('20 Nov 11:00', 'persistent'))).toBe('follow_up H3')
  expect(brief(unfit.on('20 Nov 10:00', 'purchase_made').verdict('20 Nov 11:00', 'two-way'))).toBe('follow_up S4')
})

test('[P9] the stop named a visit as what would revive them, and it did not', () => {
  const { revivedBy } = unfit.verdict('20 Nov', 'persistent')
  expect(revivedBy).toEqual(['reply_received', 'meeting_scheduled', 'desire_shown', 'reopened'])
})

test('[P9] where the playbook asks for no referral, the stop said to ask for one', () => {
  const verdict = met.on('2 Nov 11:00', 'qualified', { as: 'neither' }).verdict('20 Nov', 'two-way')
  expect(verdict.because[1]!.says).toBe('This playbook asks nothing more of them: they leave with a good impression.')
})

test('[S6] the days were said to be counted from an older contact than they are', () => {
  let story = met.on('3 Nov 10:00', 'reply_received', { channel: 'email', asks: false })
  for (const date of ['4 Nov', '9 Nov', '14 Nov', '19 Nov', '24 Nov', '1 Dec'])
    story = story.on(`${date} 12:00`, 'touch_sent', { channel: 'email', intent: 'inform' })
  expect(story.verdict('15 Dec', 'sales-process').because.at(-1)!.says).toContain('counted from 1 Dec.')
})

test('[P2] one who never had an address was said to have lost it', () => {
  const nowhere = new Story({ addresses: [] }, met.events).verdict('2 Nov 11:00', 'balanced')
  expect(nowhere.because[0]!.says).toBe('They have no address or number: add one.')
})

test('[S1] a message left unanswered for long kept the next one from being answered', () => {
  const old = new Story({}, [
    { id: 'e1', at: '2026-03-02T10:00:00+01:00', kind: 'contact_added', source: { kind: 'event' } },
    { id: 'e2', at: '2026-03-03T10:00:00+01:00', kind: 'reply_received', channel: 'email' },
  ])
  const again = old.on('2 Nov 10:00', 'reply_received', { channel: 'email' })
  expect(again.verdict('2 Nov 11:00', 'balanced')).toMatchObject({
    kind: 'reply',
    touch: { step: 'reply', opensAt: day('2 Nov 10:00') },
  })
})
