// Text of separated values (RFC 4180, and what programs make of it) → rows of cells. It is fed in pieces, so that a
// file of any size passes through; which separator it has is dialect.ts's question.
import { Failure } from '../../domain/failure.ts'

export interface Row {
  /** As a spreadsheet counts: from 1, blank rows and the header counted too. */
  readonly row: number
  readonly cells: readonly string[]
  /** True when it ends in a quote that nothing closed. */
  readonly isOpen?: boolean
}

export interface CsvParser {
  /** The rows that this piece of the text completes. */
  write(text: string): Row[]
  end(): Row[]
}

// A quote that is never closed would swallow the rest of the file into one cell.
const longestRow = 4 * 1024 * 1024
const quote = 34
const lineFeed = 10
const carriageReturn = 13

/** @throws Failure bad_input from `write` when a row grows past 4 million letters: a quote that nothing closes */
export function csvParser(delimiter: string): CsvParser {
  let rest = ''
  let row = 0
  const take = (text: string, isEnd: boolean) => {
    const rows: Row[] = []
    let place = 0
    while (place < text.length) {
      const read = readRow(text, place, { delimiter, isEnd })
      if (!read) break
      row += 1
      rows.push({ row, cells: read.cells, ...(read.isOpen && { isOpen: true }) })
      place = read.next
    }
    rest = text.slice(place)
    if (rest.length > longestRow) throw unclosed(row + 1)
    return rows
  }
  return { write: text => take(rest + text, false), end: () => take(rest, true) }
}

export function parseCsv(text: string, delimiter: string): Row[] {
  const parser = csvParser(delimiter)
  return [...parser.write(text), ...parser.end()]
}

function unclosed(row: number): Failure {
  return new Failure('bad_input', `Row ${row} opens a quote (") that is not closed within 4 million letters.`)
}

interface Rules {
  readonly delimiter: string
  /** True when nothing follows: a row then ends where the text does. */
  readonly isEnd: boolean
}

interface ReadRow {
  readonly cells: string[]
  readonly next: number
  readonly isOpen?: boolean | undefined
}

interface ReadCell {
  readonly value: string
  readonly end: number
  readonly isOpen?: boolean
}

/** One row from `start` on, or undefined when its end may lie in the text to come. */
function readRow(text: string, start: number, rules: Rules): ReadRow | undefined {
  const cells: string[] = []
  let place = start
  for (;;) {
    const cell = readCell(text, place, rules)
    if (!cell) return undefined
    cells.push(cell.value)
    if (text.startsWith(rules.delimiter, cell.end) && cell.end < text.length) place = cell.end + rules.delimiter.length
    else return endRow(text, cell.end, { cells, isEnd: rules.isEnd, isOpen: cell.isOpen })
  }
}

interface RowEnd {
  readonly cells: string[]
  readonly isEnd: boolean
  readonly isOpen: boolean | undefined
}

function endRow(text: string, end: number, { cells, isEnd, isOpen }: RowEnd): ReadRow | undefined {
  if (end >= text.length) return isEnd ? { cells, next: end, isOpen } : undefined
  if (text.charCodeAt(end) !== carriageReturn) return { cells, next: end + 1 }
  // The line feed of a CRLF may be the first letter of the next piece.
  if (end + 1 >= text.length && !isEnd) return undefined
  return { cells, next: text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1 }
}

function readCell(text: string, start: number, rules: Rules): ReadCell | undefined {
  // Some programs write a space after the separator: `Ana, "Ruiz, S.L."` is quoted all the same.
  let opening = start
  while (text.charCodeAt(opening) === 32) opening += 1
  if (text.charCodeAt(opening) === quote) return readQuoted(text, opening, rules)
  const end = endOfCell(text, start, rules.delimiter)
  return { value: text.slice(start, end), end }
}

function readQuoted(text: string, opening: number, rules: Rules): ReadCell | undefined {
  let close = text.indexOf('"', opening + 1)
  while (close >= 0 && text.charCodeAt(close + 1) === quote) close = text.indexOf('"', close + 2)
  if (close < 0) {
    if (!rules.isEnd) return undefined
    return { value: text.slice(opening + 1).replaceAll('""', '"'), end: text.length, isOpen: true }
  }
  // At the end of a piece, the quote may be the first of a doubled one.
  if (close + 1 >= text.length && !rules.isEnd) return undefined
  const end = endOfCell(text, close + 1, rules.delimiter)
  const inside = text.slice(opening + 1, close)
  const value = inside.includes('"') ? inside.replaceAll('""', '"') : inside
  return { value: value + text.slice(close + 1, end).trimEnd(), end }
}

function endOfCell(text: string, start: number, delimiter: string): number {
  const separator = delimiter.charCodeAt(0)
  let place = start
  for (; place < text.length; place += 1) {
    const code = text.charCodeAt(place)
    if (code === lineFeed || code === carriageReturn) break
    if (code === separator && (delimiter.length === 1 || text.startsWith(delimiter, place))) break
  }
  return place
}
