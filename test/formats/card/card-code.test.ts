// What QR codes on cards say.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinReadings, readCardCode } from '../../../src/formats/card/card-code.ts'
import { readMecard } from '../../../src/formats/card/mecard.ts'

test('a MeCard of the standard: names turned round, several numbers, signs after a backslash', () => {
  const text =
    'MECARD:N:Owen,Sean;ADR:76 9th Avenue, 4th Floor, New York;TEL:12125551212;TEL:+34911234567;NOTE:a\\; b\\: c;EMAIL:srowen@example.com;URL:http\\://example.com;;'
  expect(readMecard(text)).toEqual({
    name: 'Sean Owen',
    address: '76 9th Avenue, 4th Floor, New York',
    note: 'a; b: c',
    website: 'http://example.com',
    emails: ['srowen@example.com'],
    phones: [
      { kind: 'mobile', number: '12125551212' },
      { kind: 'mobile', number: '+34911234567' },
    ],
    socials: [],
  })
})

test.each([
  ['mailto:ana@example.com?subject=Hello', { emails: ['ana@example.com'] }],
  ['tel:+34911234567', { phones: [{ kind: 'mobile', number: '+34911234567' }] }],
  ['https://www.linkedin.com/in/anaruiz?trk=qr', { socials: ['https://www.linkedin.com/in/anaruiz?trk=qr'] }],
  ['https://lumen.example/offer', { website: 'https://lumen.example/offer' }],
])('%s is read for what it is', (code, fields) => {
  expect(readCardCode(code)!.fields).toMatchObject(fields)
})

test.each(['WIFI:S:guests;P:secret;;', '4006381333931', '', 'BEGIN:VCARD', 'MECARD:;;', 'javascript:alert(1)'])(
  '%s is no person’s',
  code => {
    expect(readCardCode(code)).toBeUndefined()
  },
)

test('what a code says is believed before the letters, which fill in the rest', () => {
  const code = readCardCode('mailto:ana@example.com')!
  const letters = {
    fields: { name: 'Ana Ruiz', emails: ['arna@example.corn'], phones: [], socials: [] },
    confidence: { name: 0.9, emails: 0.4 },
  }
  expect(joinReadings(code, letters)).toEqual({
    fields: { name: 'Ana Ruiz', emails: ['ana@example.com'], phones: [], socials: [] },
    confidence: { name: 0.9, emails: 1 },
  })
})

test('no code, however odd, breaks the reading', () => {
  const start = fc.constantFrom('', 'MECARD:', 'BEGIN:VCARD\r\n', 'mailto:', 'tel:', 'https://')
  fc.assert(
    fc.property(start, fc.string({ unit: 'binary', maxLength: 300 }), (head, rest) => void readCardCode(head + rest)),
  )
})

test('a BizCard is read by its letters', () => {
  const code = 'BIZCARD:N:Ana;X:Ruiz;T:Founder;C:Lumen\\; Studio;A:Calle Mayor 1;B:+34911234567;E:ana@example.com;;'
  expect(readCardCode(code)?.fields).toEqual({
    name: 'Ana Ruiz',
    title: 'Founder',
    company: 'Lumen; Studio',
    address: 'Calle Mayor 1',
    phones: [{ kind: 'mobile', number: '+34911234567' }],
    emails: ['ana@example.com'],
    socials: [],
  })
})

test('the number of a message is one to reach them by, a network is nobody', () => {
  expect(readCardCode('SMSTO:+34611222333:Hello there')?.fields.phones).toEqual([
    { kind: 'mobile', number: '+34611222333' },
  ])
  expect(readCardCode('WIFI:S:fair;T:WPA;P:secret;;')).toBeUndefined()
})
