import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trim } from '../../../src/formats/mail/trim.ts'
import { trimCases, unquoted } from './trims.ts'

describe('trim', () => {
  test.each(trimCases.map(({ name, body, text }) => [name, body, text] as const))('%s', (_, body, text) => {
    expect(trim(body).text).toBe(text)
  })

  test.each(unquoted.map(body => [body.slice(0, 50), body] as const))('keeps what quotes nothing: %s', (_, body) => {
    expect(trim(body)).toMatchObject({ text: body, quoted: '' })
  })

  test('answers between quoted lines keep the lines that they answer', () => {
    const body =
      'On 9 Nov 2026, at 10:00, Sam <s@s.example> wrote:\n\n> When?\n\nThursday.\n\n> Where?\n\nAt our office.\n'
    expect(trim(body).text).toContain('Thursday.')
    expect(trim(body).text).toContain('> Where?\n\nAt our office.')
  })

  test('a forward without a word of its own is kept', () => {
    const body =
      '---------- Forwarded message ----------\nFrom: A <a@a.example>\nDate: Mon, 9 Nov 2026\nSubject: X\nTo: B\n\nThe text.'
    expect(trim(body).text).toBe('The text.')
  })

  test('a mail of quotes alone is kept', () => {
    expect(trim('> nothing but this').text).toBe('> nothing but this')
  })

  test('a marked signature is named', () => {
    expect(trim('Yes.\n\n-- \nAna Ruiz\n+34 911 234 567').signature).toBe('-- \nAna Ruiz\n+34 911 234 567')
  })

  test('an unmarked signature is named, and stays in a text that quotes nothing', () => {
    const body = 'Yes.\n\nBest regards,\nAna Ruiz\nHead of Sales\n+34 911 234 567'
    expect(trim(body)).toEqual({ text: body, quoted: '', signature: 'Head of Sales\n+34 911 234 567' })
  })

  test('any text of letters alone comes back whole', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäöü ,.!?]{0,60}$/), { maxLength: 20 })
    fc.assert(
      fc.property(words, lines => {
        const body = lines.join('\n')
        const whole = body.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
        expect(trim(body).text).toBe(whole)
      }),
    )
  })

  test('ends on any text, however long its lines', () => {
    const hostile = [
      '>'.repeat(20_000),
      `On ${'a '.repeat(20_000)}`,
      `${'wrote '.repeat(5000)}:`,
      'From: x\n'.repeat(5000),
    ]
    const start = process.hrtime.bigint()
    for (const body of hostile) trim(body)
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2000)
  })
})
