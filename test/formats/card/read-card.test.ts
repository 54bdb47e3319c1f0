// The lines of a card → fields: what is told apart by form, by words, and by what the fields say of one another.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOfCard } from '../../../src/formats/card/card-fields.ts'
import type { CardLine } from '../../../src/formats/card/card-line.ts'
import { readCard } from '../../../src/formats/card/read-card.ts'

/** Lines of a height each, `*` before a large one. */
function read(...texts: string[]) {
  const lines = texts.map(text => ({
    text: text.replace(/^\*/, ''),
    confidence: 0.95,
    height: text[0] === '*' ? 60 : 30,
  }))
  return readCard(lines)
}

test('a card in German: name, job, company, numbers by their words, place', () => {
  const { fields } = read(
    '*Dr. Jürgen Weber',
    'Geschäftsführer',
    'Weber Maschinenbau GmbH',
    'Industriestraße 5',
    '70565 Stuttgart',
    'Tel.: +49 711 234560',
    'Mobil: +49 171 2345678',
    'Fax: +49 711 234569',
    'j.weber@weber-maschinenbau.de',
    'HRB 123456789',
  )
  expect(fields).toEqual({
    name: 'Dr. Jürgen Weber',
    title: 'Geschäftsführer',
    company: 'Weber Maschinenbau GmbH',
    emails: ['j.weber@weber-maschinenbau.de'],
    phones: [
      { kind: 'fixed', number: '+49 711 234560' },
      { kind: 'mobile', number: '+49 171 2345678' },
      { kind: 'fax', number: '+49 711 234569' },
    ],
    socials: [],
    address: 'Industriestraße 5, 70565 Stuttgart',
    country: 'DE',
  })
})

test('the name is the one that the address explains, however large the company is written', () => {
  expect(read('*Green Valley Farms', 'Maria Lopez', 'mlopez@greenvalley.example').fields.name).toBe('Maria Lopez')
  expect(read('*Hartmann Keller', 'Eva Sanz', 'eva@hartmannkeller.example').fields).toMatchObject({
    name: 'Eva Sanz',
    company: 'Hartmann Keller',
  })
})

test('names of capitals, with particles and of several words are kept whole', () => {
  expect(read('*EMMA VAN DER BERG', 'emma@tulip.example').fields.name).toBe('EMMA VAN DER BERG')
  const { draft } = draftOfCard(read('*EMMA VAN DER BERG', 'emma@tulip.example').fields)
  expect(draft!.name.full).toBe('Emma van der Berg')
})

test('a number beside a company on one line leaves the company whole', () => {
  expect(
    read('*Lars Nielsen', 'Mobile +45 20 12 34 56 Fjord Analytics ApS', 'lars@fjordanalytics.dk').fields,
  ).toMatchObject({
    company: 'Fjord Analytics ApS',
    phones: [{ kind: 'mobile', number: '+45 20 12 34 56' }],
    country: 'DK',
  })
})

describe('what a camera misreads', () => {
  test.each([
    ['ana.ruiz©example.com', 'ana.ruiz@example.com'],
    ['ana.ruiz (at) example.com', 'ana.ruiz@example.com'],
    ['ana@gmail,com', 'ana@gmail.com'],
    ['ana@example.c0m', 'ana@example.com'],
    ['ana@example.corn', 'ana@example.com'],
    ['ana. ruiz@example.com', 'ana.ruiz@example.com'],
    ['E-Mail: ana@example.com.', 'ana@example.com'],
  ])('%s is %s', (text, email) => {
    expect(read('*Ana Ruiz', text).fields.emails).toEqual([email])
  })

  test('letters among digits are digits', () => {
    expect(read('Tel +34 9l1 234 S67').fields.phones).toEqual([{ kind: 'fixed', number: '+34 911 234 567' }])
    expect(read('Studio 5.A. Tel +34 911 234 567').fields.company).toBe('Studio 5.A.')
  })

  test('an address that was broken at its hyphen is one', () => {
    expect(read('*Jan Weber', 'j.weber@weber-', 'maschinenbau.de').fields.emails).toEqual([
      'j.weber@weber-maschinenbau.de',
    ])
  })

  test('dots of letters that the address spells out come back, and accents of names that are hardly written without', () => {
    expect(read('*Thomas Miller', 'thomas.mueller@bergwerk.example').fields.name).toBe('Thomas Müller')
    expect(read('*Sofia Garcia Lopez', 'Tel +34 911 234 567').fields.name).toBe('Sofía García López')
    expect(read('*John Garcia', 'Tel +1 415 555 2671').fields.name).toBe('John Garcia')
  })
})

test('numbers of registers and banks are no phones', () => {
  expect(read('USt-IdNr. DE 123456789', 'IBAN ES91 2100 0418 4502 0005 1332', '28013 Madrid').fields.phones).toEqual([])
  expect(read('Rua das Flores 88, 4050-262 Porto').fields).toMatchObject({
    phones: [],
    address: 'Rua das Flores 88, 4050-262 Porto',
  })
})

test('profiles are ways to reach them, the site is a note', () => {
  const { fields } = read('*Ana Ruiz', 'linkedin.com/in/anaruiz', 'www.lumen.example')
  expect(fields).toMatchObject({ socials: ['https://linkedin.com/in/anaruiz'], website: 'www.lumen.example' })
  const { draft } = draftOfCard(fields)
  expect(draft!.addresses).toEqual([{ channel: 'social', value: 'https://linkedin.com/in/anaruiz' }])
  expect(draft!.note).toBe('Website: www.lumen.example')
})

test('a field that hangs on a poor line, or on nothing but its size, is said to be doubtful', () => {
  const { confidence } = read('*Bo Li', 'Bo Li Trading Ltd', 'bo.li@example.com')
  expect(confidence.name).toBeGreaterThan(0.6)
  const { confidence: alone } = read('Maria Keller')
  expect(alone.name ?? 0).toBeLessThan(0.6)
})

test('whatever stands on a picture, reading it ends with fields', () => {
  const line = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 80 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    height: fc.integer({ min: 0, max: 400 }),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), lines => {
      const { fields, confidence } = readCard(lines)
      draftOfCard(fields)
      expect(Object.values(confidence).every(sure => sure >= 0 && sure <= 1)).toBe(true)
    }),
  )
})

const lines = (...texts: readonly (string | readonly [string, number])[]): CardLine[] =>
  texts.map(text => {
    const [said, height] = typeof text === 'string' ? [text, 40] : text
    return { text: said, confidence: 0.9, height }
  })

test('numbers that share a line, with their words at either end, are set apart', () => {
  const { phones } = readCard(
    lines('tel. +48 (12) 420 67 51 | kom. +48 698-469-927 | faks', '+48 (12) 424 11 03'),
  ).fields
  expect(phones.map(({ kind, number }) => [kind, number])).toEqual([
    ['fixed', '+48 (12) 420 67 51'],
    ['mobile', '+48 698-469-927'],
    ['fax', '+48 (12) 424 11 03'],
  ])
})

test('a name that is set large over two lines is one name, and a company broken at its hyphen one company', () => {
  const card = lines(
    ['George', 90],
    ['Smith', 92],
    'Partner',
    'Mob 07700 900 583',
    'gsmith@the-',
    'loom.co.uk',
    'The Loom Works',
  )
  expect(readCard(card).fields).toMatchObject({
    name: 'George Smith',
    company: 'The Loom Works',
    emails: ['gsmith@the-loom.co.uk'],
  })
  expect(readCard(lines(['Eva Sanz', 80], 'Tischlerei Kramer-', 'Voigt', 'info@kramer-voigt.de')).fields.company).toBe(
    'Tischlerei Kramer-Voigt',
  )
})

test('an address whose second half stands behind another column is whole', () => {
  const card = lines('José Ruiz', 'Tfno. 93 487 42 83', 'jose@construcciones-', 'Mov. 655 44 30 92', 'lopez.es')
  expect(readCard(card).fields.emails).toEqual(['jose@construcciones-lopez.es'])
})

test('a postal code of seven digits is no phone, and the letter of an office no digit', () => {
  expect(readCard(lines('Yuki Sato', 'Shinjuku-ku 160-0023', 'Tokyo, Japan')).fields.phones).toEqual([])
  expect(readCard(lines('0 (512) 555-0117')).fields.phones).toMatchObject([{ number: '(512) 555-0117' }])
})

test('the country shows in a postal code of its form', () => {
  const countryOf = (text: string) => readCard(lines('Eva Sanz', text)).fields.country
  expect(['Portland OR 97210', 'London E16 1AA', 'D-80331 München', 'CH-8001 Zürich'].map(countryOf)).toEqual([
    'US',
    'GB',
    'DE',
    'CH',
  ])
})

test('signs that were lost in an address come back, and specks are no words', () => {
  const emailOf = (text: string, name = 'Oscar Mac') => readCard(lines([name, 80], text)).fields.emails[0]
  expect(emailOf('anowak(@slask-energia.pl')).toBe('anowak@slask-energia.pl')
  expect(emailOf('benoit.moreau@moreau-conseil fr')).toBe('benoit.moreau@moreau-conseil.fr')
  expect(emailOf('yuki@sakai-steel.co. jp')).toBe('yuki@sakai-steel.co.jp')
  expect(emailOf('deshawn kim@lee-roofing.com')).toBe('deshawn.kim@lee-roofing.com')
  expect(emailOf('0.mac@harbour.co.uk')).toBe('o.mac@harbour.co.uk')
  const speck = { text: 'me?', confidence: 0.1, height: 12 }
  expect(readCard([...lines('Eva Sanz', 'Calle Mayor 4'), speck]).fields.country).toBeUndefined()
})

test('what an address spells out mends what was misread, in names and companies', () => {
  const of = (...said: string[]) => readCard(lines([said[0]!, 80], ...said.slice(1))).fields
  expect(of('Hans GroBmann', 'h.grossmann@lange.de').name).toBe('Hans Großmann')
  expect(of('Matgorzata Nowak', 'malgorzata@nowak.pl').name).toBe('Małgorzata Nowak')
  expect(of('Eva Sanz', 'Disefio Levante', 'info@diseno-levante.es').company).toBe('Diseño Levante')
  expect(of('Eva Sanz', 'Hévelmann Elektro AG', 'eva@hoevelmann-elektro.de').company).toBe('Hövelmann Elektro AG')
  expect(of('Eva Sanz', 'Battyk Meble SP. Z 0.0.', 'eva@baltykmeble.pl').company).toBe('Bałtyk Meble SP. z o.o.')
  // Nothing is made of what is spelt as it stands.
  expect(of('Joel Goethe', 'joel.goethe@lange.de').name).toBe('Joel Goethe')
})

test('a name of which some accents were seen gets the others, each half of a double one its own', () => {
  const nameOf = (name: string, domain: string) => readCard(lines([name, 80], `info@${domain}`)).fields.name
  expect(nameOf('Hélene Faure', 'groupe.fr')).toBe('Hélène Faure')
  expect(nameOf('Jurgen Kohler-Voigt', 'lange.de')).toBe('Jürgen Köhler-Voigt')
  // There are both.
  expect(nameOf('Jurgen Kramer', 'lange.de')).toBe('Jürgen Kramer')
})

test('a company over two lines is one where the address joins them', () => {
  const companyOf = (...said: string[]) => readCard(lines(['Eva Sanz', 80], ...said, 'Einkauf')).fields.company
  expect(companyOf('Nordstern', 'Logistik GmbH', 'eva@nordstern-logistik.de')).toBe('Nordstern Logistik GmbH')
  expect(companyOf('Nordstern', 'Logistik GmbH', 'eva@gmail.com')).toBe('Logistik GmbH')
})

test('a company that could not be read is guessed from the address, and not believed', () => {
  const { fields, confidence } = readCard(lines(['Eva Sanz', 80], 'Gerente', 'eva@bodegas-ruiz.es'))
  expect(fields.company).toBe('Bodegas Ruiz')
  expect(confidence.company).toBeLessThan(0.6)
  expect(readCard(lines(['Eva Sanz', 80], 'eva@gmail.com')).fields.company).toBeUndefined()
})

test('a number is mobile where its country says so, and a name with its form of address may go over two lines', () => {
  const { fields } = readCard(
    lines(['Dr. DeShawn', 90], ['Lee', 90], 'Partner', 'Tfno 655 44 32 88', 'Lee Law', '28013 Madrid, España'),
  )
  expect(fields).toMatchObject({ name: 'Dr. DeShawn Lee', phones: [{ kind: 'mobile', number: '655 44 32 88' }] })
})

test('a street with its postal code is no number, and a stroke beside a number no digit of it', () => {
  expect(readCard(lines('Av. Diagonal 211 - 08018 Barcelona')).fields.phones).toEqual([])
  const card = lines('O 415-555-71611', 'San Francisco, CA 94105')
  expect(readCard(card).fields.phones).toMatchObject([{ number: '415-555-7161' }])
})
