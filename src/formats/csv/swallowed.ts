// Rows that a quote has swallowed: it was opened and not closed, so that the cell goes on over the rows below, to the end
// of the file or to the next quote that any of them has.
import { holdsEmail } from './cell-kind.ts'
import type { Row } from './parse-csv.ts'

/** Of fewer columns nothing can be told: any sentence has a comma. */
const fewestColumns = 3

/** @param width how many columns the table has */
export function hasSwallowed(
  { cells, isOpen }: Row,
  { delimiter, width }: { delimiter: string; width: number },
): boolean {
  // A quote that the end of its own line leaves open has taken nothing along; one above has taken all below it.
  if (isOpen) return /[\r\n]+[^\r\n]/.test(cells.at(-1)!)
  if (width < fewestColumns) return false
  return cells.some(
    cell => /[\r\n]/.test(cell) && holdsRows(cell, { delimiter, width, isWhole: cells.length === width }),
  )
}

interface Shape {
  readonly delimiter: string
  readonly width: number
  /** True when the row has as many cells as the table has columns: it takes more then to doubt it. */
  readonly isWhole: boolean
}

/** Lines with as many separators as a row has; the first and the last are parts of rows. */
function holdsRows(cell: string, { delimiter, width, isWhole }: Shape): boolean {
  const lines = cell.split(/\r\n|\r|\n/)
  const like = lines.filter(line => line.split(delimiter).length >= width - 1)
  return isWhole ? like.filter(holdsEmail).length >= 2 : like.length >= 1
}
