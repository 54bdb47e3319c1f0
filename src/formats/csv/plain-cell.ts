// A cell without what programs wrap around its text, and empty where it stands for nothing.
import { decodeEntities } from '../mail/entities.ts'

// What programs and people write into an empty cell, and the errors of spreadsheets.
const blank =
  /^(n\/a|#n\/[av]|#(ref|value|wert|valeur|valor|name|nom|num|null|zahl|spill|calc|field|error|div\/0|[¿¡]?nombre)[!?]|#+|-+|[–—]|\(none\)|\(null\)|<null>|undefined|\\N|info requested|not (provided|specified|available|given)|keine angabe|nicht angegeben|non renseigné|no especificado|non specificato)$/i
const longestBlank = 20

/** Trimmed, with \n for line ends; without what keeps a number text in a spreadsheet (`="0123"`, `'0123`). */
export function plainCell(cell: string): string {
  const text = tidied(cell).trim()
  if (text.length < longestBlank && blank.test(text)) return ''
  return /^="(.*)"$/s.exec(text)?.[1] ?? (/^'[\d+]/.test(text) ? text.slice(1) : text)
}

function tidied(cell: string): string {
  if (!/[\0\r&]/.test(cell)) return cell
  // PostgreSQL keeps no NUL, and nobody has one in their name.
  const plain = cell.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n')
  return plain.replaceAll(/&#?\w{2,8};/g, decodeEntities)
}
