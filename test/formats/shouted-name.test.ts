// Names in one cell with the family name in capitals, as directories and French lists write them.
import { describe, expect, test } from 'vitest'
import { nameOfParts, nameOfText, writtenName } from '../../src/formats/person/person-name.ts'

const written = (text: string) => writtenName(nameOfText(text))

describe('a family name in capitals', () => {
  test.each([
    ['Jean DUPONT', 'Jean Dupont'],
    ['DUPONT Jean', 'Jean Dupont'],
    ['Ronald McDONALD', 'Ronald McDonald'],
    ['Paul MacDONALD', 'Paul MacDonald'],
    ['Juan DE LA CRUZ', 'Juan de la Cruz'],
    ["Sean O'NEIL", "Sean O'Neil"],
    ['Jan van der BERG', 'Jan van der Berg'],
    ['John F. KENNEDY', 'John F. Kennedy'],
    ['Marie-Claude LE GOFF', 'Marie-Claude Le Goff'],
    ['Anna-Lena MÜLLER-LÜDENSCHEIDT', 'Anna-Lena Müller-Lüdenscheidt'],
    ['JB MARTIN', 'JB Martin'],
  ])('%s is written %s', (text, name) => {
    expect(written(text)).toBe(name)
  })

  test('is so too where its prefix is small', () => {
    expect(writtenName(nameOfParts({ first: 'Ronald', last: 'McDONALD' }))).toBe('Ronald McDonald')
  })

  test.each(['IBM Deutschland', 'IBM Deutschland GmbH', 'SIEMENS GMBH', 'JR Smith', 'Kim DJ', 'Deutsche BANK'])(
    'initials and companies keep theirs: %s',
    text => {
      expect(written(text)).toBe(text)
    },
  )
})

test('a suffix in capitals is set apart, and none is seen in a name or in initials', () => {
  expect(nameOfText('Robert DOWNEY JR')).toEqual({ full: 'Robert Downey', suffix: 'JR' })
  expect(nameOfText('Max Mustermann, M.A.')).toEqual({ full: 'Max Mustermann', suffix: 'M.A.' })
  expect(nameOfText('Ivanov M.A.')).toEqual({ full: 'Ivanov M.A.' })
  expect(nameOfText('Hoshi Ii')).toEqual({ full: 'Hoshi Ii' })
})
