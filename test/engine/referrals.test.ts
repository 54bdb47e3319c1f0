// H5, P9, S4: who is asked for a referral, who was referred, and what the one who referred them is told.
import { describe, expect, test } from 'vitest'
import { brief, met, type Shipped, Story } from './story.ts'

const unfit = met
  .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
  .on('3 Nov 10:00', 'qualified', { as: 'neither' })

test.each(['persistent', 'balanced', 'sales-process'] as const)(
  '[P9] under %s one who does not fit is asked for a referral',
  under => {
    const verdict = unfit.verdict('9 Nov 10:00', under)
    expect(verdict).toMatchObject({ kind: 'follow_up', rule: 'P9', touch: { intent: 'ask_referral' } })
    expect(verdict.because[0]!.rule).toBe('P3')
  },
)

test.each(['two-way', 'prompt', 'attract'] as const)('[P3] under %s one who does not fit is left in peace', under => {
  expect(unfit.verdict('9 Nov 10:00', under).kind).toBe('stop')
})

const bought = met
  .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
  .on('3 Nov 10:00', 'purchase_made')
  .on('3 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })

test.each(['persistent', 'balanced', 'prompt', 'two-way', 'sales-process'] as const)(
  '[S4] under %s a customer is asked whom else it would help',
  (under: Shipped) => {
    const asked = bought.verdict('9 Dec 10:00', under)
    expect(asked).toMatchObject({ rule: 'S4', touch: { intent: 'ask_referral' } })
    const again = bought.on('9 Dec 10:30', 'touch_sent', { channel: 'email', intent: 'ask_referral' })
    expect(again.verdict('14 Dec 10:00', under).touch?.intent).not.toBe('ask_referral')
  },
)

test('[A1] under attract a customer is asked for nothing', () => {
  expect(bought.verdict('9 Dec 10:00', 'attract').touch?.intent).not.toBe('ask_referral')
})

describe('who referred somebody', () => {
  const gave = met
    .on('2 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'thanks' })
    .on('3 Nov 10:00', 'referral_given', { contact: 'c2' })
    .on('3 Nov 10:00', 'promise_made', {
      promise: 'referral:c2',
      by: 'us',
      what: 'to tell you what came of your introduction',
      due: '2026-11-17T10:00:00+01:00',
    })

  test('[H5] is thanked and told what will happen, and then left alone until there is something to tell', () => {
    expect(gave.verdict('3 Nov 11:00', 'balanced')).toMatchObject({ rule: 'H5', touch: { step: 'report_back' } })
    const briefed = gave.on('3 Nov 12:00', 'touch_sent', {
      channel: 'email',
      intent: 'report_back',
      step: 'report_back',
    })
    expect(briefed.verdict('4 Nov 11:00', 'balanced').touch?.intent).not.toBe('report_back')
  })

  test('[H5] is told of what happened, by the day that it was promised for, once', () => {
    const briefed = gave
      .on('3 Nov 12:00', 'touch_sent', { channel: 'email', intent: 'report_back', step: 'report_back' })
      .on('9 Nov 10:00', 'promise_made', {
        promise: 'referral:c2',
        by: 'us',
        what: 'to tell you that I have met the person whom you introduced',
        due: '2026-11-11T10:00:00+01:00',
      })
    const due = briefed.verdict('10 Nov 12:00', 'balanced')
    expect(due).toMatchObject({
      kind: 'follow_up',
      rule: 'H5',
      touch: { intent: 'report_back', step: 'promise', dueAt: '2026-11-11T10:00:00+01:00' },
      because: [{ rule: 'PROMISE' }, { rule: 'H5' }],
    })
    const told = briefed.on('10 Nov 13:00', 'touch_sent', { channel: 'email', intent: 'report_back', step: 'promise' })
    expect(told.verdict('17 Nov 10:00', 'balanced').touch?.intent).not.toBe('report_back')
  })

  test('[H5] hears nothing any more once they opted out', () => {
    expect(brief(gave.on('4 Nov 10:00', 'opted_out').verdict('16 Nov 10:00', 'balanced'))).toBe('stop OPT_OUT')
  })
})

test('[H5] the first touch to who was referred is inside the clock, and says by whom', () => {
  const referred = new Story().on('2 Nov 10:00', 'contact_added', { source: { kind: 'referral' }, referrer: 'Luis' })
  expect(referred.verdict('2 Nov 11:00', 'balanced')).toMatchObject({
    rule: 'H5',
    touch: { step: 'first_touch', dueAt: '2026-11-03T10:00:00+01:00' },
  })
})
