// What reports write below their rows: totals, who exported them and when, a copyright. None of it is a person.
import { holdsEmail } from './cell-kind.ts'
import type { Row } from './parse-csv.ts'

const count = String.raw`\d[\d.,' ]*`
const things =
  'rows?|records?|contacts?|leads?|entries|results?|items?|zeilen?|einträge|datensätze|kontakte|lignes?|enregistrements?|filas?|registros?|righe|record'
const totals =
  'grand totals?|sub ?totals?|totals?|total (général|general)|totale|gesamt(summe)?|summe|anzahl|count|sum|sous-total'
const summaries = [
  `(${totals})( (number )?(of )?(${things}))?\\s*[:=]?\\s*(${count})?`,
  `(${things})\\s*[:=]\\s*${count}`,
  `\\(?${count} (${things})( (in )?(total|exported|insgesamt))?\\)?`,
  '((report|list|file|data|liste|bericht|rapport) )?(generated|exported|printed|created|downloaded) ?(by|on|at|from|:).*',
  '(erstellt|exportiert|gedruckt|generiert) (am|von|durch|um)\\b.*|stand:? \\d.*',
  '((généré|exporté|imprimé) (le|par)|(generado|exportado) (el|por)|(generato|esportato) (il|da))\\b.*',
  '(page|seite|página|pagina) \\d+( ?(of|von|de|di|sur|/) ?\\d+)?',
  '(copyright\\b|©|\\(c\\) ?\\d{4}|confidential information|all rights reserved).*',
  '[*-]* ?(end of (report|file|list|export)|ende (der liste|des berichts)|fin du rapport) ?[*-]*',
]
const summary = new RegExp(`^(${summaries.join('|')})\\.?$`, 'iu')

const longestSummary = 200

/** True for a row that has a summary, and figures beside it at most. */
export function isSummary(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '')
  const [first = '', ...others] = filled
  if (filled.length > 6 || first.length > longestSummary || !summary.test(first)) return false
  return others.every(
    cell => cell.length <= longestSummary && !holdsEmail(cell) && (/^[\d.,:%€$£ -]+$/.test(cell) || summary.test(cell)),
  )
}

const longestFooter = 12
const fewestColumns = 3

/**
 * Keeps back rows of one cell that stand below a blank row, until it shows what they are: a footer when the table ends
 * with them and one is a summary, else rows like any.
 */
export function footerHolder(width: number) {
  let held: Row[] = []
  let isBelowBlank = false
  const next = (row: Row): Row[] => {
    const filled = row.cells.filter(cell => cell.trim() !== '')
    isBelowBlank ||= filled.length === 0
    if (isBelowBlank && filled.length < 2 && held.length < longestFooter) {
      held.push(row)
      return []
    }
    isBelowBlank = false
    const rows = [...held, row]
    held = []
    return rows
  }
  const isPlain = (row: Row) => held.length === 0 && row.cells.length > 1 && row.cells[0] !== ''
  return {
    take: (rows: readonly Row[]): Row[] =>
      width < fewestColumns ? [...rows] : rows.flatMap(row => (isPlain(row) ? row : next(row))),
    /** The rows of a footer come back empty, so that they are counted like blank ones. */
    end(): Row[] {
      const isFooter = held.some(({ cells }) => isSummary(cells.map(cell => cell.trim()).filter(Boolean)))
      const rows = isFooter ? held.map(({ row }) => ({ row, cells: [] })) : held
      held = []
      return rows
    },
  }
}
