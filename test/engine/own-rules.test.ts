// The engine's own rules: what binds, what holds, and what keeps comfort.
import { expect, test } from 'vitest'
import { brief, day, met, Story, shipped } from './story.ts'

const touched = met.on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })

test.each(shipped)('[OPT_OUT] an opt-out beats everything under %s', under => {
  const out = met
    .on('3 Nov 10:00', 'promise_made', { promise: 'p', by: 'us', what: 'a quote', due: day('3 Nov 12:00') })
    .on('3 Nov 10:30', 'reply_received', { channel: 'email' })
    .on('3 Nov 11:00', 'opted_out')
  expect(out.verdict('3 Nov 11:30', under)).toMatchObject({ kind: 'stop', rule: 'OPT_OUT', revivedBy: ['opted_in'] })
})

test('[OPT_OUT] an opt-out of one channel leaves the others', () => {
  const out = touched.on('3 Nov 11:00', 'opted_out', { channel: 'email' })
  expect(out.verdict('20 Nov', 'two-way').touch!.channel).toBe('phone')
  const both = out.on('3 Nov 12:00', 'opted_out', { channel: 'phone' })
  expect(brief(both.verdict('20 Nov', 'two-way'))).toBe('stop OPT_OUT')
})

test('[OPT_OUT] an opt-out binds even when its clock runs ahead of ours', () => {
  const out = touched.on('20 Nov 12:00', 'opted_out')
  expect(brief(out.verdict('20 Nov 11:00', 'two-way'))).toBe('stop OPT_OUT')
})

test('[OPT_OUT] an opt-in afterwards lifts it', () => {
  const back = touched.on('3 Nov 11:00', 'opted_out').on('4 Nov 11:00', 'opted_in')
  expect(back.verdict('20 Nov', 'two-way').kind).toBe('follow_up')
})

test('[COMPLAINT] who marked us as spam is left alone', () => {
  expect(
    brief(touched.on('3 Nov 11:00', 'complaint_received', { channel: 'email' }).verdict('4 Nov', 'persistent')),
  ).toBe('stop COMPLAINT')
})

test('[CLOSED] closed on purpose stays closed until reopened', () => {
  const closed = touched.on('3 Nov 11:00', 'closed', { reason: 'a competitor' })
  expect(brief(closed.verdict('20 Nov', 'persistent'))).toBe('stop CLOSED')
  expect(closed.on('4 Nov 11:00', 'reopened').verdict('20 Nov', 'persistent').kind).toBe('follow_up')
})

test('[NOTHING_YET] before the first event there is nothing to decide', () => {
  expect(met.verdict('1 Nov 12:00', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'NOTHING_YET',
    validUntil: day('2 Nov 10:00'),
  })
})

test('[PROMISE] what we promised comes up a day before it is due', () => {
  const promised = touched.on('3 Nov 10:00', 'promise_made', {
    promise: 'p1',
    by: 'us',
    what: 'a quote',
    due: day('6 Nov 12:00'),
  })
  expect(promised.verdict('5 Nov 11:00', 'balanced')).toMatchObject({ kind: 'wait', validUntil: day('5 Nov 12:00') })
  const verdict = promised.verdict('5 Nov 12:00', 'balanced')
  expect(verdict).toMatchObject({ kind: 'follow_up', rule: 'PROMISE', touch: { dueAt: day('6 Nov 12:00') } })
  expect(
    promised.on('5 Nov 13:00', 'promise_kept', { promise: 'p1' }).verdict('5 Nov 14:00', 'balanced').rule,
  ).not.toBe('PROMISE')
})

test('[PROMISE] the touch that a promise asked for keeps it', () => {
  const promised = touched
    .on('3 Nov 10:00', 'promise_made', { promise: 'p1', by: 'us', what: 'a quote', due: day('6 Nov 12:00') })
    .on('3 Nov 10:01', 'promise_made', { promise: 'p2', by: 'us', what: 'a plan', due: day('6 Nov 15:00') })
    .on('5 Nov 16:00', 'touch_sent', { channel: 'email', intent: 'inform', step: 'promise' })
  const verdict = promised.verdict('5 Nov 17:00', 'balanced')
  expect(verdict.because[0]!.says).toContain('a plan')
  const both = promised.on('5 Nov 17:00', 'touch_sent', { channel: 'email', intent: 'inform', step: 'promise' })
  expect(both.verdict('6 Nov 10:00', 'balanced').rule).not.toBe('PROMISE')
})

test('[OUR_MISS] a meeting that we missed is ours to mend', () => {
  const missed = met
    .on('2 Nov 11:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('3 Nov 10:00') })
    .on('3 Nov 10:30', 'meeting_missed', { meeting: 'm1', by: 'us' })
  expect(missed.verdict('3 Nov 10:40', 'attract')).toMatchObject({ rule: 'OUR_MISS', touch: { intent: 'reschedule' } })
})

test('[ASKED_TO_WAIT] a date that they named holds everything but an answer', () => {
  const waiting = touched.on('3 Nov 10:00', 'asked_to_wait', { until: day('30 Nov 09:00') })
  expect(waiting.verdict('20 Nov', 'persistent')).toMatchObject({
    kind: 'wait',
    rule: 'ASKED_TO_WAIT',
    validUntil: day('30 Nov 09:00'),
  })
  expect(waiting.on('20 Nov 08:00', 'reply_received', { channel: 'email' }).verdict('20 Nov', 'persistent').kind).toBe(
    'reply',
  )
})

test('[OUT_OF_OFFICE] an absence lasts until the return and its morning, and spends no gap', () => {
  const away = touched.on('2 Nov 12:01', 'auto_reply_received', { returnsAt: '2026-11-10T00:00:00+01:00' })
  expect(away.verdict('9 Nov', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'OUT_OF_OFFICE',
    until: day('10 Nov 12:00'),
  })
  const back = away.verdict('10 Nov 12:00', 'balanced')
  expect(back).toMatchObject({ kind: 'wait', rule: 'GAP' })
  expect(back.until).toBe('2026-11-16T08:30:00+01:00')
})

test('[OUT_OF_OFFICE] an absence without an end lasts as the playbook says', () => {
  const away = touched.on('2 Nov 12:01', 'auto_reply_received')
  expect(away.verdict('9 Nov 12:00', 'balanced')).toMatchObject({ rule: 'OUT_OF_OFFICE', until: day('9 Nov 12:01') })
})

test('an autoresponder is neither a reply nor a no', () => {
  const away = touched.on('2 Nov 12:01', 'auto_reply_received')
  expect(away.verdict('25 Nov', 'balanced')).toMatchObject({ kind: 'follow_up', because: [{ evidence: ['e2'] }] })
})

test('[MEETING_AHEAD] an agreed meeting is waited for, [MEETING_OUTCOME] and then asked about', () => {
  const agreed = touched.on('3 Nov 10:00', 'meeting_scheduled', {
    meeting: 'm1',
    startsAt: day('5 Nov 10:00'),
    minutes: 45,
  })
  expect(agreed.verdict('4 Nov', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'MEETING_AHEAD',
    until: day('5 Nov 10:45'),
  })
  expect(agreed.verdict('5 Nov 10:45', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'MEETING_OUTCOME',
    until: null,
    turn: 'ours',
  })
})

test('[SNOOZED] a snoozed contact does not come back at once', () => {
  const snoozed = touched
    .on('20 Nov 10:00', 'snoozed', { until: day('27 Nov 09:00') })
    .on('20 Nov 10:01', 'note_added', { text: 'busy' })
  expect(snoozed.verdict('20 Nov 10:02', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'SNOOZED',
    until: day('27 Nov 09:00'),
  })
  expect(snoozed.verdict('27 Nov 09:00', 'balanced').kind).toBe('follow_up')
})

test('[THEIR_PROMISE] what they promised is waited for', () => {
  const promised = touched.on('3 Nov 10:00', 'promise_made', {
    promise: 'p1',
    by: 'them',
    what: 'the plans',
    due: day('6 Nov 12:00'),
  })
  expect(promised.verdict('5 Nov', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'THEIR_PROMISE',
    turn: 'theirs',
    until: day('6 Nov 12:00'),
  })
})

test('[CANCELLED] a meeting called off leads to one offer of another time', () => {
  const off = touched
    .on('3 Nov 10:00', 'meeting_scheduled', { meeting: 'm1', startsAt: day('5 Nov 10:00') })
    .on('4 Nov 10:00', 'meeting_cancelled', { meeting: 'm1', by: 'them' })
  expect(off.verdict('4 Nov 11:00', 'balanced')).toMatchObject({ rule: 'CANCELLED', touch: { intent: 'reschedule' } })
})

test('[DECLINED] a no is heard', () => {
  const no = touched
    .on('3 Nov 10:00', 'reply_received', { channel: 'email' })
    .on('3 Nov 10:10', 'declined', { reason: 'not_interested' })
  expect(brief(no.verdict('20 Nov', 'balanced'))).toBe('stop DECLINED')
})

test('[NEGATIVE_REPLY] a no that was not said as one is heard too', () => {
  const no = touched.on('3 Nov 10:00', 'reply_received', { channel: 'email', sentiment: 'negative', asks: false })
  expect(brief(no.verdict('20 Nov', 'two-way'))).toBe('stop NEGATIVE_REPLY')
  expect(brief(no.verdict('20 Nov', 'sales-process'))).toBe('nurture S6')
})

test('[GAP] two touches keep their distance over all channels together', () => {
  expect(touched.verdict('3 Nov 12:00', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'GAP',
    turn: 'theirs',
    until: day('6 Nov 12:00'),
  })
  const called = touched.on('5 Nov 12:00', 'call_logged', { direction: 'out', disposition: 'voicemail' })
  expect(called.verdict('6 Nov 12:00', 'balanced').rule).toBe('GAP')
})

test('[CAP] no more touches in a period than the playbook allows', () => {
  const twice = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'inform' })
    .on('4 Nov 12:00', 'touch_sent', { channel: 'phone', intent: 'inform' })
    .on('5 Nov 12:00', 'reply_received', { channel: 'email', asks: false })
  expect(twice.verdict('8 Nov 13:00', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'CAP',
    until: day('9 Nov 12:00'),
  })
})

test('[QUIET_HOURS] nobody is touched at night, in their own zone', () => {
  expect(met.verdict('2 Nov 23:00', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'QUIET_HOURS',
    until: day('3 Nov 08:30'),
  })
  const auckland = new Story({ timeZone: 'Pacific/Auckland' }, met.events)
  expect(auckland.verdict('2 Nov 12:00', 'balanced')).toMatchObject({
    rule: 'QUIET_HOURS',
    until: '2026-11-03T08:30:00+13:00',
  })
})

test('[WEEKEND] nobody is touched on a Saturday', () => {
  expect(met.verdict('7 Nov 12:00', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'WEEKEND',
    until: day('9 Nov 08:30'),
  })
})

test('[HOLIDAY] nobody is touched on a public holiday of their country', () => {
  expect(met.verdict('8 Dec 12:00', 'balanced')).toMatchObject({
    kind: 'wait',
    rule: 'HOLIDAY',
    until: day('9 Dec 08:30'),
  })
  const berlin = new Story({ timeZone: 'Europe/Berlin' }, met.events)
  expect(berlin.verdict('8 Dec 12:00', 'balanced').kind).toBe('follow_up')
})

test('[DORMANT] a conversation of last spring is not gone on with as if it were yesterday', () => {
  const old = new Story({}, [
    { id: 'e1', at: '2026-03-02T10:00:00+01:00', kind: 'contact_added', source: { kind: 'import' } },
    { id: 'e2', at: '2026-03-03T10:00:00+01:00', kind: 'reply_received', channel: 'email', asks: false },
    { id: 'e3', at: '2026-03-04T10:00:00+01:00', kind: 'touch_sent', channel: 'email', intent: 'inform' },
  ])
  expect(old.verdict('2 Nov 12:00', 'balanced')).toMatchObject({
    kind: 'nurture',
    because: [{ rule: 'DORMANT' }, { rule: 'S6' }],
  })
})

test('a manual touch re-anchors the rhythm', () => {
  const byHand = touched.on('5 Nov 18:00', 'touch_sent', { channel: 'email', intent: 'give' })
  expect(byHand.verdict('6 Nov 12:00', 'balanced').rule).toBe('GAP')
})

test('events told out of order and at the same instant give the same verdict', () => {
  const told = touched
    .on('3 Nov 10:00', 'reply_received', { channel: 'email' })
    .on('3 Nov 10:00', 'touch_sent', { channel: 'email', intent: 'inform' })
  const shuffled = new Story(told.contact, [...told.events].reverse())
  expect(shuffled.verdict('3 Nov 11:00', 'balanced')).toEqual(told.verdict('3 Nov 11:00', 'balanced'))
})

test('a contact with no address at all is to be mended, not stopped', () => {
  const nobody = new Story({ addresses: [] }).on('2 Nov 10:00', 'contact_added', { source: { kind: 'business_card' } })
  expect(brief(nobody.verdict('2 Nov 11:00', 'balanced'))).toBe('wait P2')
  const written = nobody.on('2 Nov 12:00', 'reply_received', { channel: 'email' })
  expect(brief(written.verdict('2 Nov 13:00', 'balanced'))).toBe('reply S1')
})
