import { describe, expect, test } from 'vitest'
import { encodeText } from '../../../src/formats/mail/decode-text.ts'
import { headerOf } from '../../../src/formats/mail/message.ts'
import { parseMessage } from '../../../src/formats/mail/parse-message.ts'

const parse = (text: string) => parseMessage(encodeText(text.replaceAll('\n', '\r\n')))

describe('parseMessage', () => {
  test('reads threading, people and the date with its offset', async () => {
    const message = await parse(
      'From: =?utf-8?q?Ana_Ru=C3=ADz?= <ana@a.example>\nTo: Team: Bob <bob@b.example>, eve@b.example;\nReply-To: office@a.example\nMessage-ID: <2@a>\nIn-Reply-To: <1@b>\nReferences: <0@b>\n <1@b>\nDate: Tue, 10 Nov 2026 09:30:00 +0100\nSubject: =?utf-8?q?=C2=A1Hola!?=\n\nHi',
    )
    expect(message.from).toEqual({ name: 'Ana Ruíz', address: 'ana@a.example' })
    expect(message.to.map(({ address }) => address)).toEqual(['bob@b.example', 'eve@b.example'])
    expect(message).toMatchObject({
      messageId: '<2@a>',
      inReplyTo: '<1@b>',
      references: ['<0@b>', '<1@b>'],
      subject: '¡Hola!',
    })
    expect(message.date).toBe(Date.UTC(2026, 10, 10, 8, 30))
    expect(message.dateOffsetMs).toBe(3_600_000)
    expect(headerOf(message, 'reply-to')).toBe('office@a.example')
  })

  test('keeps a message inside a message out of the text', async () => {
    const message = await parse(
      'From: a@a.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nInner text.\n--b--\n',
    )
    expect(message.text.trim()).toBe('See below.')
    expect(message.returned).toEqual([expect.stringContaining('Inner text.')])
  })

  test('reads a mail behind the line of an mbox', async () => {
    const message = await parse('From MAILER-DAEMON Mon Sep 20 19:29:27 2021\nSubject: Hi\n\nText')
    expect(message.subject).toBe('Hi')
  })

  test('gives the raw body where the promised boundaries never come', async () => {
    const message = await parse(
      'Subject: Hi\nContent-Type: multipart/report; boundary=never\n\nThe text that there is.\n',
    )
    expect(message.text).toBe('The text that there is.')
  })

  test('a date without a zone is read as UTC, whatever the machine’s zone is', async () => {
    expect((await parse('Date: Tue, 10 Nov 2026 09:30:00\n\n')).date).toBe(Date.UTC(2026, 10, 10, 9, 30))
    expect((await parse('Date: Tue, 10 Nov 26 09:30 EST\n\n')).date).toBe(Date.UTC(2026, 10, 10, 14, 30))
    expect((await parse('Date: yesterday\n\n')).date).toBeUndefined()
  })

  test('bytes that are no message are an empty one', async () => {
    expect(await parseMessage(new Uint8Array())).toMatchObject({ text: '', subject: '', to: [] })
    expect((await parseMessage(new Uint8Array([0, 255, 10, 10, 200, 13]))).from).toBeUndefined()
  })
})
