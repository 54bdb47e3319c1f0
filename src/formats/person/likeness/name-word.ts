// A word of a name, with what a comparison works out of it. In a pass over many contacts each word is worked out once:
// most names are made of few words.
import { formalName } from './nicknames.ts'
import { soundOf } from './sound-of.ts'

export interface NameWord {
  /** Folded. */
  readonly text: string
  /** The name that stands for its short forms too. */
  readonly formal: string
  readonly sound: string
}

export type ReadWord = (text: string) => NameWord

export function nameWord(text: string): NameWord {
  const formal = formalName(text)
  return { text, formal, sound: soundOf(formal) }
}

/** Rare words come once or twice, and would fill the memory of a pass over millions. */
const mostRemembered = 100_000

export function rememberingWords(): ReadWord {
  let words = new Map<string, NameWord>()
  return text => {
    const known = words.get(text)
    if (known) return known
    if (words.size >= mostRemembered) words = new Map()
    const word = nameWord(text)
    words.set(text, word)
    return word
  }
}
