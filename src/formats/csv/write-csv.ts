// Writes CSV as RFC 4180 has it: commas, CRLF, quotes where a cell needs them.

export function writeCsvRow(cells: readonly (string | undefined)[]): string {
  return `${cells.map(cell => quote(cell ?? '')).join(',')}\r\n`
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell
}
