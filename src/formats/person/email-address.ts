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
  for (const piece of cell.split(/ ::: |[;,\n|]|\s\/\s/).map(text => text.trim())) {
    if (piece === '') continue
    const bracketed = /^(.*?)<([^<>]+)>$/.exec(piece)
    const address = tidyEmail(bracketed?.[2] ?? piece)
    if (isEmailAddress(address)) {
      addresses.push(address.toLowerCase())
      name ||= bracketed?.[1]?.replaceAll(/^["'\s]+|["'\s]+$/g, '') || undefined
    } else refused.push(piece)
  }
  return spacedApart(cell) ?? { addresses, refused, ...(name && { name }) }
}

/** `a@example.com b@example.com`: some forms join several addresses with a space. */
function spacedApart(cell: string): FoundEmails | undefined {
  const pieces = cell.trim().split(/\s+/)
  return pieces.length > 1 && pieces.every(isEmailAddress)
    ? { addresses: pieces.map(piece => piece.toLowerCase()), refused: [] }
    : undefined
}

function tidyEmail(text: string): string {
  return text
    .trim()
    .replace(/^(mailto|smtp):/i, '')
    .replaceAll(/^[<'"]+|[>'".]+$/g, '')
}
