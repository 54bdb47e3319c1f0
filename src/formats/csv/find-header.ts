// Which row of a table names its columns, if any does.
import { holdsCompany, holdsName, isData } from './cell-kind.ts'
import type { Row } from './parse-csv.ts'
import { readHeader } from './read-header.ts'

// How far down a header may stand: what comes before is a preamble (LinkedIn's is 3 rows, bank and CRM reports' 8).
const deepestHeader = 25

/** The first row with known column names; where none is known, the first full row unless it is like those below it. */
export function findHeader(rows: readonly Row[], width: number): Row | undefined {
  const named = rows
    .slice(0, deepestHeader)
    .map(row => ({ row, known: row.cells.some(isData) ? 0 : countKnown(row.cells) }))
    .reduce<{ row: Row; known: number } | undefined>(
      (best, next) => (next.known > (best?.known ?? 0) ? next : best),
      undefined,
    )
  if (named && (named.known > 1 || named.known >= filled(named.row).length / 2)) return withSeconds(rows, named.row)
  const first = rows.find(row => row.cells.length === width)
  return !first || first.cells.some(isData) || isLikeOthers(rows, first) ? undefined : first
}

export function countKnown(cells: readonly string[]): number {
  return cells.filter(cell => cell.length < 80 && readHeader(cell) !== undefined).length
}

function filled({ cells }: Row): string[] {
  return cells.filter(cell => cell.trim() !== '')
}

/** Some exports name the columns again below, for programs (`first_name`) or as JSON: rows that hold nobody. */
function withSeconds(rows: readonly Row[], header: Row): Row {
  let last = header
  for (const row of rows.slice(rows.indexOf(header) + 1)) {
    if (!namesColumns(row, countKnown(header.cells))) break
    last = row
  }
  return last === header ? header : { row: last.row, cells: header.cells }
}

function namesColumns(row: Row, known: number): boolean {
  const cells = filled(row)
  if (cells.length < 2 || cells.some(isData)) return false
  return countKnown(cells) >= Math.max(2, known * 0.8) || cells.every(cell => /^\{".*\}$/s.test(cell))
}

// A list's own title, which a name would never hold.
const title =
  /\b(list|names?|people|guests?|members?|attendees|participants|contacts?|liste|namen|gäste|teilnehmer|mitglieder|noms|nombres|nomi)\b/i

/** Names, or names and companies, in the first row as in the rows below: a list without a header. */
function isLikeOthers(rows: readonly Row[], first: Row): boolean {
  const below = rows.filter(row => row.row > first.row)
  const isLike = (place: number) => {
    const cells = below.map(row => row.cells[place]?.trim() ?? '').filter(Boolean)
    const cell = first.cells[place]!.trim()
    return [holdsWholeName, holdsCompany].some(
      holds => holds(cell) && cells.length > 0 && cells.filter(holds).length >= cells.length * 0.7,
    )
  }
  const places = [...first.cells.keys()].filter(place => first.cells[place]!.trim() !== '')
  return places.length <= 3 && places.every(isLike) && places.some(place => holdsWholeName(first.cells[place]!.trim()))
}

/** Two words or more, each with a capital; `Wedding guests` is none. */
function holdsWholeName(cell: string): boolean {
  return (
    holdsName(cell) &&
    !title.test(cell) &&
    /^\p{Lu}\S*[ ,]+((van|von|de|der|den|la|di|da|del|dos|el|al) )*\p{Lu}/u.test(cell)
  )
}
