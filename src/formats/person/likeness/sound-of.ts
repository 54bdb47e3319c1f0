// How a word sounds, roughly and in no one language, so that slips and other spellings of a name are found under one key.

const vowels = 'aeiou'
/** Letters that are written for one another. */
const classes: ReadonlyMap<string, string> = new Map(
  ['kcqg', 'szx', 'td', 'bwvp', 'ijy'].flatMap(letters => [...letters].map(letter => [letter, letters[0]!] as const)),
)

/**
 * `schmidt` and `shmit`, `kowalsky` and `kovalski` are the same: consonants by class, each run of one class once, vowels
 * only at the beginning.
 *
 * @param word folded
 */
export function soundOf(word: string): string {
  let sound = ''
  for (let place = 0; place < word.length; ) {
    const length = hissLength(word, place)
    const letter = length > 0 ? 's' : letterAt(word, place)
    place += Math.max(1, length)
    if (letter === '' || (sound !== '' && vowels.includes(letter))) continue
    if (!sound.endsWith(letter)) sound += letter
  }
  return sound
}

/** Of `sch`, `sh`, `tsch`, `tch` and `ch`, which are written for one sound. */
function hissLength(word: string, place: number): number {
  let end = place
  if (word[end] === 't' && /^t(s?ch)/.test(word.slice(place, place + 4))) end += 1
  if (word[end] === 's' && word[end + 1] === 'h') return end + 2 - place
  if (word[end] === 's') end += 1
  return word[end] === 'c' && word[end + 1] === 'h' ? end + 2 - place : 0
}

function letterAt(word: string, place: number): string {
  const letter = word[place]!
  if (letter === 'p' && word[place + 1] === 'h') return 'f'
  if (letter === 'h') return ''
  return classes.get(letter) ?? letter
}
