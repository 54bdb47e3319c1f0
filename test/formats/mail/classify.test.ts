import { describe, expect, test } from 'vitest'
import { classify } from '../../../src/formats/mail/classify.ts'
import { absences } from './absences.ts'
import { reportCases } from './bounces.ts'
import { compose, type Draft } from './compose.ts'
import { humanMessages } from './human-messages.ts'
import { optOuts } from './opt-outs.ts'

const classOf = async (draft: Draft) => classify(await compose(draft)).class
const calendar = (method: string, extra = '') =>
  `BEGIN:VCALENDAR\nMETHOD:${method}\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\n${extra}`
const mixed = (...parts: readonly string[]): Draft => ({
  headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
  body: `${parts.map(part => `--b\n${part}\n`).join('')}--b--\n`,
})

describe('a person’s own mail', () => {
  test.each(humanMessages.map(draft => [draft.body.slice(0, 70), draft] as const))('is human: %s', async (_, draft) => {
    expect(await classOf(draft)).toBe('human')
  })
})

describe('an absence without a header', () => {
  test.each(absences.map(absence => [absence.back, absence.body.slice(0, 60), absence] as const))(
    'is back %s: %s',
    async (back, _, absence) => {
      expect(classify(await compose(absence))).toEqual({ class: 'auto_reply', returnsAt: back })
    },
  )
})

describe('a wish to hear no more', () => {
  test.each(optOuts.map(draft => [draft.body.slice(0, 60), draft] as const))('is one: %s', async (_, draft) => {
    expect(await classOf(draft)).toBe('unsubscribe')
  })

  test('an autoresponder is not an opt-out', async () => {
    const body = 'Please remove me from your list. I am out of the office.'
    expect(await classOf({ body, headers: { 'Auto-Submitted': 'auto-replied' } })).toBe('auto_reply')
    expect(await classOf({ body: 'STOP', from: 'noreply@prospect.example' })).toBe('auto_reply')
  })

  test('a newsletter’s footer that a reply quotes is not an opt-out', async () => {
    const footer = '> Please remove me from your list: https://seller.example/u\n> Unsubscribe\n'
    expect(
      await classOf({ body: `Interesting, tell me more.\n\nOn 9 Nov 2026, at 10:00, Sam wrote:\n\n${footer}` }),
    ).toBe('human')
  })
})

describe('a delivery report', () => {
  test.each(reportCases.map(report => [report.name, report] as const))('%s', async (_, report) => {
    const found = classify(await compose(report))
    expect(found.class).toBe('bounce')
    if (found.class !== 'bounce') return
    expect(found.results.map(({ recipient }) => recipient)).toEqual(report.recipients)
    expect(found.results[0]?.severity).toBe(report.severity)
    if (report.reason) expect(found.results[0]?.reason).toBe(report.reason)
  })

  test('comes before an automatic answer, whose header it carries', async () => {
    const report = mixed(
      'Content-Type: text/plain\n\nYour mail was not delivered.',
      'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; bob@a.example\nAction: failed\nStatus: 5.1.1',
    )
    const found = await compose({ ...report, headers: { ...report.headers, 'Auto-Submitted': 'auto-replied' } })
    expect(classify(found)).toEqual({
      class: 'bounce',
      results: [{ recipient: 'bob@a.example', severity: 'hard', status: '5.1.1', reason: 'user_unknown' }],
    })
  })

  test('names the address that we wrote to beside the one that it became', async () => {
    const report = await compose({
      from: 'MAILER-DAEMON@mx.example',
      subject: 'Mail delivery failed: returning message to sender',
      body: 'A message that you sent could not be delivered. The following address(es) failed:\n\n  box7@hosted.example\n    (generated from ana@prospect.example)\n    550 5.1.1 User unknown\n',
    })
    expect(classify(report)).toMatchObject({
      results: [{ recipient: 'box7@hosted.example', origin: 'ana@prospect.example' }],
    })
  })

  test('of a success is no bounce', async () => {
    const report = mixed(
      'Content-Type: text/plain\n\nYour mail was delivered.',
      'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; bob@a.example\nAction: delivered\nStatus: 2.0.0',
    )
    const from = 'MAILER-DAEMON@a.example'
    expect(await classOf({ ...report, from })).toBe('auto_reply')
  })
})

describe('a feedback report', () => {
  const feedback = (kind: string) =>
    mixed(
      'Content-Type: text/plain\n\nThis is a report.',
      `Content-Type: message/feedback-report\n\nFeedback-Type: ${kind}\nOriginal-Rcpt-To: <bob@a.example>`,
    )

  test('of abuse is a complaint and a wish', async () => {
    expect(classify(await compose(feedback('abuse')))).toEqual({
      class: 'complaint',
      feedback: 'abuse',
      recipient: 'bob@a.example',
      isWish: true,
    })
  })

  test.each(['auth-failure', 'not-spam'])('of %s is nobody’s wish', async kind => {
    expect(classify(await compose(feedback(kind)))).toMatchObject({ class: 'complaint', isWish: false })
  })
})

describe('mail of calendars', () => {
  test.each(['REQUEST', 'REPLY', 'CANCEL', 'COUNTER'])('%s is calendar', async method => {
    const part = `Content-Type: text/calendar; method=${method}\n\n${calendar(method)}`
    expect(await classOf(mixed('Content-Type: text/plain\n\nMeeting', part))).toBe('calendar')
  })

  test('a calendar that a person attached leaves the mail theirs', async () => {
    const part = `Content-Type: text/calendar; method=PUBLISH\n\n${calendar('PUBLISH')}`
    expect(await classOf(mixed('Content-Type: text/plain\n\nHere are our opening hours.', part))).toBe('human')
  })
})

describe('automatic answers by their headers', () => {
  const telling: readonly Record<string, string>[] = [
    { 'Auto-Submitted': 'auto-replied' },
    { 'Auto-Submitted': 'auto-generated' },
    { 'X-Autoreply': 'yes' },
    { 'X-Autorespond': 'Ana' },
    { Precedence: 'auto_reply' },
    { 'Return-Path': '<>' },
  ]
  test.each(telling)('%o', async headers => {
    expect(await classOf({ body: 'Hello.', headers })).toBe('auto_reply')
  })

  test('X-Auto-Response-Suppress stands on ordinary mail too', async () => {
    expect(await classOf({ body: 'Hello.', headers: { 'X-Auto-Response-Suppress': 'All' } })).toBe('human')
  })
})
