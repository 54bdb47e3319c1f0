// Dates, promises, absences and touches that did not arrive: what each once lost.
import { expect, test } from 'vitest'
import { DAY_MS } from '../../src/domain/instant.ts'
import { decideTimeline } from '../../src/engine/decide-timeline.ts'
import { brief, day, met, playbook, Story } from './story.ts'

const touched = met.on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
const missed = met
  .on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('3 Nov 10:00') })
  .on('3 Nov 10:30', 'meeting_missed', { meeting: 'm1', by: 'them' })
const excused = missed.on('3 Nov 11:00', 'touch_sent', { channel: 'email', intent: 'courtesy' })
const bounced = { channel: 'email', address: 'ana@example.com', severity: 'hard' }

test('[ASKED_TO_WAIT] a look at our site took back the date that they had asked for', () => {
  const waiting = touched.on('3 Nov 10:00', 'asked_to_wait', { until: day('1 Dec 09:00') })
  const looked = waiting.on('10 Nov 10:00', 'interest_shown', { how: 'visit' })
  expect(brief(looked.verdict('10 Nov 11:00', 'balanced'))).toBe('wait ASKED_TO_WAIT')
  const wants = waiting.on('10 Nov 10:00', 'desire_shown', { how: 'price_requested' })
  expect(brief(wants.verdict('10 Nov 11:00', 'balanced'))).toBe('follow_up H3')
})

test('[S6] a date already past had a touch open before it was asked for', () => {
  const past = touched.on('10 Nov 10:00', 'asked_to_wait', { until: day('5 Nov 09:00') })
  expect(past.verdict('10 Nov 11:00', 'balanced')).toMatchObject({
    rule: 'S6',
    touch: { opensAt: day('10 Nov 10:00') },
  })
})

test('[OUT_OF_OFFICE] a touch in the middle of an absence was counted as silence from that day on', () => {
  const away = touched
    .on('2 Nov 12:01', 'auto_reply_received', { returnsAt: day('16 Nov 00:00') })
    .on('4 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('4 Nov 12:01', 'auto_reply_received', { returnsAt: day('16 Nov 00:00') })
  expect(away.verdict('16 Nov 13:00', 'balanced')).toMatchObject({ kind: 'wait', rule: 'GAP' })
})

test('[PROMISE] a promise for Sunday came up on Monday', () => {
  const promised = touched.on('3 Nov 10:00', 'promise_made', {
    promise: 'p1',
    by: 'us',
    what: 'a quote',
    due: day('8 Nov 12:00'),
  })
  expect(promised.verdict('6 Nov 15:00', 'balanced')).toMatchObject({
    kind: 'follow_up',
    rule: 'PROMISE',
    touch: { dueAt: day('8 Nov 12:00') },
  })
})

test('[PROMISE] a promise made again with a new date stayed due on the old one', () => {
  const first = { promise: 'p1', by: 'us', what: 'a quote' }
  const moved = touched
    .on('3 Nov 10:00', 'promise_made', { ...first, due: day('5 Nov 12:00') })
    .on('4 Nov 10:00', 'promise_made', { ...first, due: day('12 Nov 12:00') })
  expect(moved.verdict('5 Nov 10:00', 'balanced').rule).toBe('GAP')
})

test('[F4] a no-show whose courtesy bounced was given up', () => {
  const lost = excused.on('3 Nov 11:01', 'bounce_received', bounced)
  expect(lost.verdict('12 Nov', 'two-way')).toMatchObject({
    rule: 'F3',
    touch: { channel: 'phone', intent: 'courtesy' },
  })
  const other = excused.on('3 Nov 11:01', 'bounce_received', { ...bounced, address: 'old@example.com' })
  expect(brief(other.verdict('12 Nov', 'two-way'))).toBe('stop F4')
})

test('[H3] an answer that bounced was taken for an answer', () => {
  const lost = met
    .on('3 Nov 10:00', 'desire_shown', { how: 'price_requested' })
    .on('3 Nov 11:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('3 Nov 11:01', 'bounce_received', bounced)
  expect(lost.verdict('3 Nov 12:00', 'balanced')).toMatchObject({ rule: 'H3', touch: { channel: 'phone' } })
})

test('[F5] a no-show who answered in time was said to come back on their own when they wrote again', () => {
  const again = excused
    .on('4 Nov 10:00', 'reply_received', { channel: 'email' })
    .on('4 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'reschedule' })
    .on('16 Nov 10:00', 'reply_received', { channel: 'email' })
  expect(again.verdict('16 Nov 11:00', 'two-way').because[0]!.rule).toBe('F5')
})

test('[H4] the next step after a meeting was an offer, though their stage allows none', () => {
  const early = new Story({ stage: 'visibility' }, met.events)
    .on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('3 Nov 10:00') })
    .on('3 Nov 10:40', 'meeting_held', { meeting: 'm1' })
  expect(early.verdict('3 Nov 11:00', 'balanced')).toMatchObject({ rule: 'F2', touch: { intent: 'thanks' } })
})

test('[F6] what they had promised and brought was no response', () => {
  const pursued = touched
    .on('3 Nov 10:00', 'promise_made', { promise: 'p1', by: 'them', what: 'the plans', due: day('6 Nov 12:00') })
    .on('9 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('12 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('16 Nov 12:00', 'touch_sent', { channel: 'phone', intent: 'inform' })
  expect(brief(pursued.verdict('25 Nov', 'two-way'))).toBe('stop F6')
  const brought = pursued.on('17 Nov 10:00', 'promise_kept', { promise: 'p1' })
  expect(brief(brought.verdict('3 Dec', 'two-way'))).toBe('follow_up F1')
})

test('[COLLEAGUE_REPLIED] a reply of a colleague holds them under a playbook that says so, until they come themselves', () => {
  const held = touched.on('4 Nov 10:00', 'snoozed', { until: day('4 Dec 10:00'), colleague: 'Ben Ruiz' })
  const oneVoice = { ...playbook('balanced'), colleagueHoldMs: 30 * DAY_MS }
  const verdictOn = (story: Story, when: string) =>
    decideTimeline(story.timeline, oneVoice, Date.parse(day(when))).verdict
  expect(verdictOn(held, '20 Nov')).toMatchObject({ kind: 'wait', rule: 'COLLEAGUE_REPLIED' })
  expect(verdictOn(held, '4 Dec 10:00').rule).not.toBe('COLLEAGUE_REPLIED')
  expect(verdictOn(held.on('5 Nov 10:00', 'reply_received', { channel: 'email' }), '6 Nov').kind).toBe('reply')
  expect(verdictOn(held.on('5 Nov 10:00', 'reopened'), '20 Nov').rule).not.toBe('COLLEAGUE_REPLIED')
  expect(held.verdict('20 Nov', 'balanced').rule).not.toBe('COLLEAGUE_REPLIED')
})
