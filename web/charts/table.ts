// A table as values: what stands under a chart on the page, and in the CSV that can be taken along.

export type Cell = string | number | null

/** Each label is the only one of its kind, and the first two cells of a row tell it from the others. */
export interface Table {
  readonly columns: readonly { readonly label: string; readonly write?: (value: number) => string }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The cell as the page shows it. */
export function cellInWords(value: Cell, write?: (value: number) => string): string {
  if (value === null) return '–'
  return typeof value === 'number' ? (write ? write(value) : value.toLocaleString('en')) : value
}

/** RFC 4180, numbers in full. */
export function writeCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ label }) => label), ...rows]
  return `${lines.map(line => line.map(writeCell).join(',')).join('\r\n')}\r\n`
}

function writeCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // A spreadsheet would run what begins so as a formula, and names come from strangers.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
