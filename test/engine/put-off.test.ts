// What the user has seen and put off does not come back at once, even where the move is ours; news does.
import { expect, test } from 'vitest'
import { brief, day, met, type Story } from './story.ts'

const asked = met.on('3 Nov 10:00', 'reply_received', { channel: 'email' })
const heldMeeting = met
  .on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('3 Nov 10:00') })
  .on('3 Nov 10:40', 'meeting_held', { meeting: 'm1' })
const promised = met.on('2 Nov 12:00', 'promise_made', {
  promise: 'p1',
  by: 'us',
  what: 'a quote',
  due: day('4 Nov 12:00'),
})
const unsaid = met.on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('3 Nov 10:00') })

const putOff = (story: Story, when: string) => story.on(when, 'snoozed', { until: day('5 Nov 09:00') })

test.each([
  ['a message', asked, 'reply S1'],
  ['a next step', heldMeeting, 'follow_up F2'],
  ['a promise', promised, 'follow_up PROMISE'],
  ['a meeting that nobody spoke of', unsaid, 'wait MEETING_OUTCOME'],
])('[SNOOZED] %s that was put off stays away until the snooze ends', (_, story, usual) => {
  expect(brief(story.verdict('3 Nov 13:00', 'balanced'))).toBe(usual)
  const verdict = putOff(story, '3 Nov 13:00').verdict('3 Nov 13:01', 'balanced')
  expect(verdict).toMatchObject({ kind: 'wait', rule: 'SNOOZED', validUntil: day('5 Nov 09:00') })
  expect(brief(putOff(story, '3 Nov 13:00').verdict('5 Nov 09:00', 'balanced'))).toBe(usual)
})

test('[SNOOZED] what comes up after the snooze is news', () => {
  expect(brief(putOff(promised, '2 Nov 12:30').verdict('3 Nov 12:00', 'balanced'))).toBe('follow_up PROMISE')
  const wrote = putOff(asked, '3 Nov 11:00').on('4 Nov 10:00', 'reply_received', { channel: 'email' })
  expect(brief(wrote.verdict('4 Nov 11:00', 'balanced'))).toBe('reply S1')
})
