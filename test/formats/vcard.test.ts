import { describe, expect, test } from 'vitest'
import { brief, bytesOf, readCards } from './reading.ts'

const card = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n')
const first = (text: string | Uint8Array, usualCountry?: string) => brief(readCards(text, usualCountry).drafts[0])

describe('vCard', () => {
  test('4.0 writes numbers as URIs and preferences as numbers', () => {
    const text = card(
      '4.0',
      'FN:Ana Ruiz',
      'N:Ruiz;Ana;;;',
      'EMAIL;PREF=2:ana@example.org',
      'EMAIL;PREF=1;TYPE="work,home":ana@example.com',
      'TEL;VALUE=uri;TYPE="voice,cell";PREF=1:tel:+34-600-000-001;ext=5',
      'ORG:Norte;Compras',
      'TZ:Europe/Madrid',
      'X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ana-ruiz',
    )
    expect(first(text)).toEqual({
      name: 'Ana Ruiz',
      emails: ['ana@example.com', 'ana@example.org'],
      phones: ['+34600000001'],
      company: 'Norte',
    })
    const [draft] = readCards(text).drafts
    expect(draft?.timeZone).toBe('Europe/Madrid')
    expect(draft?.addresses.at(-1)).toEqual({ channel: 'social', value: 'https://www.linkedin.com/in/ana-ruiz' })
  })

  test('2.1 names a charset of its own', () => {
    const text = card(
      '2.1',
      'N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;J=F6rg',
      'ORG;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Gr=F6=DFe GmbH;Einkauf',
      'TEL;WORK;VOICE:+49 221 123456',
      'TEL;WORK;FAX:+49 221 123457',
      'EMAIL;PREF;INTERNET:j@example.de',
    )
    expect(first(text)).toEqual({
      name: 'Jörg Müller',
      emails: ['j@example.de'],
      phones: ['+49221123456'],
      company: 'Größe GmbH',
    })
  })

  test('2.1 in the letters of old Windows, without a word about it', () => {
    const text = card('2.1', 'N:Müller;Jörg', 'FN:Jörg Müller', 'EMAIL;INTERNET:j@example.de')
    expect(first(bytesOf(text, 'windows-1252'))?.name).toBe('Jörg Müller')
  })

  test('a Japanese phone writes Shift_JIS', () => {
    const text = card(
      '2.1',
      'N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8ER=93c;=91=BE=98Y;;;',
      'TEL;CELL:090-1234-5678',
    )
    expect(first(text, 'JP')).toEqual({ name: '山田太郎', emails: [], phones: ['+819012345678'] })
  })

  test('a photo whose lines are not folded, an assistant’s card and a broken line are passed over', () => {
    const text = card(
      '2.1',
      'N:Ruiz;Ana',
      'PHOTO;JPEG;ENCODING=BASE64:',
      '/9j/4AAQSkZJRgABAQAAAQABAAD',
      'AAAAAAAAAAAAAAAAAAAA=',
      '',
      'this line is none',
      'AGENT:',
      'BEGIN:VCARD',
      'N:Else;Someone',
      'TEL:+34 600 000 009',
      'END:VCARD',
      'TEL;CELL:+34 600 000 001',
    )
    expect(readCards(text).drafts.map(brief)).toEqual([{ name: 'Ana Ruiz', emails: [], phones: ['+34600000001'] }])
  })

  test('a group of contacts is no contact, and a card with nothing in it is skipped', () => {
    const text =
      card('4.0', 'KIND:group', 'FN:Friends', 'MEMBER:urn:uuid:1') +
      card('3.0', 'N:;;;;', 'FN:') +
      card('3.0', 'FN:Ana Ruiz', 'TEL:+34600000001')
    const { drafts, refused } = readCards(text)
    expect(drafts.map(brief)).toEqual([{ name: 'Ana Ruiz', emails: [], phones: ['+34600000001'] }])
    expect(refused).toEqual([])
  })

  test('a card without a name or an address is refused, the one after it is read', () => {
    const { drafts, refused } = readCards(card('3.0', 'NOTE:hello') + card('3.0', 'FN:Bo Li'))
    expect(drafts.map(brief)).toEqual([{ name: 'Bo Li', emails: [], phones: [] }])
    expect(refused).toMatchObject([{ row: 1, field: '' }])
  })

  test('a card that is not ended ends where the next begins', () => {
    const text = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nBEGIN:VCARD\nVERSION:3.0\nFN:Bo Li\nEND:VCARD\n'
    expect(readCards(text).drafts.map(draft => brief(draft)?.name)).toEqual(['Ana Ruiz', 'Bo Li'])
  })

  test('numbers are read in the country of the card’s address', () => {
    const text = card('3.0', 'FN:Ana', 'TEL:06 12 34 56 78', 'ADR;TYPE=HOME:;;1 rue A;Lyon;;69001;France')
    expect(first(text, 'DE')?.phones).toEqual(['+33612345678'])
  })
})
