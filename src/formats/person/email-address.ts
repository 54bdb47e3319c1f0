// Email addresses in cells and cards: found, checked, and set apart from what stands around them.

// What providers accept, not all that RFC 5322 allows: quoted local parts and comments don't occur in people's lists.
const shape =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u

/** What an email address must be, in words for a refusal. */
export const allowedEmail = 'an email address, such as ana@example.com'

export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  // RFC 5321 §4.5.3.1: 64 octets for the local part, 255 for the domain.
  return at > 0 && at <= 64 && text.length - at <= 256 && shape.test(text)
}

export interface FoundEmails {
  readonly addresses: readonly string[]
  /** Texts that stand where an address would and are none. */
  readonly refused: readonly string[]
  /** The display name of the first, where the cell is `Ana Ruiz <ana@example.com>`. */
  readonly name?: string
}

/** Reads a cell that holds one or several addresses, with or without names around them. */
export function findEmails(cell: string): FoundEmails {
  const addresses: string[] = []
  const refused: string[] = []
  let name: string | undefined
  for (const piece of piecesOf(cell)) {
    // Outlook writes a name that it shows as `Ana Ruiz (ana@example.com)`.
    const bracketed =
      /^(.*?)<([^<>]+)>$/.exec(piece) ??
      /^([^@()]+)\(([^()\s]+@[^()\s]+)\)$/.exec(piece) ??
      /^(\p{Lu}[^\s@]* [^@]*?) [-–—] (\S+@\S+)$/u.exec(piece)
    const address = tidyEmail(bracketed?.[2] ?? piece)
    const several = isEmailAddress(address) ? [address] : setApart(piece)
    addresses.push(...several.map(one => one.toLowerCase()))
    if (several.length === 0) refused.push(piece)
    else name ||= bracketed?.[1]?.replaceAll(/^["'\s]+|["'\s]+$/g, '') || undefined
  }
  return { addresses, refused, ...(name && { name }) }
}

/**
 * `a@example.com b@example.com`, `a@example.com/b@example.org`, `work: a@example.com (old)`: addresses among words that
 * can be no part of one. None where a word may belong to the address, as in `ana ruiz@example.com`.
 */
function setApart(piece: string): string[] {
  const words = piece
    .replaceAll(/\([^()@]*\)/g, ' ')
    .split(/\s+|\/(?=[^/]*@)/)
    .map(word => tidyEmail(word.replaceAll(/^\(|\)$/g, '')))
    .filter(word => word !== '' && !/^(or|and|oder|und|o|y|e|ou|et|of|en|[&+/–-]|[\p{L} -]+:)$/iu.test(word))
  return words.every(isEmailAddress) ? words : []
}

/** At the separators; a comma within quotes is part of a name (`"Ruiz, Ana" <ana@example.com>`). */
function piecesOf(cell: string): string[] {
  const isListed = /"[^"]*"\s*</.test(cell)
  const pieces = isListed ? (cell.match(/(?:"[^"]*"|[^";,\n|])+/g) ?? []) : cell.split(/ ::: |[;,\n|]|\s\/\s/)
  return pieces.map(text => text.trim()).filter(text => text !== '' && !saysNone(text))
}

/** What people write into a cell that must not be empty. */
function saysNone(text: string): boolean {
  return /^(none|null|nil|unknown|no e?-?mail|kein[e]?|keine? e-?mail|unbekannt|sin (correo|email)|aucune?|nessun[ao]?)$/i.test(
    text,
  )
}

function tidyEmail(text: string): string {
  return text
    .trim()
    .replace(/^(mailto|smtp):/i, '')
    .replaceAll(/^[<'"]+|[>'".]+$/g, '')
}
