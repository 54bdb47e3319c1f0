// P: follow up until they buy, or die.
import { expect, test } from 'vitest'
import { brief, email, letter, met, phone, Story } from './story.ts'

function pursue(times: number): Story {
  let story = new Story({ addresses: [email, phone, letter] }).on('2 Nov 10:00', 'contact_added', {
    source: { kind: 'trade_show' },
  })
  for (let time = 0; time < times; time++) {
    const verdict = story.verdict(`${3 + time * 4} Nov 12:00`, 'persistent')
    story = story.on(`${3 + time * 4} Nov 12:00`, 'touch_sent', {
      channel: (verdict.touch ?? verdict.next)?.channel,
      intent: 'inform',
    })
  }
  return story
}

test.each(['event', 'trade_show', 'inbound', 'business_card', 'list'])(
  '[P1] who was collected by %s is followed up',
  kind => {
    const verdict = new Story()
      .on('2 Nov 10:00', 'contact_added', { source: { kind } })
      .verdict('2 Nov 11:00', 'persistent')
    expect(brief(verdict)).toBe('follow_up P1')
  },
)

test('[P2] a dead address is mended, and meanwhile another way serves', () => {
  const bounced = met
    .on('2 Nov 11:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('2 Nov 11:01', 'bounce_received', { channel: 'email', address: 'ANA@example.com', severity: 'hard' })
  expect(bounced.verdict('10 Nov 10:00', 'persistent').touch!.channel).toBe('phone')
  const wrong = bounced.on('3 Nov 10:00', 'call_logged', { direction: 'out', disposition: 'wrong_number' })
  expect(wrong.verdict('10 Nov 10:00', 'persistent')).toMatchObject({
    kind: 'wait',
    rule: 'P2',
    turn: 'ours',
    until: null,
  })
})

test('[P2] a full mailbox is not a dead address, until it stays full', () => {
  let soft = met
  for (const date of ['3 Nov', '4 Nov'])
    soft = soft.on(date, 'bounce_received', { channel: 'email', address: 'ana@example.com', severity: 'soft' })
  expect(soft.verdict('5 Nov', 'balanced').touch!.channel).toBe('email')
  const full = soft.on('4 Nov 12:00', 'bounce_received', {
    channel: 'email',
    address: 'ana@example.com',
    severity: 'soft',
  })
  expect(full.verdict('5 Nov', 'balanced').touch!.channel).toBe('phone')
})

test('[P2] a reply from an address that had bounced makes it work again', () => {
  const back = met
    .on('2 Nov 11:01', 'bounce_received', { channel: 'email', address: 'ana@example.com', severity: 'hard' })
    .on('3 Nov 11:00', 'reply_received', { channel: 'email' })
  expect(back.verdict('3 Nov 12:00', 'persistent').touch!.channel).toBe('email')
})

test('[P3] a source of referrals is kept in mind', () => {
  const source = met
    .on('3 Nov 10:00', 'qualified', { as: 'referral_source' })
    .on('3 Nov 11:00', 'touch_sent', { channel: 'email', intent: 'ask_referral' })
  expect(source.verdict('10 Nov 10:00', 'persistent')).toMatchObject({
    kind: 'nurture',
    because: [{ rule: 'P3' }, { rule: 'S6' }],
  })
})

test('[P4] it goes on, however long the silence', () => {
  const verdict = pursue(6).verdict('9 Dec 10:00', 'persistent')
  expect(brief(verdict)).toBe('follow_up P4')
})

test('[P4] a no-show who does not answer is pursued all the same', () => {
  const missed = met
    .on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: '2026-11-03T10:00:00+01:00' })
    .on('3 Nov 10:30', 'meeting_missed', { meeting: 'm1', by: 'them' })
    .on('3 Nov 11:00', 'touch_sent', { channel: 'phone', intent: 'courtesy' })
  expect(brief(missed.verdict('12 Nov', 'persistent'))).toBe('follow_up P4')
})

test('[P5] the way and the time vary until connected', () => {
  const touches = pursue(6)
    .events.filter(event => event.kind === 'touch_sent')
    .map(event => event.channel)
  expect(new Set(touches)).toEqual(new Set(['phone', 'email', 'letter']))
  const verdict = pursue(2).verdict('17 Nov 10:00', 'persistent')
  expect(verdict.because[0]!.rule).toBe('P5')
})

test('[P6] once connected, the reason of their interest is asked', () => {
  const connected = met.on('3 Nov 10:00', 'call_logged', { direction: 'out', disposition: 'connected' })
  expect(connected.verdict('6 Nov 10:00', 'persistent')).toMatchObject({ rule: 'P6', touch: { intent: 'ask_reason' } })
  const learned = connected.on('3 Nov 10:05', 'reason_learned', { text: 'a slow site' })
  expect(learned.verdict('6 Nov 10:00', 'persistent').rule).not.toBe('P6')
})

test('[P9] one who does not fit is asked for a referral, once', () => {
  const unfit = met.on('3 Nov 10:00', 'qualified', { as: 'neither' })
  expect(unfit.verdict('3 Nov 12:00', 'persistent')).toMatchObject({ rule: 'P9', touch: { intent: 'ask_referral' } })
  const askedOnce = unfit.on('3 Nov 13:00', 'touch_sent', { channel: 'email', intent: 'ask_referral' })
  expect(brief(askedOnce.verdict('20 Nov', 'persistent'))).toBe('stop P9')
})
