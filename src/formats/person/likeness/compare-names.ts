// Two names, word by word: order, nicknames, initials, slips of typing, second names left out.
import type { Agreement, AgreementKind } from './agreement.ts'
import { bitsOfWord, gradeOf, isShortened, type WordGrade, wordGrades } from './compare-words.ts'
import type { Crowd } from './crowd.ts'
import type { NameWord } from './name-word.ts'

interface Match {
  readonly place: number
  readonly other: number
  readonly grade: WordGrade
}

/** Another family name, or another second one: marriages and slips make that of one person now and then. */
const familyApartBits = -6
/** Another given name is another person. */
const givenApartBits = -20
const apartBits = -20
/** Within one language a given and a family name go together about five times as often as by chance over all. */
const sameLanguageBits = -2.3
/** A second name that only one of the two records has. */
const leftOutBits = -0.5
/** Words in an order that is neither that of speech nor that of lists: `Ana Eva Gil` and `Eva Ana Gil` are sisters. */
const swappedBits = -5
/** One word alone (`Ana`) is hardly a name. */
const mostOfOneWord = 4

/** Undefined where one of them has no name. */
export function compareNames(a: readonly NameWord[], b: readonly NameWord[], crowd: Crowd): Agreement | undefined {
  if (a.length === 0 || b.length === 0) return undefined
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const matches = matchWords(short, long, crowd)
  if (matches.length < short.length && joined(short) !== joined(long)) return apartOf(short, long, { matches, crowd })
  const bits = matches.reduce((sum, match) => sum + bitsOfMatch(match, { short, long, crowd }), 0)
  const beside =
    (long.length - short.length) * leftOutBits +
    (short.length > 1 ? sameLanguageBits : 0) +
    (isSwapped(matches, short, long) ? swappedBits : 0)
  const most = short.length === 1 && long.length > 1 ? mostOfOneWord : Number.POSITIVE_INFINITY
  return { kind: kindOf(matches, short, long), bits: Math.min(bits + beside, most), on: written(long) }
}

interface Words {
  readonly short: readonly NameWord[]
  readonly long: readonly NameWord[]
  readonly crowd: Crowd
}

function bitsOfMatch({ place, other, grade }: Match, { short, long, crowd }: Words): number {
  const [one, two] = [short[place]!, long[other]!]
  if (grade !== 'typo') return bitsOfWord(grade, one.text.length > two.text.length ? one : two, crowd)
  const isOneMeant = crowd.count('name', one.formal) > crowd.count('name', two.formal)
  return bitsOfWord(grade, isOneMeant ? one : two, crowd)
}

/** Each word with the one that it agrees with best, the surest first. */
function matchWords(short: readonly NameWord[], long: readonly NameWord[], crowd: Crowd): Match[] {
  const found: Match[] = []
  for (const [place, word] of short.entries()) {
    for (const [other, candidate] of long.entries()) {
      const isGiven = place === 0 && other === 0
      const grade =
        gradeOf(word, candidate, crowd) ?? (isGiven && isShortened(word, candidate) ? 'nickname' : undefined)
      if (grade) found.push({ place, other, grade })
    }
  }
  found.sort((a, b) => wordGrades.indexOf(a.grade) - wordGrades.indexOf(b.grade) || distance(a) - distance(b))
  const matches: Match[] = []
  for (const match of found) {
    if (!matches.some(({ place, other }) => place === match.place || other === match.other)) matches.push(match)
  }
  return matches
}

function isSwapped(matches: readonly Match[], short: readonly NameWord[], long: readonly NameWord[]): boolean {
  if (short.length < 3 || short.length !== long.length) return false
  const turns = new Set(matches.map(({ place, other }) => (other - place + long.length) % long.length))
  return turns.size > 1
}

function distance({ place, other }: Match): number {
  return Math.abs(place - other)
}

function kindOf(matches: readonly Match[], short: readonly NameWord[], long: readonly NameWord[]): AgreementKind {
  if (short.length === 1 && long.length > 1 && short[0]!.text !== joined(long)) return 'name_word'
  const has = (grade: WordGrade) => matches.some(match => match.grade === grade)
  if (has('typo')) return 'name_typo'
  if (has('initial')) return 'name_initial'
  if (has('nickname')) return 'name_nickname'
  if (short.length < long.length && joined(short) !== joined(long)) return 'name_part'
  return matches.some(({ place, other }) => place !== other) ? 'name_order' : 'name_same'
}

/** Some words agree and some do not: a given name that differs weighs most. */
function apartOf(
  short: readonly NameWord[],
  long: readonly NameWord[],
  { matches, crowd }: { matches: readonly Match[]; crowd: Crowd },
): Agreement {
  const on = written(long)
  if (matches.length === 0) return { kind: 'name_apart', bits: apartBits, on }
  const isGivenMatched = matches.some(match => match.place === 0) && matches.some(match => match.other === 0)
  if (!isGivenMatched) return { kind: 'given_apart', bits: givenApartBits, on }
  const bits = matches.reduce((sum, match) => sum + bitsOfMatch(match, { short, long, crowd }), 0)
  return { kind: 'family_apart', bits: Math.min(bits, 3) + familyApartBits, on }
}

function joined(name: readonly NameWord[]): string {
  return name.map(({ text }) => text).join('')
}

function written(name: readonly NameWord[]): string {
  return name.map(({ text }) => text).join(' ')
}
