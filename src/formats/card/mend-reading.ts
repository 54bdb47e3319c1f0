// Mends what a camera misreads, where the place leaves no doubt: an @ that became a sign like it, a comma in a domain,
// letters among digits.

/** Signs that are read for @ and stand nowhere else between two words of an address. */
const atSigns = /(?<=[\p{L}\p{N}._-])\s?(?:©|®|\(@|\(a\)|\(at\)|\[at\]|\{at\}|\(Q\)|\(@\)|@)\s?(?=[\p{L}\p{N}])/giu

/** `ana.ruiz © gmail,corn` → `ana.ruiz@gmail.com`; a text without such a sign comes back as it is. */
export function mendEmail(text: string): string {
  const signed = text.replaceAll(atSigns, '@').replaceAll(/o@(?=@)|@@+/g, '@')
  const at = signed.lastIndexOf('@')
  if (at < 0) return signed
  const [domain = '', ...rest] = signed
    .slice(at + 1)
    // A dot before an ending that is all that is left, and one in the middle of it: `lumen fr`, `lumen.co. jp`.
    .replace(/^([\w-]+(?:\.[\w-]+)*) ([a-z]{2,3}|co\.[a-z]{2})$/, '$1.$2')
    .replace(/(?<=\w)\. (?=[a-z]{2,3}$)/, '.')
    .replaceAll(/\s*[.,]\s*(?=\p{L}{2,})/gu, '.')
    .split(/\s+/)
  const local = signed.slice(0, at).replaceAll(/(?<=\p{L})\s?[.,]\s?(?=\p{L}[\p{L}\d._-]*$)/gu, '.')
  return [`${local}@${mendDomain(domain)}`, ...rest].join(' ')
}

/** Endings that don't exist and look like one that does. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(c0m|corn|cóm|com\.)$/i, '.com'],
  [/\.(n3t|nef)$/i, '.net'],
  [/\.0rg$/i, '.org'],
]

export function mendDomain(domain: string): string {
  const plain = domain.replaceAll(/[;:,]+$/g, '')
  return endings.reduce((text, [wrong, right]) => text.replace(wrong, right), plain)
}

const digitOf: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
}

/** Letters between digits are digits: `+34 6l2 345 67B` → `+34 612 345 678`. Every letter keeps its place. */
export function mendNumber(text: string): string {
  // `T+49 …` without its space.
  const apart = text.replace(/^([\p{L}]{1,7})[.:]?(?=\+\d)/u, word => ' '.repeat(word.length))
  return apart.replaceAll(
    /(?<=[\d\s()+.-])[OoQDlI|SBZ](?=[\d\s().-]|$)|(?<=\d)[OoQDlI|SBZ]/g,
    letter => digitOf[letter]!,
  )
}
