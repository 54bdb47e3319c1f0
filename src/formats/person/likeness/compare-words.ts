// How one word of a name agrees with one of another.
import { editDistance, jaroWinkler } from '../../../domain/edit-distance.ts'
import { bitsOf, shareOf } from './agreement.ts'
import type { Crowd } from './crowd.ts'
import { soundOf } from './fold-text.ts'
import { formalName } from './nicknames.ts'

/** From the surest to the least sure. */
export const wordGrades = ['same', 'nickname', 'typo', 'initial'] as const
export type WordGrade = (typeof wordGrades)[number]

// How often a second record of a person has the word in this form. From what is reported of people's lists: Winkler
// (2006), Overview of record linkage, gives 5 to 10 % of names with a typing error; the others are estimates.
const rates: Readonly<Record<WordGrade, number>> = { same: 0.85, nickname: 0.05, typo: 0.06, initial: 0.05 }

/** `Alex` of `Alexandra`; not `Juan` of `Juana`, which is another name. For given names: `Linden` is not `Lindenbaum`. */
export function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && long.length >= short.length + 2 && long.startsWith(short)
}

export function gradeOf(a: string, b: string, crowd: Crowd): WordGrade | undefined {
  if (a === b) return 'same'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : undefined
  if (formalName(a) === formalName(b)) return 'nickname'
  return isMistyped(a, b, crowd) ? 'typo' : undefined
}

/** @param word the fuller of the two */
export function bitsOfWord(grade: WordGrade, word: string, crowd: Crowd): number {
  const { contacts } = crowd
  if (grade === 'initial')
    return bitsOf(rates.initial, Math.max(0.02, shareOf(crowd.count('initial', word[0]!), contacts)))
  const share = shareOf(crowd.count('name', formalName(word)), contacts)
  // Many words are a slip away from a given one; three of them exist.
  return bitsOf(rates[grade], grade === 'typo' ? share * 3 : share)
}

function isMistyped(a: string, b: string, crowd: Crowd): boolean {
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 2) return false
  if (isOtherGender(a, b) || areBothUsual(a, b, crowd)) return false
  const distance = editDistance(a, b)
  if (distance <= 1) return true
  if (distance === 2 && Math.min(a.length, b.length) >= 7) return true
  return a.length > 3 && b.length > 3 && soundOf(a) === soundOf(b) && jaroWinkler(a, b) >= 0.85
}

/** `Mario` and `Maria`, `Martin` and `Martina`: one letter apart, and two people. */
function isOtherGender(a: string, b: string): boolean {
  const stem = (word: string) => word.replace(/[aeo]$/, '')
  return stem(a) === stem(b) || stem(a) === b || stem(b) === a
}

/** A slip is rare beside the word that was meant: `Marta` has too many bearers to be a misspelt `Maria`. */
function areBothUsual(a: string, b: string, crowd: Crowd): boolean {
  const [fewer, more] = [crowd.count('name', formalName(a)), crowd.count('name', formalName(b))].sort((x, y) => x - y)
  return fewer! > 3 + more! / 25
}
