// A: be compelling, and do not chase.
import { expect, test } from 'vitest'
import { brief, met } from './story.ts'

test('[A1] it never starts', () => {
  const verdict = met.verdict('2 Nov 12:00', 'attract')
  expect(brief(verdict)).toBe('nurture A1')
  expect(verdict.touch).toBeUndefined()
  expect(verdict.validUntil).toBeNull()
})

test('[A1] an abandoned cart and a visit are left alone', () => {
  const looked = met
    .on('3 Nov 10:00', 'interest_shown', { how: 'visit' })
    .on('3 Nov 10:10', 'desire_shown', { how: 'cart_abandoned' })
  expect(brief(looked.verdict('4 Nov', 'attract'))).toBe('nurture A1')
})

test('[A2] who writes or asks is answered', () => {
  expect(brief(met.on('3 Nov 10:00', 'reply_received', { channel: 'email' }).verdict('3 Nov 11:00', 'attract'))).toBe(
    'reply A2',
  )
  const asked = met.on('3 Nov 10:00', 'desire_shown', { how: 'price_requested' })
  expect(brief(asked.verdict('3 Nov 11:00', 'attract'))).toBe('follow_up A2')
})

test('[A2] who fills in a form seeks us out and is answered once', () => {
  const asked = met.on('3 Nov 10:00', 'interest_shown', { how: 'form' })
  expect(brief(asked.verdict('3 Nov 11:00', 'attract'))).toBe('follow_up A2')
  const answered = asked.on('3 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'answer' })
  expect(brief(answered.verdict('20 Nov', 'attract'))).toBe('nurture A1')
})

test('[A2] an agreed meeting is kept, and its no-show gets the one courtesy', () => {
  const agreed = met.on('3 Nov 10:00', 'meeting_scheduled', { meeting: 'm1', startsAt: '2026-11-04T10:00:00+01:00' })
  expect(brief(agreed.verdict('3 Nov 11:00', 'attract'))).toBe('wait MEETING_AHEAD')
  const missed = agreed.on('4 Nov 10:30', 'meeting_missed', { meeting: 'm1', by: 'them' })
  expect(brief(missed.verdict('4 Nov 11:00', 'attract'))).toBe('follow_up F3')
})

test('[A3] no message follows a message that was not answered', () => {
  const answered = met
    .on('3 Nov 10:00', 'reply_received', { channel: 'email' })
    .on('3 Nov 11:00', 'touch_sent', { channel: 'email', intent: 'answer' })
  const verdict = answered.verdict('30 Nov', 'attract')
  expect(brief(verdict)).toBe('nurture A1')
  expect(verdict.because[0]).toMatchObject({ rule: 'A3', evidence: ['e3'] })
  expect(verdict.touch).toBeUndefined()
})
