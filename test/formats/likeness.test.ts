// Whether two contacts are one person: names of many ways of writing, addresses, numbers, companies.
import { describe, expect, test } from 'vitest'
import type { Address } from '../../src/domain/channel.ts'
import { addToCrowd } from '../../src/formats/person/likeness/add-to-crowd.ts'
import { makeCrowd } from '../../src/formats/person/likeness/crowd.ts'
import { compareProfiles } from '../../src/formats/person/likeness/likeness.ts'
import { type Profile, profileOf } from '../../src/formats/person/likeness/profile.ts'

interface Told {
  readonly name?: string
  readonly company?: string
  readonly email?: string
  readonly phone?: string
}

function profile({ email, phone, ...told }: Told): Profile {
  const addresses: Address[] = []
  if (email) addresses.push({ channel: 'email', value: email })
  if (phone) addresses.push({ channel: 'phone', value: phone })
  return profileOf({ id: 'c', timeZone: 'UTC', addresses, ...told })
}

/** Compared as two of a thousand, the others having names of their own. */
function compare(a: Told, b: Told, others: readonly Told[] = []) {
  const profiles = [a, b, ...others].map(profile)
  const crowd = makeCrowd(1000)
  for (const one of profiles) addToCrowd(crowd, one)
  return compareProfiles(profiles[0]!, profiles[1]!, crowd)
}

const kindOfName = (a: string, b: string) => compare({ name: a }, { name: b }).agreements[0]!.kind

describe('names', () => {
  test.each([
    ['Ana Ruiz', 'ANA RUIZ', 'name_same'],
    ['José Müller-Łuć', 'jose muller luc', 'name_same'],
    ['Ana Ruiz', 'Ruiz, Ana', 'name_same'],
    ['Ana Ruiz', 'Ruiz Ana', 'name_order'],
    ['Jan van der Berg', 'Jan Berg', 'name_same'],
    ['Dr. Ana Ruiz', 'Ana Ruiz', 'name_same'],
    ['Bob Miller', 'Robert Miller', 'name_nickname'],
    ['Paco Gil', 'Francisco Gil', 'name_nickname'],
    ['A. Ruiz', 'Ana Ruiz', 'name_initial'],
    ['Ana Ruiz', 'Ana Ruiz García', 'name_part'],
    ['Jürgen Schmidt', 'Jürgen Schmitd', 'name_typo'],
    ['Иван Петров', 'Ivan Petrov', 'name_same'],
    ['Ana Ruiz', 'Luis Ruiz', 'given_apart'],
    ['Ana Ruiz', 'Ana Torres', 'family_apart'],
    ['Mario Gil', 'Maria Gil', 'given_apart'],
    ['Ana Ruiz', 'Tom Berg', 'name_apart'],
    ['田中太郎', '田中太郎', 'name_same'],
  ])('%s and %s: %s', (a, b, kind) => expect(kindOfName(a, b)).toBe(kind))
})

describe('addresses', () => {
  test('Gmail delivers to one mailbox whatever the dots, tags and its two names', () => {
    const found = compare({ email: 'ana.ruiz+x@gmail.com' }, { email: 'anaruiz@googlemail.com' })
    expect(found).toMatchObject({ kind: 'certain', agreements: [{ kind: 'email_same' }] })
  })

  test('an address with a slip in its domain, under one name and company, is certain', () => {
    const told = { name: 'Ana Ruiz', company: 'Acme' }
    const found = compare({ ...told, email: 'ana.ruiz@gmail.com' }, { ...told, email: 'ana.ruiz@gmial.com' })
    expect(found.kind).toBe('certain')
  })

  test('addresses that differ by a number are two people’s', () => {
    const found = compare({ email: 'ana.ruiz1@gmail.com' }, { email: 'ana.ruiz2@gmail.com' })
    expect(found.agreements[0]!.kind).toBe('email_apart')
  })

  test('an office’s address says nothing of who somebody is', () => {
    const found = compare({ name: 'Ana Ruiz', email: 'info@acme.es' }, { name: 'Tom Berg', email: 'info@acme.es' })
    expect(found.kind).toBe('unlike')
  })

  test('a mailbox that a couple shares is two people’s', () => {
    const found = compare({ name: 'Ana Ruiz', email: 'ruiz@gil.es' }, { name: 'Luis Gil', email: 'ruiz@gil.es' })
    expect(found.kind).toBe('unlike')
  })

  test('a number is the same with and without its country', () => {
    const found = compare({ name: 'Ana Ruiz', phone: '+34 611 222 333' }, { name: 'Ana Ruiz', phone: '611 22 23 33' })
    expect(found.kind).toBe('certain')
  })

  test('numbers of two countries that end alike are two', () => {
    const found = compare({ phone: '+34611222333' }, { phone: '+49611222333' })
    expect(found.agreements[0]!.kind).toBe('phone_apart')
  })

  test('a switchboard makes nobody certain', () => {
    const desk = '+34911000000'
    const others = ['Eva Gil', 'Pau Sanz', 'Tom Berg', 'Ute Klein'].map(name => ({ name, phone: desk }))
    const found = compare({ name: 'Ana Ruiz', phone: desk }, { name: 'Ana Ruiz', phone: desk }, others)
    expect(found.kind).not.toBe('certain')
    expect(found.agreements.map(({ kind }) => kind)).toContain('phone_shared')
  })
})

test.each([
  ['Acme S.L.', 'ACME, S. L.', 'company_same'],
  ['Müller GmbH & Co. KG', 'Mueller', 'company_near'],
  ['The Brick Company', 'Brick Co.', 'company_same'],
  ['Acme', 'Brick', 'company_apart'],
])('companies %s and %s: %s', (a, b, kind) => {
  expect(compare({ company: a }, { company: b }).agreements[0]!.kind).toBe(kind)
})

test('a rare name alone is likely one person, a frequent one is not', () => {
  const named = (name: string) => Array.from({ length: 40 }, () => ({ name }))
  expect(compare({ name: 'Zbigniew Hohenlohe' }, { name: 'Zbigniew Hohenlohe' }).kind).toBe('likely')
  expect(compare({ name: 'Ana García' }, { name: 'Ana García' }, named('Ana García')).kind).toBe('unlike')
})

describe('what was weighed is not weighed again', () => {
  const moved = { name: 'Ana Hohenlohe', email: 'ana.hohenlohe@acme.es', company: 'Acme' }

  test('an address made of the name, at another company, says nothing', () => {
    const found = compare(moved, { ...moved, email: 'ana.hohenlohe@brick.es', company: 'Brick' })
    expect(found.agreements.map(({ kind }) => kind)).toContain('email_apart')
  })

  test('nor where the name is written with an umlaut', () => {
    const found = compare(
      { name: 'Jürgen Keller', email: 'juergen@acme.de' },
      { name: 'Jürgen Keller', email: 'juergen@brick.de' },
    )
    expect(found.agreements.map(({ kind }) => kind)).toContain('email_apart')
  })

  test('a company and its switchboard say no more than 15 bits together', () => {
    const desk = { phone: '+34911000000', company: 'Acme' }
    const others = ['Eva Gil', 'Pau Sanz', 'Tom Berg', 'Ute Klein'].map(name => ({ name, ...desk }))
    const { agreements } = compare({ name: 'Ana Ruiz', ...desk }, { name: 'Ana Ruiz', ...desk }, others)
    const bits = agreements.filter(({ kind }) => /^(company|phone)_/.test(kind)).reduce((sum, one) => sum + one.bits, 0)
    expect(bits).toBeLessThanOrEqual(15)
  })
})

test.each([
  ['M. Keller', 'monika.keller@acme.de', 'name_same'],
  ['M. Keller', 'keller.monika@acme.de', 'name_same'],
  ['M. Keller', 'm.keller@acme.de', 'name_initial'],
  ['M. Keller', 'michael.keller@acme.de', 'given_apart'],
  ['M. Müller', 'monika.mueller@acme.de', 'given_apart'],
])('an initial is written out by the address: %s, %s', (name, email, kind) => {
  const other = name === 'M. Müller' ? 'Martin Müller' : 'Monika Keller'
  expect(compare({ name, email }, { name: other }).agreements[0]!.kind).toBe(kind)
})

test('two given names that changed places are rather two people', () => {
  const swapped = compare({ name: 'Raúl Manuel Goso' }, { name: 'Manuel Raúl Goso' })
  const listed = compare({ name: 'Raúl Manuel Goso' }, { name: 'Goso Raúl Manuel' })
  expect(swapped.score).toBeLessThan(listed.score)
})

test('whatever stands in a contact, the comparison answers', () => {
  const odd = ['', ' ', ',', '🙂', '-', 'x'.repeat(10_000), '\u202e', 'a@b', '..', '+', '0'.repeat(500)]
  for (const one of odd) {
    for (const other of odd) {
      const told = { name: one, company: one, email: one, phone: one }
      const { score } = compare(told, { name: other, company: other, email: other, phone: other })
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  }
})
