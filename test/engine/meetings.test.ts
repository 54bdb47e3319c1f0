// Meetings told twice, late or corrected, and what they say on the way out.
import { expect, test } from 'vitest'
import { brief, day, met } from './story.ts'

const agreed = met.on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('3 Nov 10:00') })
const held = agreed.on('3 Nov 10:40', 'meeting_held', { meeting: 'm1' })
const missed = agreed.on('3 Nov 10:30', 'meeting_missed', { meeting: 'm1', by: 'them' })

test('[F2] who said no, or bought, in the meeting was taken to a next step all the same', () => {
  const no = held.on('3 Nov 10:50', 'declined', { reason: 'not_interested' })
  expect(brief(no.verdict('3 Nov 11:00', 'balanced'))).toBe('stop DECLINED')
  const cool = held.on('3 Nov 12:00', 'reply_received', { channel: 'email', sentiment: 'negative', asks: false })
  expect(brief(cool.verdict('4 Nov 11:00', 'two-way'))).toBe('stop NEGATIVE_REPLY')
  expect(held.on('3 Nov 10:50', 'purchase_made').verdict('3 Nov 11:00', 'balanced')).toMatchObject({ rule: 'S4' })
  expect(held.on('3 Nov 10:50', 'qualified', { as: 'neither' }).verdict('9 Nov', 'balanced').rule).toBe('P9')
})

test('[F2] a date that they named in the meeting was not waited for', () => {
  const later = held.on('3 Nov 10:50', 'asked_to_wait', { until: day('1 Dec 09:00') })
  expect(brief(later.verdict('4 Nov', 'balanced'))).toBe('wait ASKED_TO_WAIT')
})

test('[F3] a miss told twice earned a second courtesy', () => {
  const excused = missed.on('3 Nov 11:00', 'touch_sent', { channel: 'email', intent: 'courtesy' })
  const twice = excused.on('4 Nov 09:00', 'meeting_missed', { meeting: 'm1', by: 'them' })
  expect(brief(twice.verdict('5 Nov', 'two-way'))).toBe('wait F3')
  expect(brief(twice.verdict('12 Nov', 'two-way'))).toBe('stop F4')
})

test('[F3] a courtesy sent before the miss was written down was sent again', () => {
  const waited = agreed
    .on('3 Nov 10:20', 'touch_sent', { channel: 'phone', intent: 'courtesy' })
    .on('3 Nov 10:30', 'meeting_missed', { meeting: 'm1', by: 'them' })
  expect(brief(waited.verdict('3 Nov 11:00', 'two-way'))).toBe('wait F3')
})

test('[F3] a meeting that was first told as held, then as missed, stayed held', () => {
  const corrected = held.on('3 Nov 10:45', 'meeting_missed', { meeting: 'm1', by: 'them' })
  expect(brief(corrected.verdict('3 Nov 11:00', 'two-way'))).toBe('follow_up F3')
  const back = missed.on('3 Nov 10:45', 'meeting_held', { meeting: 'm1' })
  expect(brief(back.verdict('3 Nov 11:00', 'two-way'))).toBe('follow_up F2')
})

test('[CANCELLED] a calendar that deleted a meeting after it was over had it offered anew', () => {
  const tidied = held
    .on('3 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'propose' })
    .on('3 Nov 13:00', 'meeting_cancelled', { meeting: 'm1', by: 'us' })
  expect(tidied.verdict('3 Nov 14:00', 'balanced').rule).toBe('GAP')
})

test('a meeting told as scheduled and held in one second stayed open, and so did a date told with its reply', () => {
  const atOnce = met
    .on('3 Nov 10:00', 'meeting_held', { meeting: 'm1' })
    .on('3 Nov 10:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('3 Nov 09:00') })
  expect(brief(atOnce.verdict('3 Nov 11:00', 'balanced'))).toBe('follow_up F2')
  const named = met
    .on('3 Nov 10:00', 'asked_to_wait', { until: day('1 Dec 09:00') })
    .on('3 Nov 10:00', 'reply_received', { channel: 'email' })
  expect(brief(named.verdict('4 Nov', 'balanced'))).toBe('wait ASKED_TO_WAIT')
})

test('[S1] a question was forgotten when they took a time from a booking page, and a time agreed with them answers it', () => {
  const asked = met.on('2 Nov 11:00', 'reply_received', { channel: 'email' })
  const time = { meeting: 'm1', startsAt: day('5 Nov 10:00') }
  const booked = asked.on('2 Nov 12:00', 'meeting_scheduled', { ...time, by: 'them' })
  expect(brief(booked.verdict('2 Nov 13:00', 'balanced'))).toBe('reply S1')
  const moved = booked.on('2 Nov 13:00', 'meeting_rescheduled', { ...time, by: 'them' })
  expect(brief(moved.verdict('2 Nov 14:00', 'two-way'))).toBe('reply S1')
  const answered = moved.on('2 Nov 14:00', 'touch_sent', { channel: 'email', intent: 'answer' })
  expect(brief(answered.verdict('2 Nov 15:00', 'balanced'))).toBe('wait MEETING_AHEAD')
  expect(brief(asked.on('2 Nov 12:00', 'meeting_scheduled', time).verdict('2 Nov 13:00', 'balanced'))).toBe(
    'wait MEETING_AHEAD',
  )
})
