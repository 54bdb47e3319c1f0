// Names of people: parts read from columns, cards and mail headers, and put together as one writes to the person.

import { isEmailAddress } from './email-address.ts'
import { inNaturalCase, isLower, isOneCase, isUpper } from './name-case.ts'
import { isHonorific, isSuffix } from './name-words.ts'

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
  const tidy: Record<string, string> = {}
  for (const [part, text] of Object.entries(split)) {
    const clean = tidyPart(text ?? '')
    if (clean !== '') tidy[part] = clean
  }
  const { first, last, middle } = tidy
  if (!first || !last) {
    const read = nameOfText(full ?? '')
    if (read.full)
      return { ...read, ...(tidy.prefix && { prefix: tidy.prefix }), ...(tidy.suffix && { suffix: tidy.suffix }) }
  }
  return { ...tidy, ...recased({ ...(first && { first }), ...(middle && { middle }), ...(last && { last }) }) }
}

/** Whether capitals are a habit shows in the whole: `ANA` alone may be anything, `ANA` `RUIZ` is not. */
function recased(parts: PersonName): PersonName {
  const isHabit = isOneCase(Object.values(parts).join(' '))
  // A family name in capitals beside a first name that is not (`Jean` `DUPONT`) is a custom of lists.
  const isCustom = parts.first !== undefined && !isUpper(parts.first)
  const needsIt = (part: string, text: string) =>
    isHabit || isLower(text) || (part === 'last' && isCustom && isUpper(text))
  return Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [part, needsIt(part, text) ? inNaturalCase(text) : text]),
  )
}

/** Reads a name that stands as one text: `Dr. Ana Ruiz`, `Ruiz García, Ana`, `JUAN DE LA CRUZ, PhD`. */
export function nameOfText(text: string): PersonName {
  const { words, prefix, suffix } = withoutForms(tidyPart(text))
  const found = tidyPart(inSpokenOrder(words))
  const full = isOneCase(found) ? inNaturalCase(found) : found
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
  const plain = text
    .replaceAll(/[\s\u200b-\u200f\u202a-\u202e\ufeff]+/g, ' ')
    .replaceAll(/^['"“”\s]+|['"“”\s,;]+$/g, '')
  if (isEmailAddress(plain) || !/[\p{L}\p{N}]/u.test(plain)) return ''
  return plain
}

function withoutForms(text: string): { words: string; prefix: string; suffix: string } {
  const words = text.split(' ')
  const prefix: string[] = []
  const suffix: string[] = []
  while (words.length > 1 && isHonorific(words[0]!)) prefix.push(words.shift()!)
  while (words.length > 1 && isSuffix(words.at(-1)!)) suffix.unshift(words.pop()!)
  return { words: words.join(' ').replace(/,$/, ''), prefix: prefix.join(' '), suffix: suffix.join(' ') }
}

/** `Ruiz García, Ana` → `Ana Ruiz García`; a text of more parts is left alone. */
function inSpokenOrder(text: string): string {
  const [last, first, ...more] = text
    .split(',')
    .map(part => part.trim())
    .filter(part => !isSuffix(part))
  if (!last || !first || more.length > 0) return text
  return `${first} ${last}`
}

function isEastAsian(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(text)
}
