// Letters that a camera misread, known by the address that spells them out: `thomas.mueller@` beside *Miller*,
// `grossmann@` beside *GroBmann*, `baltyk.pl` beside *Battyk*.

/** How an address spells a letter, what a reader of English letters makes of it, and the letter itself. */
const spellings: readonly (readonly [spelt: string, seen: readonly string[], letter: string])[] = [
  ['ae', ['a'], 'ä'],
  ['oe', ['o', 'e', 'd', '6'], 'ö'],
  ['ue', ['u', 'ii', 'ti', 'i'], 'ü'],
  ['ss', ['b', 'fs', 'f', 'r', '8', 'ß'], 'ß'],
  ['l', ['t'], 'ł'],
  ['n', ['fi', 'ii', 'iii', 'f'], 'ñ'],
]

/** @param pieces of the address, in small letters without accents; words that none of them explains stay as they are */
export function asSpelt(text: string, pieces: readonly string[]): string {
  return text.replaceAll(/[\p{L}\p{N}]+/gu, word => {
    const plain = [...word].map(letter => letter.normalize('NFKD')[0]!.toLowerCase()).join('')
    if (word.length < 4 || pieces.some(piece => piece.startsWith(plain))) return word
    for (const piece of pieces.flatMap(whole => [whole, ...beginnings(whole, word.length)]))
      for (const spelling of spellings) {
        const mended = mendedBy(spelling, { word, plain, piece })
        if (mended !== undefined) return mended
      }
    return word
  })
}

/** `baltykmeble` begins as *Baltyk* does; a letter may be spelt by two, and be seen as three. */
function beginnings(piece: string, length: number): string[] {
  return [length - 2, length - 1, length, length + 1]
    .filter(end => end > 3 && end < piece.length)
    .map(end => piece.slice(0, end))
}

interface Compared {
  readonly word: string
  readonly plain: string
  readonly piece: string
}

function mendedBy(
  [spelt, seen, letter]: (typeof spellings)[number],
  { word, plain, piece }: Compared,
): string | undefined {
  for (let at = piece.indexOf(spelt); at >= 0; at = piece.indexOf(spelt, at + 1)) {
    const tail = piece.slice(at + spelt.length)
    const misread = seen.find(one => plain === piece.slice(0, at) + one + tail)
    if (misread === undefined) continue
    const isUpper = letter !== 'ß' && (at === 0 ? /^\p{Lu}/u.test(word) : word === word.toUpperCase())
    return word.slice(0, at) + (isUpper ? letter.toUpperCase() : letter) + word.slice(at + misread.length)
  }
  return undefined
}
