// A table of contacts, read in pieces: first its plan (dialect and mapping) from a sample, then its rows under it.
import { showFound } from '../../domain/fault.ts'
import type { Zone } from '../../domain/zone.ts'
import type { DraftReading } from '../person/draft.ts'
import { type Dialect, guessDialect, unwrap } from './dialect.ts'
import { footerHolder } from './footer.ts'
import { type Column, guessMapping, type ToldMapping, withTold } from './mapping.ts'
import { csvParser, parseCsv, type Row } from './parse-csv.ts'
import { dateOrder } from './read-date.ts'
import { nameColumns } from './read-name.ts'
import { type RowRules, readRow } from './read-row.ts'
import { recipientsOf } from './recipients.ts'
import { isRefusedColumn } from './refused-columns.ts'
import { hasSwallowed } from './swallowed.ts'

/** Letters of text that suffice for a plan. */
export const planSample = 256 * 1024

export interface CsvPlan {
  readonly dialect: Dialect
  readonly columns: readonly Column[]
  /** Of the sample, below the header. */
  readonly firstRows: readonly Row[]
}

export interface CsvOptions {
  /** ISO 3166-1 alpha-2. */
  readonly usualCountry?: string
  readonly zone: Zone
}

/** @param text the start of the file, or all of it */
export function planCsv(text: string, told: ToldMapping = {}): CsvPlan {
  const sample = text.slice(0, planSample)
  const dialect = guessDialect(sample)
  const rows = parseCsv(sample, dialect.delimiter)
  // A sample that was cut ends in half a row.
  const whole = text.length > planSample ? rows.slice(0, -1) : rows
  const firstRows = below(dialect, whole).slice(0, 500)
  const columns = guessMapping(
    dialect.header,
    firstRows.map(row => row.cells),
  )
  return { dialect, columns: withTold(columns, told), firstRows }
}

/** Reads the file's text piece by piece, from its start. */
export function csvReader({ dialect, columns, firstRows }: CsvPlan, { usualCountry, zone }: CsvOptions) {
  const parser = csvParser(dialect.delimiter)
  const dates = columns.findIndex(column => column.field === 'connected_on')
  const rules: RowRules = {
    columns,
    names: nameColumns(columns),
    zone,
    dateOrder: dateOrder(firstRows.map(row => row.cells[dates] ?? '')),
    ...(usualCountry && { usualCountry }),
  }
  const shape = { delimiter: dialect.delimiter, width: Math.max(dialect.header.length, columns.length) }
  const isMended = columns.some(column => isRefusedColumn(column.name))
  const readOne = (row: Row): DraftReading => {
    const reading = hasSwallowed(row, shape) ? unclosed(row) : readRow(row, rules)
    const draft = isMended && reading.draft ? { draft: { ...reading.draft, isMended } } : {}
    return reading.refused.length > 0 ? { ...reading, ...draft, cells: row.cells } : { ...reading, ...draft }
  }
  const footer = footerHolder(shape.width)
  const read = (rows: readonly Row[]): Row[] => footer.take(below(dialect, rows))
  return {
    write: (text: string): DraftReading[] => read(parser.write(text)).map(readOne),
    end: (): DraftReading[] => [...read(parser.end()), ...footer.end()].map(readOne),
  }
}

function unclosed({ row, cells }: Row): DraftReading {
  const swallowing = cells.find(cell => /[\r\n]/.test(cell)) ?? cells.at(-1) ?? ''
  const below = swallowing.split(/\r\n|\r|\n/).length - 1
  const what = below === 1 ? 'the row below' : `${below} rows below`
  const found = `a quote (") that is not closed, so that ${what} became part of one cell: ${showFound(swallowing)}`
  const allowed = 'a quote at both ends of a cell; close it and import again'
  return { refused: [{ row, field: '', found, allowed }], doubtful: [] }
}

function below(dialect: Dialect, rows: readonly Row[]): Row[] {
  if (dialect.isRecipients) return rows.flatMap(recipientsOf)
  const unwrapped = dialect.isWrapped ? unwrap(rows, dialect.delimiter) : rows
  const isTold = (row: Row) =>
    dialect.headerRow === 0 && row.row === 1 && /^sep=.?$/i.test(row.cells.join(dialect.delimiter))
  return unwrapped.filter(row => row.row > dialect.headerRow && !isTold(row))
}
