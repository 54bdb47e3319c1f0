// Names of people: parts read from columns, cards and mail headers, and put together as one writes to the person.

import { isEmailAddress } from './email-address.ts'
import { inNaturalCase, isLower, isOneCase, isShouted, isUpper } from './name-case.ts'
import { isDottedDegree, isHonorific, isSuffix } from './name-words.ts'
import { isFirm, withoutShouting } from './shouted-name.ts'

export interface PersonName {
  /** Mr, Dr, Frau. */
  readonly prefix?: string
  readonly first?: string
  readonly middle?: string
  readonly last?: string
  /** Jr., PhD. */
  readonly suffix?: string
  /** The name where the file gives it as one, without forms of address. */
  readonly full?: string
}

/** Tidies parts that stand in columns of their own; texts that are no name (an address, a number) are left out. */
export function nameOfParts(parts: PersonName): PersonName {
  const { full, ...split } = parts
  const tidy = formsApart(tidyParts(split))
  const { first, last, middle } = tidy
  if (!first || !last) {
    const read = nameOfText(full ?? '')
    if (read.full)
      return { ...read, ...(tidy.prefix && { prefix: tidy.prefix }), ...(tidy.suffix && { suffix: tidy.suffix }) }
  }
  return { ...tidy, ...recased({ ...(first && { first }), ...(middle && { middle }), ...(last && { last }) }) }
}

function tidyParts(parts: PersonName): PersonName {
  const tidy = Object.entries(parts).map(([part, text]) => [part, tidyPart(text ?? '')] as const)
  return Object.fromEntries(tidy.filter(([, text]) => text !== ''))
}

/** Forms that stand in the columns of the names: `Dr. Eva`, `Smith, CFA`; and a whole name that stands in both. */
function formsApart(parts: PersonName): PersonName {
  const first = withoutForms(parts.first ?? '')
  const last = withoutForms(parts.last ?? '')
  const split = {
    ...parts,
    ...(first.prefix && { first: first.words, prefix: parts.prefix ?? first.prefix }),
    ...(last.suffix && { last: last.words, suffix: parts.suffix ?? last.suffix }),
  }
  return { ...split, ...onceOnly(split) }
}

/** `Bob Smith` `Bob Smith` and `Bob Smith` `Smith`: exports that have the whole name in the column of the first. */
function onceOnly({ first = '', middle, last = '' }: PersonName): PersonName {
  // Letters that stand for names (`J J` `J`) may be alike.
  if (middle || !/\p{L}{2}/u.test(last) || !first.includes(' ')) return {}
  if (first.endsWith(` ${last}`)) return { first: first.slice(0, -last.length - 1) }
  if (first !== last) return {}
  const space = first.lastIndexOf(' ')
  return { first: first.slice(0, space), last: first.slice(space + 1) }
}

/** Whether capitals are a habit shows in the whole: `ANA` alone may be anything, `ANA` `RUIZ` is not. */
function recased(parts: PersonName): PersonName {
  const isHabit = isOneCase(Object.values(parts).join(' '))
  // A family name in capitals beside a first name that is not (`Jean` `DUPONT`) is a custom of lists.
  const isCustom = parts.first !== undefined && !isUpper(parts.first)
  const needsIt = (part: string, text: string) =>
    isHabit || isLower(text) || (part === 'last' && isCustom && isShouted(text))
  return Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [part, needsIt(part, text) ? inNaturalCase(text) : text]),
  )
}

/** Reads a name that stands as one text: `Dr. Ana Ruiz`, `Ruiz García, Ana`, `JUAN DE LA CRUZ, PhD`. */
export function nameOfText(text: string): PersonName {
  const outer = withoutForms(tidyPart(text))
  // `Smith, Dr. Bob` has its form within.
  const inner = withoutForms(tidyPart(inSpokenOrder(outer.words)))
  const full =
    isOneCase(inner.words) && !isFirm(inner.words) ? inNaturalCase(inner.words) : withoutShouting(inner.words)
  const prefix = [outer.prefix, inner.prefix].filter(Boolean).join(' ')
  const suffix = [inner.suffix, outer.suffix].filter(Boolean).join(' ')
  return { ...(prefix && { prefix }), ...(suffix && { suffix }), ...(full && { full }) }
}

/** The name as one text, without forms of address; undefined when there is none. */
export function writtenName({ first, middle, last, full }: PersonName): string | undefined {
  if (!first && !last) return full ?? middle
  // Chinese, Japanese and Korean names are written family name first, without a space.
  if (first && last && isEastAsian(first) && isEastAsian(last)) return `${last}${first}`
  return [first, middle, last].filter(part => part !== undefined).join(' ')
}

function tidyPart(text: string): string {
  const plain = withoutOrnaments(text)
    .replaceAll(/[\s\u200b-\u200f\u202a-\u202e\ufeff]+/g, ' ')
    .replaceAll(/^['"“”\s]+|['"“”\s,;]+$/g, '')
    // How meetings mark who is not of the house.
    .replace(/ \((guest|external|extern|gast|invité|invitado|ospite|unverified)\)$/i, '')
  if (isEmailAddress(plain) || !/[\p{L}\p{N}]/u.test(plain)) return ''
  return plain
}

/** What people put beside their name in profiles: pictures, and how to speak of them. */
function withoutOrnaments(text: string): string {
  if (!/[^\p{L}\p{M} .,'’-]/u.test(text)) return text
  return text
    .replaceAll(/(?![©®™])\p{Extended_Pictographic}|[\u{fe0f}\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/gu, ' ')
    .replace(/\((she|he|they|ze|sie|er|elle|il|iel|ella|él|xier|any)( ?[/,|·] ?\p{L}+)+\)/iu, '')
    .trim()
}

function withoutForms(text: string): { words: string; prefix: string; suffix: string } {
  const words = text.split(' ')
  const prefix: string[] = []
  const suffix: string[] = []
  // `Mr. & Mrs. Smith`
  const isForm = () => isHonorific(words[0]!) || (isJoining(words[0]!) && prefix.length > 0 && isHonorific(words[1]!))
  while (words.length > 1 && isForm()) prefix.push(words.shift()!)
  while (words.length > 1 && isSuffixOf(words)) suffix.unshift(words.pop()!)
  // `Schmidt, Eva Dr.`
  while (words.length > 1 && /^(dr|prof|dipl-?ing|mag)\.$/i.test(words.at(-1)!)) prefix.push(words.pop()!)
  return { words: words.join(' ').replace(/,$/, ''), prefix: prefix.join(' '), suffix: suffix.join(' ') }
}

/** The last word, where others come before it: of a name alone, `Meyer, B.A.`, letters are initials. */
function isSuffixOf(words: readonly string[]): boolean {
  const last = words.at(-1)!
  return isSuffix(last) || (words.length > 2 && words.at(-2)!.endsWith(',') && isDottedDegree(last))
}

/** `Ruiz García, Ana` → `Ana Ruiz García`; a text of more parts is left alone. */
function inSpokenOrder(text: string): string {
  const [written, first, ...more] = text
    .split(',')
    .map(part => part.trim())
    .filter(part => !isSuffix(part))
  if (!written || !first || more.length > 0 || isLegalForm(first)) return text
  // `Müller Jörg, Dr.`
  if (first.split(' ').every(isHonorific)) return `${first} ${written}`
  const { words, suffix } = withoutForms(written)
  const last = isShouted(words) && !isUpper(first) ? inNaturalCase(words) : words
  // A directory's `Lee, Ann (Acme)`.
  const [, given = first, added = ''] = /^(.+?)( \([^()]*\))$/.exec(first) ?? []
  return `${given} ${last}${added}${suffix && ` ${suffix}`}`
}

function isJoining(word: string): boolean {
  return /^([&+]|and|und|y|e|et)$/i.test(word)
}

/** `Acme, Inc.` is a company and has no first name. */
function isLegalForm(text: string): boolean {
  return /^(inc|llc|ltd|llp|plc|corp|co|gmbh|ag|kg|s\.?l|s\.?a|s\.?r\.?l|s\.?p\.?a|b\.?v|limited)\.?$/i.test(text)
}

function isEastAsian(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(text)
}
