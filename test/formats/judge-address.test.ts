// What is wrong with an address as it stands, and what it was probably meant to be.
import { expect, test } from 'vitest'
import { countryOfDomain } from '../../src/formats/person/domain-country.ts'
import { judgeAddress, phoneKind } from '../../src/formats/person/judge-address.ts'

const own = { usual: ['acme-werke.de'], count: (domain: string) => (domain === 'acme-werke.de' ? 40 : 1) }
const email = (value: string) => judgeAddress({ channel: 'email', value }, own)

test.each([
  ['ana@gmial.com', 'ana@gmail.com'],
  ['ana@gmail.con', 'ana@gmail.com'],
  ['ana@gmail.co', 'ana@gmail.com'],
  ['Ana.Ruiz@hotmial.com', 'ana.ruiz@hotmail.com'],
  ['ana@outlok.com', 'ana@outlook.com'],
  ['ana@yaho.es', 'ana@yahoo.es'],
  ['ana@acme-wreke.de', 'ana@acme-werke.de'],
])('%s was probably meant to be %s', (value, offer) => expect(email(value)).toMatchObject({ fault: 'typo', offer }))

test.each([
  'ana@gmail.com',
  'ana@mail.com',
  'ana@ymail.com',
  'ana@gmx.at',
  'ana@acme.dk',
  'ana@email.com',
  'ana@bmail.example',
  'ana@me.com',
  'ana@sky.co',
  'ana@grail.com',
  'ana@cloud.com',
  'ana@uol.com',
  'ana@acme-warke.de',
])('%s is taken as it stands', value => expect(email(value)).toBeUndefined())

test.each([
  ['ana@example,com', 'ana@example.com'],
  ['ana @example.org', 'ana@example.org'],
  ['ana(at)example.org', 'ana@example.org'],
  ['ana@@example.org', 'ana@example.org'],
  ['ana@example..org', 'ana@example.org'],
  ['ana', null],
  ['', null],
])('%s is no address; offered is %s', (value, offer) => expect(email(value)).toMatchObject({ fault: 'syntax', offer }))

test('throw-away and office addresses are told', () => {
  expect(email('x@mailinator.com')?.fault).toBe('disposable')
  expect(email('x@a.yopmail.com')?.fault).toBe('disposable')
  expect(email('info@acme.de')?.fault).toBe('role')
  expect(email('vertrieb.nord@acme.de')?.fault).toBe('role')
})

test('a number without its country can’t be dialled from everywhere', () => {
  const number = (value: string) => judgeAddress({ channel: 'phone', value }, own)?.fault
  expect(number('911 222 333')).toBe('number')
  expect(number('+34911222333')).toBeUndefined()
  expect(number('+3491')).toBe('number')
})

test.each([
  ['+34611222333', undefined, 'mobile'],
  ['+34911222333', undefined, 'fixed'],
  ['+12125550100', undefined, 'either'],
  ['0170 1234567', 'DE', 'mobile'],
  ['+498001234567', undefined, 'other'],
  ['12', undefined, undefined],
])('%s (%s) reaches: %s', (value, country, kind) => expect(phoneKind(value, country)).toBe(kind))

test.each([
  ['ana@acme.es', 'ES'],
  ['ana@acme.co.uk', 'GB'],
  ['ana@acme.com', undefined],
  ['ana@acme.io', undefined],
  ['ana@acme.eu', undefined],
  ['acme.es', undefined],
])('%s is of the country %s', (address, country) => expect(countryOfDomain(address)).toBe(country))

test('a slip that many made is one beside the many who did not', () => {
  const counts: Record<string, number> = { 'gmial.com': 12, 'gmail.com': 3000, 'gnail.com': 100, 'acme-werke.de': 9 }
  const ofMany = { usual: ['acme-werke.de', 'gnail.com'], count: (domain: string) => counts[domain] ?? 0 }
  const offer = (value: string) => judgeAddress({ channel: 'email', value }, ofMany)?.offer
  expect(offer('ana@gmial.com')).toBe('ana@gmail.com')
  // A hundred beside three thousand are somebody's own.
  expect(offer('ana@gnail.com')).toBeUndefined()
})
