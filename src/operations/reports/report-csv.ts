// A report's rows as CSV: the same bytes from the command line, the API and the pages.
import { writeCsvRow } from '../../formats/csv/write-csv.ts'
import type { Report, Row } from './report.ts'

/** RFC 4180 with the keys of the columns as its first row; numbers in full, shares from 0 to 1. */
export function reportCsv({ columns, rows }: Pick<Report, 'columns' | 'rows'>): string {
  const cells = rows.map(row => columns.map(({ key }) => cellOf(row[key])))
  return [columns.map(({ key }) => key), ...cells].map(writeCsvRow).join('')
}

function cellOf(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return ''
  // A spreadsheet would run what begins so as a formula, and names of sources come from strangers.
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
}
