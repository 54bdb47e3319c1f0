// The lines of a card as they were meant: what stands beside each other on one line set apart, what was broken over two
// lines put together, specks and stripes left out.
import type { CardLine } from './card-line.ts'
import { hasStreetWord, isLegalFormAlone, phoneKindOf } from './card-words.ts'

export function mendLines(lines: readonly CardLine[]): CardLine[] {
  const heights = lines.map(({ height }) => height).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  const apart = lines.filter(line => !isSpeck(line, usual)).flatMap(setApart)
  const joined: CardLine[] = []
  for (const line of apart) {
    const place = joined.findLastIndex((before, at) => isContinued(before, line, { away: joined.length - at, usual }))
    const before = joined[place]
    if (before) joined[place] = together(before, line)
    else joined.push(line)
  }
  return joined
}

/** Smaller than all letters, and read as words that are none: grain, a stripe of the desk. */
function isSpeck({ confidence, height }: CardLine, usual: number): boolean {
  return confidence < 0.35 && height < 0.75 * usual
}

/** `Tel. 040 428630 | Mobil 0171 234567`. */
function setApart(line: CardLine): CardLine[] {
  const texts = line.text
    .replace(/^[\s|\\~°•·—–_-]+(?=\S)/, '')
    .replaceAll(/\bz\s?[0o]\.\s?[0o]\.?(?=\s|$)/gi, 'z o.o.')
    .split(/\s+[|•·]\s*|\s*[|•·]\s+|[|•·]$/)
    .map(text => text.trim())
  return texts.filter(text => /[\p{L}\p{N}]/u.test(text)).map(text => ({ ...line, text }))
}

interface Beside {
  /** 1 = the line right before. */
  readonly away: number
  /** The height of most lines. */
  readonly usual: number
}

function isContinued(before: CardLine, { text, height }: CardLine, { away, usual }: Beside): boolean {
  // In another column there may be lines between.
  if (away <= 3 && /[@.]\S*-$/.test(before.text)) return /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\s?[a-z]{2,}$/u.test(text)
  if (away > 1) return false
  return (
    isBrokenNumber(before.text, text) ||
    (isLegalFormAlone(text) && !/[@\d]/.test(before.text)) ||
    (/^\d{1,4}$/.test(text) && hasStreetWord(before.text)) ||
    (/\p{L}{3}-$/u.test(before.text) && /^\p{Lu}\p{L}+$/u.test(text)) ||
    (isLargeWord(before, usual) && isLargeWord({ text, height }, usual) && isAsHigh(before.height, height))
  )
}

/** `Mobile +81 80 5678` `2939`, and `Fax` `+48 12 424 11 03`. */
function isBrokenNumber(before: string, text: string): boolean {
  if (/\+\d[\d\s().-]+\d$/.test(before) && /^-?\d{2,5}$/.test(text)) return true
  const label = before.split(/\s+/)
  return label.length === 1 && phoneKindOf(label[0]!) !== undefined && /^[+(\d][\d\s()./-]{6,}$/.test(text)
}

/** One word of a name that is set large in a narrow column, or the form of address before it. */
function isLargeWord({ text, height }: Pick<CardLine, 'text' | 'height'>, usual: number): boolean {
  return (
    height > 1.3 * usual &&
    /^(\p{Lu}[\p{L}’'.]+|(\p{Lu}\p{Ll}+\.\s?)+(\p{Lu}\p{L}+)?|\p{Lu}\p{L}+-\s?\p{Lu}\p{L}+)$/u.test(text)
  )
}

function isAsHigh(a: number, b: number): boolean {
  return Math.max(a, b) < 1.25 * Math.min(a, b)
}

function together(before: CardLine, line: CardLine): CardLine {
  const text = before.text + (before.text.endsWith('-') ? '' : ' ') + line.text
  return { ...before, text, confidence: Math.min(before.confidence, line.confidence) }
}
