import { describe, expect, test } from 'vitest'
import { readCountry } from '../../src/formats/person/country.ts'
import { draftOf } from '../../src/formats/person/draft-of.ts'
import { findEmails } from '../../src/formats/person/email-address.ts'
import { inNaturalCase } from '../../src/formats/person/name-case.ts'
import { nameOfParts, nameOfText, writtenName } from '../../src/formats/person/person-name.ts'
import { readPhone, splitPhones } from '../../src/formats/person/phone.ts'
import { zoneOfNumber } from '../../src/formats/person/zone-of-number.ts'
import { zoneOfPlace } from '../../src/formats/person/zone-of-place.ts'

describe('a name in one text', () => {
  test.each([
    ['Dr. Ana Ruiz', 'Ana Ruiz'],
    ['Ruiz García, Ana María', 'Ana María Ruiz García'],
    ['Smith, Jr., John', 'John Smith'],
    ['John Smith, PhD', 'John Smith'],
    ['JUAN DE LA CRUZ', 'Juan de la Cruz'],
    ["SEAN O'BRIEN-MCCOY", "Sean O'Brien-Mccoy"],
    ['juan pérez', 'Juan Pérez'],
    ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['M. Jean Dupont', 'Jean Dupont'],
    ['Don Draper', 'Don Draper'],
    ['Jack Ma', 'Jack Ma'],
    ['IBM', 'IBM'],
    ['"Ana Ruiz"', 'Ana Ruiz'],
  ])('%s', (text, name) => {
    expect(writtenName(nameOfText(text))).toBe(name)
  })

  test('an email address in the place of a name is no name', () => {
    expect(writtenName(nameOfText('user@example.com'))).toBeUndefined()
    expect(writtenName(nameOfParts({ first: 'user@example.com' }))).toBeUndefined()
  })
})

describe('a name in parts', () => {
  test.each([
    [{ first: 'ANA', last: 'RUIZ' }, 'Ana Ruiz'],
    [{ first: 'Jean', last: 'DUPONT' }, 'Jean Dupont'],
    [{ first: 'john', last: 'Doe' }, 'John Doe'],
    [{ first: 'Ana', last: 'de la Vega' }, 'Ana de la Vega'],
    [{ first: '太郎', last: '山田' }, '山田太郎'],
    [{ first: '', last: '', full: 'Ana Ruiz' }, 'Ana Ruiz'],
    [{ first: 'Ana', full: 'Ana Ruiz' }, 'Ana Ruiz'],
  ])('%j', (parts, name) => {
    expect(writtenName(nameOfParts(parts))).toBe(name)
  })
})

describe('a phone number', () => {
  test.each([
    ['+44 (0)20 7946 0958', {}, '+442079460958'],
    ['0044 20 7946 0958', {}, '+442079460958'],
    ['(+34) 911 234 567', {}, '+34911234567'],
    ['030/123456', { own: 'DE' }, '+4930123456'],
    ['0313786565', { usual: 'CH' }, '+41313786565'],
    ['905-555-1234', { own: 'US', usual: 'DE' }, '+19055551234'],
    ['tel:+34911234567', {}, '+34911234567'],
  ])('%s in %j', (text, countries, value) => {
    expect(readPhone(text, countries)).toMatchObject({ value, isNormal: true })
  })

  test('that can’t be known is kept as it was written', () => {
    expect(readPhone('0313786565', {})).toEqual({ value: '0313786565', isNormal: false })
    expect(readPhone('4.13E+10', { own: 'CH' })).toEqual({ value: '4.13E+10', isNormal: false })
    expect(readPhone('n/a', {})).toBeUndefined()
  })

  test('several stand in one cell', () => {
    expect(splitPhones('+41 31 928 09 60 ::: +41792648866')).toEqual(['+41 31 928 09 60', '+41792648866'])
    expect(splitPhones('030 1234, 030 4567')).toEqual(['030 1234', '030 4567'])
    expect(splitPhones('030/1234')).toEqual(['030/1234'])
  })
})

test('email addresses are found among names and separators, and what is none is named', () => {
  expect(findEmails('Ana Ruiz <Ana@Example.com>; bo@example.org')).toEqual({
    addresses: ['ana@example.com', 'bo@example.org'],
    refused: [],
    name: 'Ana Ruiz',
  })
  expect(findEmails('ana(at)example.com')).toEqual({ addresses: [], refused: ['ana(at)example.com'] })
})

test('countries are known in the languages that people write', () => {
  const names = ['France', 'Deutschland', 'España', 'U.S.A.', 'uk', '日本', 'Schweiz', 'Česko', 'Россия', 'nowhere', '']
  expect(names.map(readCountry)).toEqual(['FR', 'DE', 'ES', 'US', 'GB', 'JP', 'CH', 'CZ', 'RU', undefined, undefined])
})

test('a zone is known for a country of one, and guessed for a country of several', () => {
  expect(zoneOfPlace('FR')).toBe('Europe/Paris')
  expect(zoneOfPlace('US', 'California')).toBe('America/Los_Angeles')
  expect(zoneOfPlace('US')).toBe('America/Chicago')
})

const blank = { row: 1, found: '', emails: [], phones: [], others: [], optedOut: [], doubtful: [] }

test.each([
  ['+12125550100', 'America/New_York'],
  ['+14155552671', 'America/Los_Angeles'],
  ['+18085550100', 'Pacific/Honolulu'],
  ['+16045550199', 'America/Vancouver'],
  ['+61893211234', 'Australia/Perth'],
  ['+34928123456', 'Atlantic/Canary'],
  ['+34911123456', undefined],
  ['911123456', undefined],
])('the area of %s lies in %s', (number, zone) => expect(zoneOfNumber(number)).toBe(zone))

test('a zone comes from the place, then from the area of a number, then from the country', () => {
  const zoneOf = (said: object) => draftOf({ ...blank, name: { full: 'Ana Ruiz' }, ...said }).draft?.timeZone
  const phones = ['+1 415 555 2671']
  expect(zoneOf({ phones })).toBe('America/Los_Angeles')
  expect(zoneOf({ phones, country: 'US', region: 'NY' })).toBe('America/New_York')
  expect(zoneOf({ phones: ['(415) 555-2671'], country: 'US' })).toBe('America/Los_Angeles')
  expect(zoneOf({ phones, country: 'ES' })).toBe('Europe/Madrid')
  expect(zoneOf({ phones: ['+7 727 258 1234'] })).toBe('Asia/Almaty')
  expect(zoneOf({ emails: ['ana@acme.io'] })).toBeUndefined()
})

test('the second name of a Vietnamese is no particle', () => {
  expect(inNaturalCase('NGUYEN VAN AN')).toBe('Nguyen Van An')
  expect(inNaturalCase('LUDWIG VAN DER BERG')).toBe('Ludwig van der Berg')
})
