// A cell without what programs wrap around its text, and empty where it stands for nothing.
import { decodeEntities } from '../mail/entities.ts'
import { saysNothing } from '../person/says-nothing.ts'

/** Trimmed, with \n for line ends; without what keeps a number text in a spreadsheet (`="0123"`, `'0123`). */
export function plainCell(cell: string): string {
  const text = tidied(cell).trim()
  if (saysNothing(text)) return ''
  return /^="(.*)"$/s.exec(text)?.[1] ?? (/^'[\d+]/.test(text) ? text.slice(1) : text)
}

function tidied(cell: string): string {
  if (!/[\0\r&]/.test(cell)) return cell
  // PostgreSQL keeps no NUL, and nobody has one in their name.
  const plain = cell.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n')
  return plain.replaceAll(/&#?\w{2,8};/g, decodeEntities)
}
