// A given name of which a record has the initial alone, written out by the address: `M. Keller` whose address is
// `monika.keller@…` is a Monika.
import type { EmailParts } from './email-parts.ts'
import { foldText } from './fold-text.ts'

/** The words of the name, the first of them written out where one of the addresses tells it. @param name folded */
export function writtenOut(name: readonly string[], emails: readonly EmailParts[]): readonly string[] {
  const [initial, ...rest] = name
  if (initial?.length !== 1 || rest.length === 0) return name
  for (const { mailbox } of emails) {
    const parts = foldText(mailbox.slice(0, mailbox.lastIndexOf('@')).replaceAll(/[._-]/g, ' ')).split(' ')
    const given = parts.length === 2 ? givenBeside(parts as [string, string], rest) : undefined
    if (given?.startsWith(initial)) return [given, ...rest]
  }
  return name
}

/** Of two words the one that is not a family name, where the other is. */
function givenBeside([one, other]: readonly [string, string], families: readonly string[]): string | undefined {
  const isFamily = (word: string) => families.some(family => plain(family) === plain(word))
  const given = isFamily(other) ? one : isFamily(one) ? other : ''
  return /^\p{L}{3,}$/u.test(given) && !isFamily(given) ? given : undefined
}

/** `mueller` and `muller` are written for one name. */
function plain(word: string): string {
  return word.replaceAll(/([aou])e/g, '$1')
}
