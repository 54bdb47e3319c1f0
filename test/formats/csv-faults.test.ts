import { expect, test } from 'vitest'
import { zoneOf } from '../../src/domain/zone.ts'
import { csvReader, planCsv } from '../../src/formats/csv/read-csv.ts'
import { letterLines } from '../../src/formats/person/letter.ts'
import { sourceOfWords } from '../../src/formats/person/source-kind.ts'

function read(text: string) {
  const reader = csvReader(planCsv(text), { zone: zoneOf('UTC') })
  return [...reader.write(text), ...reader.end()]
}

test('a quote that a later row closes is refused with what it took along, and the rows after it are read', () => {
  const text =
    'Name,Email,City,Notes\nDi,di@example.com,Rome,ok\n"Ana,ana@example.com,Jaén,hello\nBo,bo@example.com,Rome,"hi"\nCy,cy@example.com,Oslo,ok\n'
  const readings = read(text)
  expect(readings.flatMap(({ refused }) => refused)).toMatchObject([
    { row: 3, field: '', found: expect.stringContaining('the row below') },
  ])
  expect(readings.map(({ draft }) => draft?.name.full)).toEqual(['Di', undefined, 'Cy'])
})

test('a note of several lines with commas in it is a note', () => {
  const text = 'Name,Email,Notes\nAna,ana@example.com,"Hi, Ana, thanks\nSee you, soon, there"\n'
  expect(read(text).map(({ draft }) => draft?.note)).toEqual(['Hi, Ana, thanks\nSee you, soon, there'])
})

test('an unsubscribe counts in a row far below those that showed what the column holds', () => {
  const rows = Array.from({ length: 700 }, (_, place) => `P${place},p${place}@example.com,active`)
  const readings = read(`Name,Email,Phase\n${rows.join('\n')}\nAna,ana@example.com,unsubscribed\n`)
  expect(readings.flatMap(({ draft }) => (draft?.optedOut.length ? [draft.name.full] : []))).toEqual(['Ana'])
})

test.each([
  [
    { street: '1 Main St', city: 'Chicago', region: 'IL', postalCode: '60614' },
    undefined,
    ['1 Main St', 'Chicago, IL 60614'],
  ],
  [
    { street: '1 Main St', city: 'Ottawa', region: 'ON', postalCode: 'K1A 0B1' },
    'CA',
    ['1 Main St', 'Ottawa, ON K1A 0B1'],
  ],
  [{ street: '1 High St', city: 'Leeds', postalCode: 'LS1 4AP' }, 'GB', ['1 High St', 'Leeds', 'LS1 4AP']],
  [{ street: 'Weg 1', city: 'Berlin', postalCode: '10115' }, 'DE', ['Weg 1', '10115 Berlin']],
])('a postal address %o of %s is written as its country writes it', (place, code, lines) => {
  expect(letterLines(place, code)).toEqual(lines)
})

test.each([
  ['Trade Show', 'trade_show'],
  ['Messe Hannover 2026', 'trade_show'],
  ['Employee Referral', 'referral'],
  ['Webinar', 'event'],
  ['Web', 'website'],
  ['Google AdWords', undefined],
])('a lead source %s is of the kind %s', (text, kind) => {
  expect(sourceOfWords(text)?.kind).toBe(kind)
})
