// Names that were typed in capitals or in small letters throughout, as one would write them.
import { isParticle } from './name-words.ts'

/**
 * True when capitals or small letters are a habit of the typist. Capitals are that only in several words: one alone may
 * be initials or an abbreviation (`JB`, `IBM`).
 */
export function isOneCase(text: string): boolean {
  return isLower(text) || (text.includes(' ') && isUpper(text))
}

/** Three letters or more, all of them capitals. */
export function isUpper(text: string): boolean {
  return /\p{L}{3}/u.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()
}

export function isLower(text: string): boolean {
  return text === text.toLowerCase() && text !== text.toUpperCase()
}

/** `JUAN DE LA CRUZ` → `Juan de la Cruz`. */
export function inNaturalCase(text: string): string {
  return text
    .split(' ')
    .map(word => (isParticle(word) ? word.toLowerCase() : capitalised(word)))
    .join(' ')
}

function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/(?<=^|[-'’.])\p{L}/gu, letter => letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}
