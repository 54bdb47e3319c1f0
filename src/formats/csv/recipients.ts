// Lines of recipients as mail programs copy them, several to a line: `"Ruiz, Ana" <ana@example.com>, bo@example.com; …`.
// Each is a person of their own.
import type { Row } from './parse-csv.ts'

const entry = /^([^<>@]*)<\s*([^<>@\s]+@[^<>@\s]+)\s*>$/
const bare = /^[^\s<>@",;]+@[^\s<>@",;]+$/
const longestLine = 20_000

/** True when lines hold nothing but recipients, some line several, and some have a name. */
export function holdsRecipients(text: string): boolean {
  const lines = text
    .slice(0, longestLine)
    .split(/\r\n|\r|\n/)
    .filter(line => line.trim() !== '')
  // The last line may be cut.
  const whole = text.length > longestLine ? lines.slice(0, -1) : lines
  const entries = whole.map(entriesOf)
  const isEntry = (piece: string) => entry.test(piece) || bare.test(piece)
  return (
    entries.some(line => line.length > 1) &&
    entries.every(line => line.every(isEntry)) &&
    entries.some(line => line.some(piece => entry.test(piece)))
  )
}

/** A row for each, with one cell: the name in quotes, since it may hold a comma. */
export function recipientsOf({ row, cells }: Row): Row[] {
  return entriesOf(cells.join(' ')).map(piece => {
    const [, written = '', address = piece] = entry.exec(piece) ?? []
    const name = written.replaceAll('"', '').trim()
    return { row, cells: [name === '' ? address : `"${name}" <${address}>`] }
  })
}

/** At the commas and semicolons; a piece without an address is the start of a name that has a comma. */
function entriesOf(line: string): string[] {
  const entries: string[] = []
  let start = ''
  for (const piece of line.split(/[,;]/).map(text => text.trim())) {
    if (piece === '') continue
    const text = start === '' ? piece : `${start}, ${piece}`
    start = text.includes('@') ? '' : text
    if (start === '') entries.push(text)
  }
  return start === '' ? entries : [...entries, start]
}
