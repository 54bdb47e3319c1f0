// What must hold of any bytes: nothing throws but what says so, and how a file arrives changes nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zoneOf } from '../../src/domain/zone.ts'
import { csvParser, parseCsv } from '../../src/formats/csv/parse-csv.ts'
import { readIcs } from '../../src/formats/ics/read-ics.ts'
import { detectKind } from '../../src/formats/kind.ts'
import { mboxSplitter } from '../../src/formats/mbox/split-mbox.ts'
import { readCards, readTable } from './reading.ts'

const cellText = fc.string({
  unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r', 'ñ', '日', '@', '.'),
  maxLength: 12,
})
const lines = (...words: string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(parts => parts.join(''))
const cut = (text: string, places: readonly number[]) => {
  const sorted = [0, ...places.map(place => place % (text.length + 1)), text.length].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end))
}

describe('a table', () => {
  test('that was written by the rules is read as it was written', () => {
    const tables = fc.array(fc.array(cellText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(tables, table => {
        const text = table.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect(parseCsv(text, ',').map(row => row.cells)).toEqual(table)
      }),
    )
  })

  test('reads the same in any pieces', () => {
    fc.assert(
      fc.property(
        lines('a', ',', '"', '\n', '\r\n', '\r', ' '),
        fc.array(fc.nat(), { maxLength: 4 }),
        (text, places) => {
          const parser = csvParser(',')
          const rows = [...cut(text, places).flatMap(piece => parser.write(piece)), ...parser.end()]
          expect(rows).toEqual(parseCsv(text, ','))
        },
      ),
    )
  })

  test('of any letters is read without a failure', () => {
    fc.assert(fc.property(fc.array(cellText), cells => void readTable(`Name,Email\n${cells.join('')}`)))
  })
})

test('a card of any lines is read without a failure', () => {
  const words = [
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'N:a;b\n',
    'FN;ENCODING=QUOTED-PRINTABLE:=C3=\n',
    '=91\n',
    ' x\n',
    ':\n',
    'TEL;X="a;b":1\n',
    'AGENT:\n',
    '\\',
  ]
  fc.assert(fc.property(lines(...words), text => void readCards(text)))
})

test('a calendar of any lines is read without a failure', () => {
  const words = [
    'BEGIN:VCALENDAR\n',
    'BEGIN:VEVENT\n',
    'END:VEVENT\n',
    'DTSTART:20261102T090000Z\n',
    'DTSTART:x\n',
    'DTSTART;TZID=No:20269999T990000\n',
    'RRULE:FREQ=DAILY\n',
    'RRULE:FREQ=\n',
    'EXDATE:\n',
    'DURATION:P\n',
    'ATTENDEE:mailto:a@b.cd\n',
    ';\n',
  ]
  const options = { zone: zoneOf('UTC'), from: 0, to: Date.UTC(2027, 0) }
  fc.assert(fc.property(lines(...words), text => void readIcs(text, options)))
})

test('a mailbox loses no letter of its messages, in any pieces', () => {
  const words = ['From a Mon Nov  2 10:00:00 2026\n', 'Subject: x\n', '\n', '>From b\n', 'From here\n', 'text\n', 'x']
  fc.assert(
    fc.property(lines(...words), fc.array(fc.nat(), { maxLength: 4 }), (text, places) => {
      const read = (pieces: readonly string[]) => {
        const splitter = mboxSplitter()
        const messages = [...pieces.flatMap(piece => splitter.write(Buffer.from(piece))), ...splitter.end()]
        return messages.map(bytes => Buffer.from(bytes).toString())
      }
      expect(read(cut(text, places))).toEqual(read([text]))
    }),
  )
})

test('any bytes are of some kind', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => void detectKind(bytes)))
})
