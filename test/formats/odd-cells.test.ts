// What people's exports really held, and what was read wrongly of it.
import { describe, expect, test } from 'vitest'
import { findEmails } from '../../src/formats/person/email-address.ts'
import { nameOfParts, nameOfText, writtenName } from '../../src/formats/person/person-name.ts'
import { brief, readTable } from './reading.ts'

const optOuts = (text: string) => readTable(text).drafts.map(({ optedOut }) => optedOut)

describe('opt-outs', () => {
  test('of one kind of mail were lost, since only those of all mail had a column that was known', () => {
    const header = 'Email,Unsubscribed from all email,Opted out of email: One to One,SMS Opt-out,Unsubscribe link'
    const text = `${header}\na@example.com,,true,,https://example.com/u/1\nb@example.com,,,yes,https://example.com/u/2\n`
    expect(optOuts(text)).toEqual([['email'], ['phone', 'sms']])
  })

  test.each(['No', '0', 'n/a', 'None', 'NULL', 'never', 'não', 'いいえ', '0/0/00', 'f', ''])(
    '“%s” was taken for one',
    cell => {
      expect(optOuts(`Email,Unsubscribed\na@example.com,${cell}\nb@example.com,2024-02-01\n`)).toEqual([[], ['email']])
    },
  )
})

describe('names in one text', () => {
  test.each([
    ['VAN DER BERG, Jan', 'Jan van der Berg'],
    ['Prof. Dr. med. Anna Schmidt', 'Anna Schmidt'],
    ['Smith, Dr. Bob', 'Bob Smith'],
    ['Smith Jr., Bob', 'Bob Smith'],
    ['Müller Jörg, Dr.', 'Müller Jörg'],
    ['Lee, Ann (Acme)', 'Ann Lee (Acme)'],
    ['Mr. & Mrs. Smith', 'Smith'],
    ['Acme, Inc.', 'Acme, Inc.'],
  ])('%s', (text, name) => {
    expect(writtenName(nameOfText(text))).toBe(name)
  })
})

describe('names in parts', () => {
  test.each([
    [{ first: 'Bob', last: 'Smith, CFA' }, 'Bob Smith'],
    [{ first: 'Dr. Eva', last: 'Klein' }, 'Eva Klein'],
    [{ first: 'Bob Smith', last: 'Bob Smith' }, 'Bob Smith'],
    [{ first: 'Bob Smith', last: 'Smith' }, 'Bob Smith'],
    [{ first: 'J J', last: 'J' }, 'J J J'],
  ])('%j', (parts, name) => {
    expect(writtenName(nameOfParts(parts))).toBe(name)
  })
})

describe('several addresses in one cell', () => {
  test.each([
    ['a@example.com/b@example.com', ['a@example.com', 'b@example.com']],
    ['a@example.com or b@example.com', ['a@example.com', 'b@example.com']],
    ['a@example.com (work) b@example.com (home)', ['a@example.com', 'b@example.com']],
    ['"Ruiz, Ana" <a@example.com>; "Lee, Bo" <b@example.com>', ['a@example.com', 'b@example.com']],
    ['Ana Ruiz (a@example.com)', ['a@example.com']],
  ])('%s', (cell, addresses) => {
    expect(findEmails(cell)).toMatchObject({ addresses, refused: [] })
  })

  test('half an address is none: a space within one leaves it refused', () => {
    expect(findEmails('ana ruiz@example.com')).toEqual({ addresses: [], refused: ['ana ruiz@example.com'] })
  })
})

test('a cell that only says that there is nothing is no refused address and no note', () => {
  const { drafts, refused } = readTable('Name,Email,Phone,Company\nAna,n/a,-,#N/A\nBo,none,NULL,\nEd,e@example.com,,\n')
  expect(refused).toEqual([])
  expect(drafts.map(draft => [draft.note, draft.company])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ])
})

describe('a number that a spreadsheet rewrote', () => {
  const read = (cell: string) => readTable(`Name;Phone\nAna;${cell}\n`)

  test.each(['4.91712E+11', '4,91712E+11', '4.9E+11'])('with digits lost is a note and no number: %s', cell => {
    const { drafts, doubtful } = read(cell)
    expect(brief(drafts[0])?.phones).toEqual([])
    expect(drafts[0]?.note).toBe(`Phone as found: "${cell}"`)
    expect(doubtful).toHaveLength(1)
  })

  test.each(['4.9171512345678E+13', '49171512345678.0', '49171512345678,0'])(
    'with all its digits is a number: %s',
    cell => {
      expect(brief(read(cell).drafts[0])?.phones).toHaveLength(1)
      expect(brief(read(cell).drafts[0])?.phones[0]).toMatch(/^\+?49171512345678$/)
    },
  )
})

test('the name that Outlook shows is no address, in whatever language its column is called so', () => {
  for (const column of ['Nombre para mostrar de correo electrónico', '電子メール表示名', 'Shown as']) {
    const { drafts, refused } = readTable(`Email,${column}\na@example.com,Ana Ruiz (a@example.com)\n`)
    expect(refused).toEqual([])
    expect(brief(drafts[0])?.emails).toEqual(['a@example.com'])
  }
})

describe('a number among words', () => {
  test.each([
    ['mobile: +44 7700 900123', ['+447700900123']],
    ['+49 171 1234567 (privat)', ['+491711234567']],
    ['Tel. 0171 1234567 / Fax 0221 999888', ['+491711234567']],
    ['491711234567', ['+491711234567']],
  ])('%s', (cell, phones) => {
    expect(brief(readTable(`Name;Phone;Land\nAna;${cell};D\n`).drafts[0])).toMatchObject({ phones, country: 'DE' })
  })
})

test('the address of whoever bought the ticket went to the guest', () => {
  const text = 'First Name,Surname,Email,Buyer First Name,Buyer Email\nAna,Ruiz,ana@example.com,Sue,sue@example.com\n'
  expect(brief(readTable(text).drafts[0])).toMatchObject({ name: 'Ana Ruiz', emails: ['ana@example.com'] })
  expect(brief(readTable('Buyer Email\nsue@example.com\n').drafts[0])?.emails).toEqual(['sue@example.com'])
})

test('a postal code that a spreadsheet took for a number has its zero again', () => {
  const { drafts } = readTable('Name;Straße;PLZ;Ort;Land\nEva;Weg 2;1067;Dresden;DE\n')
  expect(drafts[0]?.addresses).toEqual([{ channel: 'letter', value: 'Weg 2\n01067 Dresden\nDE' }])
})
