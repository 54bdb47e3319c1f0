// H: early, never pushy.
import { expect, test } from 'vitest'
import { brief, met, Story } from './story.ts'

test('[H1] the first touch is due within 48 hours, and in any situation within 72', () => {
  const verdict = met.verdict('2 Nov 12:00', 'prompt')
  expect(verdict).toMatchObject({
    kind: 'follow_up',
    rule: 'H1',
    touch: {
      opensAt: '2026-11-02T10:00:00+01:00',
      targetAt: '2026-11-03T10:00:00+01:00',
      dueAt: '2026-11-04T10:00:00+01:00',
    },
  })
})

test('[H1] a first contact on Friday evening is answered by Monday evening, weekend or not', () => {
  const late = new Story().on('6 Nov 19:00', 'contact_added', { source: { kind: 'event' }, met: true })
  const verdict = late.verdict('6 Nov 20:00', 'prompt')
  expect(verdict).toMatchObject({
    kind: 'wait',
    next: { opensAt: '2026-11-09T08:30:00+01:00', dueAt: '2026-11-09T19:00:00+01:00' },
  })
})

test('[H2] the first note is thanks and no offer', () => {
  const verdict = met.verdict('2 Nov 12:00', 'prompt')
  expect(verdict.touch!.intent).toBe('thanks')
  expect(verdict.because[0]).toMatchObject({
    rule: 'H2',
    says: 'We met on 2 Nov: the first note is thanks and carries no offer.',
  })
})

test('[H3] who asked for information gets it, whatever the gap', () => {
  const asked = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .on('3 Nov 10:00', 'desire_shown', { how: 'information_requested' })
  expect(asked.verdict('3 Nov 10:30', 'prompt')).toMatchObject({
    kind: 'follow_up',
    rule: 'H3',
    touch: { intent: 'inform' },
  })
})

test('[H4] nothing is offered before they trust us', () => {
  const silent = new Story({ stage: 'visibility' })
    .on('2 Nov 10:00', 'contact_added', { source: { kind: 'event' }, met: true })
    .on('2 Nov 12:00', 'reply_received', { channel: 'email', asks: false })
    .on('2 Nov 13:00', 'touch_sent', { channel: 'email', intent: 'answer' })
    .on('3 Nov 12:00', 'reply_received', { channel: 'email', asks: false })
  expect(silent.verdict('10 Nov 10:00', 'balanced')).toMatchObject({ kind: 'follow_up', touch: { intent: 'thanks' } })
  const trusting = new Story({ ...silent.contact, stage: 'credibility' }, silent.events)
  expect(trusting.verdict('10 Nov 10:00', 'balanced')).toMatchObject({ touch: { intent: 'propose' } })
})

test('[H5] who was referred is followed up fast', () => {
  const referred = new Story().on('2 Nov 10:00', 'contact_added', { source: { kind: 'referral' }, referrer: 'Luis' })
  const verdict = referred.verdict('2 Nov 11:00', 'prompt')
  expect(verdict).toMatchObject({ kind: 'follow_up', rule: 'H5', touch: { dueAt: '2026-11-03T10:00:00+01:00' } })
  expect(verdict.because.at(-1)!.says).toContain('Luis')
})

test('[H5] who gave a referral is told what came of it', () => {
  const referrer = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .on('3 Nov 10:00', 'referral_given', { contact: 'c2' })
  expect(referrer.verdict('3 Nov 11:00', 'prompt')).toMatchObject({ rule: 'H5', touch: { intent: 'report_back' } })
})

test('[H6] after a gift, a personal card', () => {
  const silent = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .on('10 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'give' })
  const verdict = silent.verdict('24 Nov 12:00', 'prompt')
  expect(brief(verdict)).toBe('follow_up H6')
})

test('[H7] silence after the first note is followed by something for nothing', () => {
  const silent = met.on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
  expect(silent.verdict('9 Nov 12:00', 'prompt')).toMatchObject({ rule: 'H7', touch: { intent: 'give' } })
})
