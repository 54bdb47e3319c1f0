import { describe, expect, test } from 'vitest'
import { planCsv } from '../../src/formats/csv/read-csv.ts'
import { brief, readTable } from './reading.ts'

const first = (text: string, usualCountry?: string) => brief(readTable(text, usualCountry).drafts[0])
const fields = (text: string) => planCsv(text).columns.map(({ name, field }) => `${name}=${field}`)

describe('what a column is taken for', () => {
  test('an owner’s address is not the contact’s, and a company’s address is no company', () => {
    const text =
      'First Name,Last Name,Company,Email,Contact Owner,Company Address,Person Linkedin Url,Website\nAnn,Lee,,ann@example.com,boss@example.net,1 Market St,http://www.linkedin.com/in/ann,http://example.com\n'
    expect(first(text)).toEqual({ name: 'Ann Lee', emails: ['ann@example.com'], phones: [] })
    expect(fields(text).slice(4)).toEqual([
      'Contact Owner=owner',
      'Company Address=',
      'Person Linkedin Url=profile',
      'Website=',
    ])
  })

  test('names of columns may be written as one word, numbers without their plus', () => {
    const text =
      'CONTACT ID;EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED\n1;jean@example.fr;DUPONT;Jean;33612345678;0\n2;marie@example.fr;MARTIN;Marie;;1\n'
    expect(first(text)).toEqual({ name: 'Jean Dupont', emails: ['jean@example.fr'], phones: ['+33612345678'] })
    expect(readTable(text).drafts.map(draft => draft.optedOut)).toEqual([[], ['email']])
  })

  test.each([
    ['Status', 'Subscribed', 'Unsubscribed'],
    ['Person - Marketing status', 'no_consent', 'unsubscribed'],
    ['Email Status', 'active', 'Opted-out'],
    ['Global Unsubscribe', '', 'Y'],
  ])('who had opted out by the state in a column called %s was written to', (name, wanted, not) => {
    const text = `Name,Email,${name}\nBo Li,bo@example.com,${wanted}\nAna Ruiz,ana@example.com,${not}\n`
    expect(readTable(text).drafts.map(draft => draft.optedOut)).toEqual([[], ['email']])
  })

  test('a column of other states is no column of opt-outs', () => {
    expect(fields('Name,Email,Status\nBo Li,bo@example.com,active\nAna Ruiz,ana@example.com,won\n')[2]).toBe('Status=')
  })

  test('columns that are called Home and Work hold numbers when numbers stand in them', () => {
    const text =
      '"First","Last","Email","Home","Work","Pager","Mobile"\n"Ann","Lee","ann@example.com","+1 212 555 0100","","+1 212 555 0109","+1 212 555 0101"\n'
    expect(first(text)?.phones).toEqual(['+12125550100', '+12125550101'])
  })

  test('the questions of a form', () => {
    const text =
      'Timestamp,What is your name?,What is the best email to reach you?,Your phone number (optional),Company / organisation,May we email you?\n3/15/2026 14:30:12,Omar Haddad,omar@example.com,+971 50 123 4567,Haddad LLC,yes\n'
    expect(first(text)).toEqual({
      name: 'Omar Haddad',
      emails: ['omar@example.com'],
      phones: ['+971501234567'],
      company: 'Haddad LLC',
    })
    expect(readTable(text).drafts[0]?.connectedOn).toBe(Date.UTC(2026, 2, 15, 14, 30, 12))
  })

  test('without a header, addresses tell which of two names is the first', () => {
    const text =
      'Ruiz;Ana;Norte SL;ana.ruiz@norte.example;+34 911 234 567\nLi;Bo;Acme Ltd;bo.li@acme.example;+44 20 7946 0958\n'
    expect(first(text)).toMatchObject({ name: 'Ana Ruiz', company: 'Norte SL' })
  })

  test('a zone or a country code of its own decides how a number is read', () => {
    const text =
      'Email Address,First Name,Phone Number,TIMEZONE,CC\nkim@example.com,Kim,(217) 555-0123,America/Chicago,US\n'
    expect(first(text, 'DE')).toMatchObject({ phones: ['+12175550123'], country: 'US' })
    expect(readTable(text).drafts[0]?.timeZone).toBe('America/Chicago')
  })

  test('a column of dates that could be read two ways is not read at all', () => {
    const added = (date: string) =>
      readTable(`Name,Email,Created\nAna,ana@example.com,${date}\n`).drafts[0]?.connectedOn
    expect(added('03/04/2024')).toBeUndefined()
    expect(added('13/04/2024')).toBe(Date.UTC(2024, 3, 13))
    expect(added('3/4/2024 2:30 PM')).toBe(Date.UTC(2024, 2, 4, 14, 30))
    expect(added('12 Mar 2024')).toBe(Date.UTC(2024, 2, 12))
  })

  test('Outlook in Japanese', () => {
    const text =
      '姓,名,敬称,会社名,部署,役職,番地 (会社),市区町村 (会社),都道府県 (会社),郵便番号 (会社),国 (会社),会社電話,会社 Fax,携帯電話,電子メール アドレス,電子メールの種類,電子メール表示名\n山田,太郎,様,株式会社サンプル,営業部,部長,1-2-3,千代田区,東京都,100-0001,日本,03-1234-5678,03-1234-5679,090-1234-5678,taro@example.jp,SMTP,山田太郎\n'
    expect(first(text)).toEqual({
      name: '山田太郎',
      emails: ['taro@example.jp'],
      phones: ['+81312345678', '+819012345678'],
      company: '株式会社サンプル',
      title: '部長',
      country: 'JP',
    })
  })

  test('Outlook in Russian', () => {
    const text =
      'Имя\tОтчество\tФамилия\tОрганизация\tДолжность\tРабочий телефон\tФакс\tМобильный телефон\tАдрес электронной почты\tТип электронной почты\tСтрана\nИван\tИванович\tПетров\tРомашка\tДиректор\t+7 495 123-45-67\t\t8 (916) 123-45-67\tivan@example.ru\tSMTP\tРоссия\n'
    expect(first(text)).toMatchObject({
      name: 'Иван Иванович Петров',
      phones: ['+74951234567', '+79161234567'],
      country: 'RU',
    })
  })
})

test('a column that forbids all contact opts out of every channel', () => {
  const text = 'Name,Email,Do Not Contact\nAna,ana@example.com,yes\nBen,ben@example.com,no\n'
  const [ana, ben] = readTable(text).drafts
  expect(ana?.optedOut).toEqual(['email', 'phone', 'sms', 'letter', 'meeting', 'social'])
  expect(ben?.optedOut).toEqual([])
})
