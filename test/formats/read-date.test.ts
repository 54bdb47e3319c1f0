// Dates as products, spreadsheets and people write them.
import { describe, expect, test } from 'vitest'
import { zoneOf } from '../../src/domain/zone.ts'
import { dateOrder, readDate } from '../../src/formats/csv/read-date.ts'

const berlin = zoneOf('Europe/Berlin')
const read = (text: string) => readDate(text, dateOrder([text]), berlin)
const noon = '2024-03-12T09:14:00'

describe('a date is read', () => {
  test.each([
    ['12.03.24', '2024-03-12T00:00:00'],
    ['25/12/23', '2023-12-25T00:00:00'],
    ['12/25/23 10:00', '2023-12-25T10:00:00'],
    ['2024/03/12 09:14:05', '2024-03-12T09:14:05'],
    ['2024-03-12 09:14:00.000', noon],
    ['20240312', '2024-03-12T00:00:00'],
    ['2024年3月12日', '2024-03-12T00:00:00'],
    ['12-Mar-24', '2024-03-12T00:00:00'],
    ['12. März 2024', '2024-03-12T00:00:00'],
    ['12 mars 2024', '2024-03-12T00:00:00'],
    ['12 de marzo de 2024', '2024-03-12T00:00:00'],
    ['12.03.2024 um 09:14 Uhr', noon],
    ['Tue Mar 12 2024', '2024-03-12T00:00:00'],
    ['March 12, 2024 at 9:14 AM', noon],
    ['Mar 12, 2024, 9:14:00 PM', '2024-03-12T21:14:00'],
    ['12 Mar 2024 12:14 AM', '2024-03-12T00:14:00'],
    ['45363', '2024-03-12T00:00:00'],
    ['45363,3847222', noon],
  ])('on the clock of the zone: %s', (text, wall) => {
    expect(read(text)).toBe(Date.parse(`${wall}+01:00`))
  })

  test.each([
    ['2024-03-12 08:14:00 UTC'],
    ['2024-03-12 09:14:00 +0100'],
    ['Tue, 12 Mar 2024 08:14:00 +0000'],
    ['Tue Mar 12 2024 09:14:00 GMT+0100 (CET)'],
    ['1710231240'],
    ['1710231240000'],
  ])('by the offset that it names: %s', text => {
    expect(read(text)).toBe(Date.parse(`${noon}+01:00`))
  })
})

test.each(['0000-00-00 00:00:00', '31.02.2024', '2024-13-01', '03/04/2024', '12345', '2024-03-12 25:00', 'soon', ''])(
  'what is no date, or could be two, is not read: “%s”',
  text => {
    expect(read(text)).toBeUndefined()
  },
)
