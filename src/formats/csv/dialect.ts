// How a file of separated values is written: its separator, whether its lines are quoted whole, which row names the
// columns. Told from a sample of its text.
import { countKnown, findHeader } from './find-header.ts'
import { parseCsv, type Row } from './parse-csv.ts'
import { holdsRecipients } from './recipients.ts'

export interface Dialect {
  /** '' where each line is one value. */
  readonly delimiter: string
  /** Each line is quoted whole, its own quotes doubled: a table that went through a program that took it for text. */
  readonly isWrapped: boolean
  /** Each line has several recipients of a mail. */
  readonly isRecipients?: boolean
  /** The row that names the columns, counted as Row counts; 0 when none does. */
  readonly headerRow: number
  readonly header: readonly string[]
}

const common = [',', ';', '\t', '|']
// Seen in exports of older systems; the last three are ASCII's own separators.
const rare = ['~', '^', ':', '#', '*', '!', '\x01', '\x1e', '\x1f']
const sampleRows = 60
// A separator that no cell contains; a line of one value is read whole.
const noDelimiter = '\0'

/** @param text the start of the file, or all of it */
export function guessDialect(text: string): Dialect {
  if (holdsRecipients(text))
    return { delimiter: noDelimiter, isWrapped: false, isRecipients: true, headerRow: 0, header: [] }
  const told = /^sep=(.)\r?\n/i.exec(text)?.[1]
  let best: { dialect: Dialect; score: number } | undefined
  for (const delimiter of told ? [told] : candidates(text)) {
    const plain = weigh(sample(text, delimiter), delimiter, false)
    const isOneCell = plain.width <= 1 && plain.dialect.header.length <= 1 && /^\s*"/.test(text)
    const wrapped = isOneCell ? weigh(unwrap(sample(text, delimiter), delimiter), delimiter, true) : plain
    for (const found of [plain, wrapped]) if (!best || found.score > best.score) best = found
  }
  return best!.dialect
}

/** The rows of a text in its dialect, wrapped lines unwrapped. */
export function unwrap(rows: readonly Row[], delimiter: string): Row[] {
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.length === 1 ? (parseCsv(cells[0]!, delimiter)[0]?.cells ?? []) : cells,
  }))
}

function candidates(text: string): string[] {
  const start = text.slice(0, 4000)
  return [...common, ...rare.filter(sign => start.includes(sign)), noDelimiter]
}

function sample(text: string, delimiter: string): Row[] {
  return parseCsv(text, delimiter).slice(0, sampleRows)
}

function weigh(rows: readonly Row[], delimiter: string, isWrapped: boolean) {
  const filled = rows.filter(row => row.cells.some(cell => cell.trim() !== ''))
  const width = usualWidth(filled)
  const header = findHeader(filled, width)
  const known = header ? countKnown(header.cells) : 0
  const even = filled.filter(row => row.cells.length === width).length / Math.max(1, filled.length)
  // A rare separator needs column names that are known, or times (12:30) would split a list of one column.
  const rarity = common.includes(delimiter) ? 0 : delimiter === noDelimiter ? 0.5 : 3
  const score = known * 10 + even * Math.min(width - 1, 5) - rarity
  const dialect = { delimiter, isWrapped, headerRow: header?.row ?? 0, header: header?.cells ?? [] }
  return { dialect, score, width }
}

function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}
