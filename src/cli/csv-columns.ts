// A table in a text file with named columns: finds the columns by their header, in any order, and hands on the rows
// with the number that a spreadsheet shows for them.
import Papa from 'papaparse'
import { badInput } from '../domain/failure.ts'
import { type Fault, showFound } from '../domain/fault.ts'

export interface Columns {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
}

export interface CsvTable {
  /** Cells in the order of needed, then optional columns; undefined for a column that the file has not. */
  readonly rows: Iterable<{ readonly number: number; readonly cells: readonly (string | undefined)[] }>
  /** Columns of the file that nobody asked for. */
  readonly ignored: readonly string[]
}

/** Reads a header and its rows; comma, semicolon, tab or bar, as the file has it. Empty rows are passed over. */
export function readColumns(text: string, columns: Columns): CsvTable {
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const broken = parsed.errors.find(error => error.type === 'Quotes')
  if (broken) throw badInput('the table can’t be read', [quoteFault(broken)])
  const start = parsed.data.findIndex(row => !isEmpty(row))
  const header = (parsed.data[start] ?? []).map(name => name.trim().toLowerCase())
  const names = [...columns.needed, ...columns.optional]
  const faults = headerFaults(header, columns, start + 1)
  if (faults.length > 0) throw badInput('the table’s header is not as needed', faults)
  const places = names.map(name => header.indexOf(name))
  return { rows: rowsAfter(parsed.data, start, places), ignored: header.filter(name => name && !names.includes(name)) }
}

/** The header tells it: papaparse's own guess fails on two columns with an empty last line. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split('\n', 1)[0]!
  const columns = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, next) => (columns(next) > columns(best) ? next : best))
}

function* rowsAfter(data: readonly string[][], start: number, places: readonly number[]): CsvTable['rows'] {
  for (let index = start + 1; index < data.length; index++) {
    const row = data[index]!
    if (!isEmpty(row)) yield { number: index + 1, cells: places.map(place => row[place]?.trim()) }
  }
}

function headerFaults(header: readonly string[], { needed, optional }: Columns, row: number): Fault[] {
  const where = `row ${Math.max(1, row)}`
  const allowed = `a header with ${needed.join(', ')}${optional.length > 0 ? ` and, if you like, ${optional.join(', ')}` : ''}`
  const missing = needed.filter(name => !header.includes(name))
  const twice = [...needed, ...optional].filter(name => header.indexOf(name) !== header.lastIndexOf(name))
  return [
    ...missing.map(name => ({ where, field: name, found: `the columns ${showFound(header.join(', '))}`, allowed })),
    ...twice.map(name => ({ where, field: name, found: 'the column twice', allowed: 'each column once' })),
  ]
}

function quoteFault(error: Papa.ParseError): Fault {
  return {
    where: `row ${(error.row ?? 0) + 1}`,
    field: '',
    found: 'a quote that is not closed',
    allowed: 'quotes in pairs',
  }
}

function isEmpty(row: readonly string[]): boolean {
  return row.every(cell => cell.trim() === '')
}
