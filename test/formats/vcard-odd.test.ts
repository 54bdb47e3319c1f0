// What address books really write into cards, and what was read wrongly of it.
import { describe, expect, test } from 'vitest'
import { detectKind } from '../../src/formats/kind.ts'
import { brief, bytesOf, readCards } from './reading.ts'

const card = (...lines: readonly string[]) =>
  `${['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n')}\r\n`
const first = (...lines: readonly string[]) => readCards(card(...lines)).drafts[0]
const letters = (...lines: readonly string[]) =>
  first(...lines)?.addresses.flatMap(({ channel, value }) => (channel === 'letter' ? [value] : []))

test('a card with fields of its own (X-…) is a card and no mail', () => {
  const text = card('X-PHONETIC-FIRST-NAME:Taro', 'X-PHONETIC-LAST-NAME:Yamada', 'FN:Taro Yamada')
  expect(detectKind(bytesOf(text))).toEqual({ kind: 'vcf' })
})

test('what stands for nothing is nothing, and no doubt either', () => {
  const { drafts, doubtful } = readCards(card('FN:Bo Li', 'TEL:n/a', 'TITLE:n/a', 'ORG:-', 'EMAIL:bo@example.com'))
  expect(brief(drafts[0])).toEqual({ name: 'Bo Li', emails: ['bo@example.com'], phones: [] })
  expect(doubtful).toEqual([])
})

test.each([['NOTE:one\\ntwo'], ['NOTE:one\\r\\ntwo'], ['NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo']])(
  'a note has \\n for its line ends, however the card writes them: %s',
  line => {
    expect(first('FN:Bo Li', line)?.note).toBe('one\ntwo')
  },
)

describe('a card of a company', () => {
  test.each([['KIND:org'], ['X-ABShowAs:COMPANY']])('has no person’s name: %s', line => {
    expect(brief(first('FN:Norte SL', 'N:;;;;', line, 'EMAIL:info@example.com'))).toEqual({
      ...{ name: undefined, emails: ['info@example.com'], phones: [], company: 'Norte SL' },
    })
  })

  test('is a person’s all the same where it names one', () => {
    expect(brief(first('FN:Ana Ruiz', 'N:Ruiz;Ana', 'ORG:Norte SL', 'X-ABShowAs:COMPANY'))).toMatchObject({
      name: 'Ana Ruiz',
      company: 'Norte SL',
    })
  })
})

test('the assistant’s number and address are not theirs', () => {
  const lines = ['TEL;TYPE=ASSISTANT:+12125550101', 'item1.EMAIL:bo@example.com', 'item1.X-ABLabel:Assistant']
  expect(brief(first('FN:Ana Ruiz', 'TEL:+12125550100', ...lines))).toMatchObject({
    phones: ['+12125550100'],
    emails: [],
  })
})

test('an address stands as its country writes it, also where all of it is in the street', () => {
  expect(letters('FN:A B', 'ADR:;;1 High St;London;;SW1A 1AA;United Kingdom')).toEqual([
    '1 High St\nLondon\nSW1A 1AA\nUnited Kingdom',
  ])
  expect(letters('FN:A B', 'ADR:;;Weg 1\\n10115 Berlin\\nDeutschland;;;;')).toEqual([
    'Weg 1\n10115 Berlin\nDeutschland',
  ])
  expect(first('FN:A B', 'ADR:;;Weg 1\\n10115 Berlin\\nDeutschland;;;;')?.country).toBe('DE')
})

test('a mobile that takes video is called, a pager that has a voice is not', () => {
  const lines = ['TEL;TYPE="cell,voice,video,text":+1-418-262-6501', 'TEL;TYPE=pager,voice:+1-418-262-6502']
  expect(brief(first('FN:Ana Ruiz', ...lines))?.phones).toEqual(['+14182626501'])
})

test('a comma in a company or a street is no list of values', () => {
  expect(first('FN:Ana Ruiz', 'ORG:Company, The;Accounting')?.company).toBe('Company, The')
  expect(letters('FN:Ana Ruiz', 'ADR:;;1 Main St, Suite 4;Austin;TX;78701;USA')).toEqual([
    '1 Main St, Suite 4\nAustin, TX 78701\nUSA',
  ])
})
