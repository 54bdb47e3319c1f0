// Which encoding bytes are in, when nothing says so. UTF-8 and UTF-16 show themselves; of the others chardet knows the
// East Asian ones well, and guesses the rest from running text, which a list of names is not: those are weighed here.
import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { type Alphabet, alphabets } from './alphabets.ts'

declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array, options?: { stream: boolean }): string }

// Enough names for the weighing; more only costs time.
const sampleBytes = 64 * 1024
const manyByteEncodings = new Set(['Shift_JIS', 'EUC-JP', 'GB18030', 'Big5', 'EUC-KR'])
// Below this chardet names an East Asian encoding for almost any bytes (seen: Big5 at 10 for German).
const certainConfidence = 80

export interface EncodingHints {
  /** Known words that the text is likely to hold (column names): an encoding in which one shows up is the right one. */
  readonly words?: ReadonlySet<string>
  /** Whether all of the file is UTF-8, where the bytes are only a sample of it. */
  readonly isUtf8?: boolean
}

/** The encoding's name as iconv-lite takes it. */
export function guessEncoding(bytes: Uint8Array, hints: EncodingHints = {}): string {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return marked
  if (hints.isUtf8 ?? isUtf8(bytes)) return 'utf-8'
  const sample = bytes.subarray(0, sampleBytes)
  const told = hints.words && [...manyByteEncodings].find(encoding => tellsWords(sample, encoding, hints.words!))
  if (told) return told
  const found = analyse(sample)[0]
  if (found && manyByteEncodings.has(found.name) && found.confidence >= certainConfidence) return found.name
  return bestAlphabet(sample, hints.words).encoding
}

/** A few names are too little for chardet; a column's name that shows up is not. */
function tellsWords(sample: Uint8Array, encoding: string, words: ReadonlySet<string>): boolean {
  const text = iconv.decode(sample, encoding)
  return !text.slice(0, 4000).includes('\ufffd') && knownWords(text, words) > 0
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without its mark: separators and digits leave a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2]! += 1
  const [even, odd] = zeros as [number, number]
  if (even + odd < sample.length / 8) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** A sample may end within a letter. */
export function isUtf8(bytes: Uint8Array): boolean {
  return utf8Check().write(bytes)
}

/** Looks through bytes piece by piece; `write` answers whether all so far was UTF-8. */
export function utf8Check(): { write(bytes: Uint8Array): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isGood = true
  const write = (bytes: Uint8Array) => {
    try {
      if (isGood) decoder.decode(bytes, { stream: true })
    } catch {
      isGood = false
    }
    return isGood
  }
  return { write }
}

function bestAlphabet(sample: Uint8Array, words?: ReadonlySet<string>): Alphabet {
  const domains = new Set(iconv.decode(sample, 'latin1').match(/(?<=@[\w.-]+\.)[a-z]{2}\b/g))
  let best = { alphabet: alphabets[0]!, score: Number.NEGATIVE_INFINITY }
  for (const alphabet of alphabets) {
    const text = iconv.decode(sample, alphabet.encoding)
    const bonus = alphabet.domains.split(' ').some(domain => domains.has(domain)) ? 0.3 : 0
    const score = plausibility(text, alphabet) + bonus + knownWords(text, words)
    if (score > best.score) best = { alphabet, score }
  }
  return best.alphabet
}

/** From about -3 to 1, per letter beyond ASCII: is it one of the alphabet's, and does it stand where it would? */
function plausibility(text: string, { letters, isOwnScript = false }: Alphabet): number {
  let score = 0
  let count = 0
  for (const [run] of text.matchAll(/[^\s!-@[-`{-~]+/g)) {
    const beyond = [...run].filter(letter => letter > '\x7f')
    count += beyond.length
    // In a Latin alphabet words of several letters have ASCII ones among them.
    const isForeign = !isOwnScript && run.length > 3 && beyond.length > run.length * 0.6
    for (const letter of beyond) score += letterScore(letter, letters) - (isForeign ? 1.5 : 0)
    if (/\p{Ll}\p{Lu}(?!\p{Lu}|$)|\p{Ll}\p{Lu}$|^\p{Ll}\p{Lu}/u.test(run)) score -= beyond.length
  }
  return count === 0 ? 0 : score / count
}

function letterScore(letter: string, letters: string): number {
  if (letters.includes(letter.toLowerCase())) return 1
  if (letter === '\ufffd' || (letter >= '\x80' && letter < '\xa0')) return -3
  if (/\p{L}/u.test(letter)) return -0.5
  // Dashes, quotes and the euro are common in every export; other signs inside a word are a wrong decoding.
  return /[€–—‘’“”„…«»·°\xa0]/.test(letter) ? 0.2 : -1
}

function knownWords(text: string, words?: ReadonlySet<string>): number {
  if (!words) return 0
  const found = text.slice(0, 4000).match(/[^,;\t|"\r\n]+/g) ?? []
  const known = found.filter(word => [...word].some(letter => letter > '\x7f') && words.has(word.trim().toLowerCase()))
  return Math.min(known.length, 2)
}
