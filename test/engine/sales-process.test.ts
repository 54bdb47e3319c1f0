// S: the fortune is in the follow-up.
import { expect, test } from 'vitest'
import { brief, met, Story } from './story.ts'

const visitor = new Story().on('2 Nov 10:00', 'contact_added', { source: { kind: 'website', name: 'pricing page' } })
const asked = visitor.on('2 Nov 10:05', 'desire_shown', { how: 'price_requested' })
const stalled = asked.on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })

test('[S1] an interested person who writes is answered first', () => {
  const verdict = visitor
    .on('2 Nov 10:10', 'reply_received', { channel: 'email' })
    .verdict('2 Nov 10:30', 'sales-process')
  expect(brief(verdict)).toBe('reply S1')
  expect(verdict.touch).toMatchObject({ channel: 'email', intent: 'answer', opensAt: '2026-11-02T10:10:00+01:00' })
})

test('[S1] a missed call of theirs is called back', () => {
  const rang = visitor.on('2 Nov 10:10', 'call_logged', { direction: 'in', disposition: 'voicemail' })
  expect(rang.verdict('2 Nov 10:30', 'sales-process')).toMatchObject({ kind: 'reply', touch: { channel: 'phone' } })
})

test('[S2] they said not now: a delay is no rejection', () => {
  const later = stalled.on('4 Nov 10:00', 'declined', { reason: 'not_now' })
  const verdict = later.verdict('4 Nov 11:00', 'sales-process')
  expect(brief(verdict)).toBe('nurture S6')
  expect(verdict.because[0]).toMatchObject({ rule: 'S2', evidence: ['e4'] })
})

test('[S3] desire, an answer, then nothing is a stall that is decided', () => {
  const verdict = stalled.verdict('4 Nov 12:00', 'sales-process')
  expect(brief(verdict)).toBe('follow_up S3')
  expect(verdict.touch!.intent).toBe('recover')
  expect(verdict.because.map(reason => reason.rule)).toEqual(['S2', 'S3'])
})

test('[S3] a decision that a stall put off has its own days, and is not late when it opens', () => {
  const { touch } = stalled.verdict('4 Nov 12:00', 'sales-process')
  expect(touch).toMatchObject({ opensAt: '2026-11-04T12:00:00+01:00', dueAt: '2026-11-06T12:00:00+01:00' })
})

test('[S3] before a stall is one, the turn is theirs', () => {
  const verdict = stalled.verdict('3 Nov 12:00', 'sales-process')
  expect(verdict).toMatchObject({ kind: 'wait', rule: 'GAP', turn: 'theirs', until: '2026-11-04T12:00:00+01:00' })
})

test('[S4] several touches follow until they buy', () => {
  const more = stalled
    .on('4 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'recover' })
    .on('9 Nov 12:00', 'touch_sent', { channel: 'phone', intent: 'recover' })
  expect(brief(more.verdict('17 Nov 12:00', 'sales-process'))).toBe('follow_up S4')
})

test('[S4] a purchase is thanked for, and later a referral is asked', () => {
  const bought = stalled.on('4 Nov 10:00', 'purchase_made', { value: { amount: '1200.00', currency: 'EUR' } })
  expect(bought.verdict('4 Nov 11:00', 'sales-process')).toMatchObject({ rule: 'S4', touch: { intent: 'thanks' } })
  const thanked = bought.on('4 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
  expect(brief(thanked.verdict('5 Nov', 'sales-process'))).toBe('nurture S6')
  expect(thanked.verdict('4 Dec 12:00', 'sales-process')).toMatchObject({
    rule: 'S4',
    touch: { intent: 'ask_referral' },
  })
})

test('[S5] an abandoned cart gets help to complete it, after a while', () => {
  const left = visitor.on('2 Nov 10:20', 'desire_shown', { how: 'cart_abandoned' })
  expect(left.verdict('2 Nov 10:30', 'sales-process')).toMatchObject({
    kind: 'wait',
    rule: 'S5',
    until: '2026-11-02T11:20:00+01:00',
  })
  expect(left.verdict('2 Nov 11:20', 'sales-process')).toMatchObject({
    kind: 'follow_up',
    rule: 'S5',
    touch: { intent: 'recover' },
  })
})

test('[S6] who does not answer for long is kept in mind, not dropped', () => {
  let pursued = stalled
  for (const date of ['4 Nov', '9 Nov', '16 Nov', '23 Nov', '30 Nov'])
    pursued = pursued.on(`${date} 12:00`, 'touch_sent', { channel: 'email', intent: 'inform' })
  const verdict = pursued.verdict('15 Dec', 'sales-process')
  expect(brief(verdict)).toBe('nurture S6')
  expect(verdict.because[0]!.rule).toBe('F6')
  expect(verdict.touch).toMatchObject({ intent: 'keep_in_mind', opensAt: '2026-12-30T12:00:00+01:00' })
})

test('[S6] a date that they asked for is kept', () => {
  const later = stalled.on('3 Nov 10:00', 'asked_to_wait', { until: '2026-12-09T09:00:00+01:00' })
  expect(later.verdict('20 Nov', 'sales-process')).toMatchObject({
    kind: 'wait',
    rule: 'ASKED_TO_WAIT',
    until: '2026-12-09T09:00:00+01:00',
  })
  expect(brief(later.verdict('9 Dec 09:00', 'sales-process'))).toBe('follow_up S6')
})

test('[S7] interest that nothing has followed is followed up', () => {
  const verdict = visitor.verdict('2 Nov 11:00', 'sales-process')
  expect(brief(verdict)).toBe('follow_up S7')
  const again = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .on('20 Nov 10:00', 'interest_shown', { how: 'download' })
  expect(brief(again.verdict('20 Nov 11:00', 'balanced'))).toBe('follow_up S7')
})
