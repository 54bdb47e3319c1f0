// F: follow up with those who respond.
import { expect, test } from 'vitest'
import { brief, met, Story } from './story.ts'

const missed = met
  .on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: '2026-11-03T10:00:00+01:00' })
  .on('3 Nov 10:30', 'meeting_missed', { meeting: 'm1', by: 'them' })
const excused = missed.on('3 Nov 11:00', 'touch_sent', { channel: 'email', intent: 'courtesy' })

test('[F1] a new contact is followed up', () => {
  const verdict = met.verdict('2 Nov 12:00', 'two-way')
  expect(brief(verdict)).toBe('follow_up F1')
  expect(verdict.turn).toBe('ours')
})

test('[F1] one unanswered touch is followed by another, for sales are rarely made at the first contact', () => {
  const verdict = met
    .on('2 Nov 15:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .verdict('9 Nov', 'two-way')
  expect(brief(verdict)).toBe('follow_up F1')
})

test('[F2] a meeting held leads to the next step', () => {
  const verdict = met
    .on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: '2026-11-03T10:00:00+01:00' })
    .on('3 Nov 10:40', 'meeting_held', { meeting: 'm1' })
    .verdict('3 Nov 11:00', 'two-way')
  expect(brief(verdict)).toBe('follow_up F2')
  expect(verdict.touch).toMatchObject({ intent: 'propose', dueAt: '2026-11-05T10:40:00+01:00' })
  expect(verdict.because.at(-1)!.evidence).toEqual(['e3'])
})

test('[F3] a no-show gets one courtesy', () => {
  const verdict = missed.verdict('3 Nov 10:45', 'two-way')
  expect(brief(verdict)).toBe('follow_up F3')
  expect(verdict.touch!.intent).toBe('courtesy')
})

test('[F3] the courtesy is given time to be answered', () => {
  const verdict = excused.verdict('5 Nov', 'two-way')
  expect(verdict).toMatchObject({ kind: 'wait', rule: 'F3', turn: 'theirs', until: '2026-11-10T11:00:00+01:00' })
  expect(verdict.validUntil).toBe(verdict.until)
})

test('[F3] a call to a no-show is their courtesy, whatever came of it', () => {
  const called = missed.on('3 Nov 11:00', 'call_logged', { direction: 'out', disposition: 'voicemail' })
  expect(brief(called.verdict('4 Nov', 'two-way'))).toBe('wait F3')
})

test('[F4] a no-show whose courtesy is unanswered is stopped', () => {
  const verdict = excused.verdict('12 Nov', 'two-way')
  expect(verdict).toMatchObject({ kind: 'stop', rule: 'F4', turn: 'nobody', validUntil: null })
  expect(verdict.because).toEqual([
    {
      rule: 'F3',
      says: 'They missed the meeting of 3 Nov; we said so and offered another time on 3 Nov.',
      evidence: ['e3', 'e4'],
    },
    {
      rule: 'F4',
      says: 'No answer came in the 7 days after that, until 10 Nov, 11:00: more would be chasing.',
      evidence: ['e4'],
    },
  ])
  expect(verdict.revivedBy).toEqual([
    'reply_received',
    'meeting_scheduled',
    'interest_shown',
    'desire_shown',
    'reopened',
  ])
  expect(verdict.whatIf).toContainEqual({ event: 'reply_received', kind: 'reply', rule: 'S1' })
})

test('[F4] another touch by hand buys no more time', () => {
  const again = excused.on('9 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
  expect(brief(again.verdict('12 Nov', 'two-way'))).toBe('stop F4')
})

test('[F4] a no-show who says no is left alone, not rescheduled', () => {
  const no = excused.on('4 Nov 10:00', 'declined', { reason: 'no_need' })
  expect(brief(no.verdict('5 Nov', 'two-way'))).toBe('stop DECLINED')
  const cool = excused.on('4 Nov 10:00', 'reply_received', { channel: 'email', sentiment: 'negative', asks: false })
  expect(brief(cool.verdict('5 Nov', 'two-way'))).toBe('stop NEGATIVE_REPLY')
})

test('[F4] the stop begins at the very end of the days given, not before', () => {
  expect(brief(excused.verdict('10 Nov 10:59', 'two-way'))).toBe('wait F3')
  expect(brief(excused.verdict('10 Nov 11:00', 'two-way'))).toBe('stop F4')
})

test('[F5] a no-show who answers is offered another time', () => {
  const answered = excused.on('4 Nov 10:00', 'reply_received', { channel: 'email' })
  const verdict = answered.verdict('4 Nov 11:00', 'two-way')
  expect(brief(verdict)).toBe('reply S1')
  expect(verdict.because[0]!.rule).toBe('F5')
  expect(verdict.touch!.intent).toBe('reschedule')
})

test('[F5] a no-show who answers without a question is rescheduled all the same', () => {
  const answered = excused.on('4 Nov 10:00', 'reply_received', { channel: 'email', asks: false })
  expect(brief(answered.verdict('4 Nov 11:00', 'two-way'))).toBe('follow_up F5')
})

test('[F5] a second no-show gets a courtesy of its own when the first was answered', () => {
  const again = excused
    .on('4 Nov 10:00', 'meeting_scheduled', { meeting: 'm2', startsAt: '2026-11-05T10:00:00+01:00' })
    .on('5 Nov 10:30', 'meeting_missed', { meeting: 'm2', by: 'them' })
  expect(brief(again.verdict('5 Nov 11:00', 'two-way'))).toBe('follow_up F3')
})

test('[F6] silence past the limit is left alone', () => {
  const verdict = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .on('9 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('16 Nov 12:00', 'touch_sent', { channel: 'phone', intent: 'inform' })
    .verdict('25 Nov', 'two-way')
  expect(brief(verdict)).toBe('stop F6')
  expect(verdict.because[0]).toMatchObject({ evidence: ['e2', 'e4'] })
  expect(verdict.because[0]!.says).toContain('3 touches since 2 Nov')
})

test('[F6] a response in between starts the count anew', () => {
  const verdict = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .on('9 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('10 Nov 12:00', 'reply_received', { channel: 'email', asks: false })
    .on('16 Nov 12:00', 'touch_sent', { channel: 'phone', intent: 'inform' })
    .verdict('25 Nov', 'two-way')
  expect(verdict.kind).toBe('follow_up')
})

test('[F7] a dead lead who comes back on their own is alive', () => {
  const back = excused.on('20 Nov 10:00', 'interest_shown', { how: 'visit' })
  const verdict = back.verdict('20 Nov 11:00', 'two-way')
  expect(brief(verdict)).toBe('follow_up F7')
  expect(verdict.because[0]!.evidence).toEqual(['e3', 'e5'])
})

test('[F7] a closed contact who writes is answered', () => {
  const back = met.on('3 Nov 10:00', 'closed').on('20 Nov 10:00', 'reply_received', { channel: 'email' })
  expect(brief(back.verdict('20 Nov 11:00', 'two-way'))).toBe('reply S1')
})

test('a cold name of a list is not pursued', () => {
  const cold = new Story().on('2 Nov 10:00', 'contact_added', { source: { kind: 'list', name: 'bought' } })
  expect(brief(cold.verdict('2 Nov 11:00', 'two-way'))).toBe('nurture S6')
})
