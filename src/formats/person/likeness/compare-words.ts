// How one word of a name agrees with one of another.
import { editDistance, isOneSlip, jaroWinkler } from '../../../domain/edit-distance.ts'
import { bitsOf, shareOf } from './agreement.ts'
import type { Crowd } from './crowd.ts'
import type { NameWord } from './name-word.ts'

/** From the surest to the least sure. */
export const wordGrades = ['same', 'nickname', 'typo', 'initial'] as const
export type WordGrade = (typeof wordGrades)[number]

// How often a second record of a person has the word in this form. From what is reported of people's lists: Winkler
// (2006), Overview of record linkage, gives 5 to 10 % of names with a typing error; the others are estimates.
const rates: Readonly<Record<WordGrade, number>> = { same: 0.85, nickname: 0.05, typo: 0.06, initial: 0.05 }

/** `Alex` of `Alexandra`; not `Juan` of `Juana`, which is another name. For given names: `Linden` is not `Lindenbaum`. */
export function isShortened({ text: a }: NameWord, { text: b }: NameWord): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 3 && long.length >= short.length + 2 && long.startsWith(short)
}

export function gradeOf(a: NameWord, b: NameWord, crowd: Crowd): WordGrade | undefined {
  if (a.text === b.text) return 'same'
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? 'initial' : undefined
  if (a.formal === b.formal) return 'nickname'
  return isMistyped(a, b, crowd) ? 'typo' : undefined
}

/** @param word the fuller of the two */
export function bitsOfWord(grade: WordGrade, { text, formal }: NameWord, crowd: Crowd): number {
  const { contacts } = crowd
  if (grade === 'initial')
    return bitsOf(rates.initial, Math.max(0.02, shareOf(crowd.count('initial', text[0]!), contacts)))
  const share = shareOf(crowd.count('name', formal), contacts)
  // Many words are a slip away from a given one; some eight of them exist.
  return bitsOf(rates[grade], grade === 'typo' ? share * 8 : share)
}

function isMistyped(a: NameWord, b: NameWord, crowd: Crowd): boolean {
  if (Math.min(a.text.length, b.text.length) < 3 || Math.abs(a.text.length - b.text.length) > 2) return false
  return isNear(a, b) && !isOtherGender(a.text, b.text) && !areBothUsual(a, b, crowd)
}

function isNear({ text: a, sound }: NameWord, { text: b, sound: other }: NameWord): boolean {
  if (isOneSlip(a, b)) return true
  const shorter = Math.min(a.length, b.length)
  // Two slips seldom are at both ends at once.
  const isAnchored = a[0] === b[0] || a.at(-1) === b.at(-1)
  if (shorter >= 7 && isAnchored && editDistance(a, b) === 2) return true
  return shorter > 3 && sound === other && jaroWinkler(a, b) >= 0.85
}

/** `Mario` and `Maria`, `Martin` and `Martina`: one letter apart, and two people. */
function isOtherGender(a: string, b: string): boolean {
  const stem = (word: string) => word.replace(/[aeo]$/, '')
  return stem(a) === stem(b) || stem(a) === b || stem(b) === a
}

/** A slip is rare beside the word that was meant: `Marta` has too many bearers to be a misspelt `Maria`. */
function areBothUsual(a: NameWord, b: NameWord, crowd: Crowd): boolean {
  const [one, other] = [crowd.count('name', a.formal), crowd.count('name', b.formal)]
  return Math.min(one, other) > 3 + Math.max(one, other) / 25
}
