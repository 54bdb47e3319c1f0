// Which line of a card is the person's name: large, of a few words, and like the email address in front of the @.
import { readCountry } from '../person/country.ts'
import { isHonorific, isParticle, isSuffix } from '../person/name-words.ts'
import type { CardLine } from './card-line.ts'
import { hasBusinessWord, hasLegalForm, hasStreetWord, plainWord, titleWordsIn } from './card-words.ts'
import { asSpelt } from './spelt-address.ts'

export interface Named {
  readonly line: CardLine
  readonly name: string
  /** From 0 to 1. */
  readonly sureness: number
}

export function findName(lines: readonly CardLine[], emails: readonly string[]): Named | undefined {
  const tallest = Math.max(...lines.map(({ height }) => height), 1)
  const locals = emails.map(email => email.split('@')[0]!)
  let best: Named | undefined
  for (const line of lines) {
    const name = line.text.replaceAll(/^[^\p{L}]+|[^\p{L}.]+$/gu, '')
    // `San Francisco, CA 94105` is a place.
    if (/\d/.test(line.text) || !isNameLike(name)) continue
    const likeness = Math.max(0, ...locals.map(local => likenessOf(name, local)))
    const score = likeness * 0.6 + (line.height / tallest) * 0.3 + formOf(name)
    const sureness = Math.min(1, Math.max(0.1, score))
    if (!best || score > best.sureness) best = { line, name: asAddressSpells(name, locals), sureness }
  }
  return best && best.sureness >= 0.25 ? best : undefined
}

/** Two to five words of letters, one of which may be an initial; one word alone only in one with its form of address. */
function isNameLike(text: string): boolean {
  const words = text.split(/\s+/).filter(word => !isHonorific(word) && !isSuffix(word))
  if (words.length < 2 || words.length > 5 || /[\d@/:&|]/.test(text)) return false
  return words.every(word => /^[\p{L}.'’-]+,?$/u.test(word)) && words.some(word => word.replace('.', '').length > 1)
}

/** What speaks for and against a name in its words alone. */
function formOf(name: string): number {
  const words = name.split(/\s+/)
  const isCapital = words.every(word => isParticle(word) || /^(\p{Lu}|\p{Ll}{1,3}$)/u.test(word))
  let form = isCapital ? 0.15 : -0.2
  if (words.some(word => isHonorific(word) || isSuffix(word))) form += 0.15
  if (titleWordsIn(name) > 0) form -= 0.35
  if (hasLegalForm(name) || hasBusinessWord(name)) form -= 0.35
  if (hasStreetWord(name)) form -= 0.25
  // `United Kingdom`, `Austin TX`
  if (readCountry(name) !== undefined || /\p{Ll} [A-Z]{2}$/u.test(name)) form -= 0.5
  return form
}

/** From 0 to 1: how much of the local part the name explains, `ana.ruiz`, `aruiz`, `ruiz.a`, `ar`. */
export function likenessOf(name: string, local: string): number {
  const words = name
    .split(/[\s-]+/)
    .filter(word => !isHonorific(word))
    .map(plainWord)
    .filter(word => word !== '')
  const pieces = local
    .split(/[._+-]+|\d+/)
    .map(plainWord)
    .filter(piece => piece !== '')
  if (pieces.length === 0 || words.length === 0) return 0
  const explained = pieces.map(piece => explains(words, piece))
  return explained.reduce((sum, part) => sum + part, 0) / pieces.length
}

function explains(words: readonly string[], piece: string): number {
  if (words.some(word => isNearly(word, piece))) return 1
  if (piece.length === 1) return words.some(word => word.startsWith(piece)) ? 0.6 : 0
  const joined = words.join('')
  if (joined === piece || isNearly(joined, piece)) return 1
  for (const word of words) {
    const rest = piece.endsWith(word)
      ? piece.slice(0, -word.length)
      : piece.startsWith(word)
        ? piece.slice(word.length)
        : undefined
    if (rest !== undefined && word.length > 2 && words.some(other => other !== word && other.startsWith(rest))) return 1
    if (rest !== undefined && word.length > 3 && isNearly(words.filter(other => other !== word).join(''), rest))
      return 1
  }
  return 0
}

/** The same but for what a camera and the lack of accents change: `jurgen` and `juergen`, `miller` and `mueller`. */
function isNearly(word: string, piece: string): boolean {
  return word === piece || (piece.length > 3 && withoutE(piece) !== piece && differs(word, withoutE(piece)) <= 1)
}

function withoutE(text: string): string {
  return text.replaceAll(/([aou])e/g, '$1')
}

function differs(a: string, b: string): number {
  if (a.length !== b.length) return 9
  return [...a].filter((letter, place) => letter !== b[place]).length
}

/** `Thomas Miller` beside `thomas.mueller@…` is Müller: the letters of a camera know no dots. */
function asAddressSpells(name: string, locals: readonly string[]): string {
  return asSpelt(
    name,
    locals
      .flatMap(local => local.split(/[._+-]+/))
      .flatMap(withoutInitial)
      .map(plainWord),
  )
}

/** `gkrol` may be `krol` behind an initial. */
function withoutInitial(piece: string): string[] {
  return piece.length > 4 ? [piece, piece.slice(1)] : [piece]
}
