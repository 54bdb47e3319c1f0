// Consents, opt-outs and bounces as exports tell them: nobody is touched after a no, and whoever was never asked said none.
import { describe, expect, test } from 'vitest'
import { channels } from '../../src/domain/channel.ts'
import { readTable } from './reading.ts'

const optOut = (column: string, cell: string) =>
  readTable(`Name,Email,${column}\nAna Ruiz,ana@example.com,yes\nBo Li,bo@example.com,${cell}\n`).drafts[1]?.optedOut

describe('a no to mail is an opt-out of it', () => {
  test.each([
    ['Subscribed', 'No'],
    ['Newsletter', 'Nein'],
    ['Email opt-in', 'FALSE'],
    ['Marketing consent', 'denied'],
    ['Accepts Email Marketing', 'no'],
    ['Email Permission', 'revoked'],
    ['Einwilligung E-Mail', 'widerrufen'],
    ['Consentement marketing', 'Non'],
    ['Iscritto alla newsletter', 'No'],
    ['Receive updates by email', '0'],
    ['May we email you?', 'no'],
    ['Newsletter subscription', 'unsubscribed'],
    ['Kein Newsletter', 'ja'],
    ['Keine Werbung', 'x'],
    ['Email Status', 'unsubscribed'],
  ])('%s: %s', (column, cell) => {
    expect(optOut(column, cell)).toEqual(['email'])
  })
})

test('a no to text messages, calls or any contact is one of these', () => {
  expect(optOut('Accepts SMS Marketing', 'no')).toEqual(['sms'])
  expect(optOut('Phone consent', 'no')).toEqual(['phone', 'sms'])
  expect(optOut('SMS_BLACKLISTED', 'true')).toEqual(['phone', 'sms'])
  expect(optOut('GDPR consent', 'withdrawn')).toEqual([...channels])
})

describe('whoever was not asked, or never subscribed, said no to nothing', () => {
  test.each([
    ['Marketing consent', ''],
    ['Marketing consent', 'unknown'],
    ['Email Marketing Consent', 'NEVER_SUBSCRIBED'],
    ['Email opt-in', 'pending'],
    ['Newsletter', 'n/a'],
    ['Double opt-in', 'No'],
    ['Newsletter sign-up date', '0'],
    ['Consent source', 'no'],
    ['Photo consent', 'No'],
    ['Einwilligung Fotos', 'nein'],
    ['Consent to share my data with sponsors', 'no'],
  ])('%s: “%s”', (column, cell) => {
    expect(optOut(column, cell)).toEqual([])
  })
})

describe('mail that comes back', () => {
  const read = (column: string, cell: string) =>
    readTable(`Name,Email,${column}\nAna Ruiz,ana@example.com,\nBo Li,bo@example.com,${cell}\n`).drafts[1]

  test.each([
    ['Email Status', 'Bounced'],
    ['Email Status', 'Invalid'],
    ['Status', 'hard_bounce'],
    ['Email Suppressions', 'HARD_BOUNCE'],
    ['Email hard bounce reason', 'UNKNOWN_USER'],
    ['CLEAN_TIME', '2024-03-01 12:00:00'],
    ['Email bounced', 'yes'],
  ])('is told of %s: %s, and is no opt-out', (column, cell) => {
    expect(read(column, cell)).toMatchObject({ hasBounced: true, optedOut: [] })
  })

  test.each([
    ['Email bounced', 'no'],
    ['Email hard bounce reason', 'MAILBOX_FULL'],
    ['Soft bounces', '2'],
    ['Marketing emails bounced', '1'],
    ['Room', 'cleaned'],
  ])('is not told of %s: %s', (column, cell) => {
    expect(read(column, cell)?.hasBounced).toBeUndefined()
  })
})
