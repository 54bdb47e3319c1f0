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

/** A family name in the capitals of a list, `DUPONT`, `LE GOFF`, `O'NEIL`; its prefix may be small: `McDONALD`. */
export function isShouted(text: string): boolean {
  const words = text.split(' ')
  const isCapital = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase()
  return (
    words.every(word => isCapital(word) || hasSmallPrefix(word)) &&
    words.some(word => isUpper(word) || hasSmallPrefix(word))
  )
}

function hasSmallPrefix(word: string): boolean {
  return /^\p{Lu}\p{Ll}{1,3}['’]?\p{Lu}{3,}(-\p{Lu}+)*$/u.test(word)
}

/** `JUAN DE LA CRUZ` → `Juan de la Cruz`. */
export function inNaturalCase(text: string): string {
  return text
    .split(' ')
    .map((word, place, words) => {
      if (place === 0 && words.length > 1 && isInitials(word)) return word
      if (isVan(word, words)) return capitalised(word)
      return isParticle(word) ? word.toLowerCase() : capitalised(word)
    })
    .join(' ')
}

const vietnamese = new Set(
  `nguyen nguyễn tran trần pham phạm hoang hoàng huynh huỳnh phan vo võ dang đặng bui bùi do đỗ ho hồ ngo ngô duong dương
  ly lý le lê vu vũ`.split(/\s+/),
)

/** `NGUYEN VAN AN`: the second name of half of Vietnam's men is no particle. */
function isVan(word: string, [family = '', ...others]: readonly string[]): boolean {
  return word.toLowerCase() === 'van' && others.length > 1 && vietnamese.has(family.toLowerCase())
}

/** `JB MARTIN`: two letters that can't be spoken. */
function isInitials(word: string): boolean {
  return /^[BCDFGHJKLMNPQRSTVWXZ]{2}$/.test(word)
}

function capitalised(word: string): string {
  if (hasSmallPrefix(word))
    return word.replace(/^(\p{Lu}\p{Ll}+['’]?)(.*)$/u, (_, prefix: string, rest: string) => prefix + capitalised(rest))
  return word
    .toLowerCase()
    .replaceAll(/(?<=^|[-'’.])\p{L}/gu, letter => letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}
