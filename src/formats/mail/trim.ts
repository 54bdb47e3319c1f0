// Cuts from a mail what its writer wrote: without what they quote and without their signature. Where nothing is quoted
// nothing is cut but a marked signature; where the cut would leave nothing, the whole is kept.
import {
  attributionLength,
  headerBlockLength,
  isAnnouncement,
  isQuoted,
  isRule,
  isWeakAttribution,
} from './quote-mark.ts'
import { contactBlockStart } from './signature-block.ts'
import { isSentFrom, isSignatureDelimiter } from './signature-mark.ts'

export interface Trimmed {
  /** What the person wrote. Answers between quoted lines keep the lines that they answer. */
  readonly text: string
  readonly quoted: string
  /** The signature; one that no delimiter marks is named here too, and stays in a text that quotes nothing. */
  readonly signature: string
}

/** A signature longer than this is no signature: the two dashes were a writer's own rule. */
const MAX_SIGNATURE_LINES = 14

export function trim(body: string): Trimmed {
  const lines = normalise(body).split('\n')
  const cut = cutQuotes(lines)
  const { text, signature } = cutSignature(cut.own, cut.quoted.length > 0)
  if (text.length === 0) return { text: join(cut.own), quoted: join(cut.quoted), signature: '' }
  return { text: join(text), quoted: join(cut.quoted), signature: join(signature) }
}

function normalise(body: string): string {
  return body
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200b\u200e\u200f\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
}

function join(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
}

interface Cut {
  readonly own: string[]
  readonly quoted: string[]
}

/** One place where a program says "what follows, I quote". */
interface Mark {
  readonly start: number
  /** The first line after it. */
  readonly end: number
  readonly kind: 'attribution' | 'headers'
}

function cutQuotes(lines: readonly string[]): Cut {
  const first = nextMark(lines, 0)
  if (!first) return cutTrailingQuote(lines)
  const before = lines.slice(0, first.start)
  const isFirst = isBlank(before) || before.every(line => line.trim() === '' || isQuoted(line))
  return isFirst ? afterMark(lines, first) : beforeMark(lines, first)
}

/** The mail begins with the quote: the answer stands below it, or the mail is a forward of it. */
function afterMark(lines: readonly string[], mark: Mark): Cut {
  const rest = lines.slice(mark.end)
  const firstWritten = rest.findIndex(line => line.trim() !== '' && !isQuoted(line))
  if (firstWritten < 0) return { own: [...lines], quoted: [] }
  const isBelow = rest.slice(0, firstWritten).some(isQuoted)
  const inner = cutQuotes(rest.slice(isBelow ? firstWritten : 0))
  return {
    own: inner.own,
    quoted: [...lines.slice(mark.start, mark.end + (isBelow ? firstWritten : 0)), ...inner.quoted],
  }
}

function beforeMark(lines: readonly string[], mark: Mark): Cut {
  const rest = lines.slice(mark.end)
  const body = rest.findIndex(line => line.trim() !== '')
  const isMarked = mark.kind === 'attribution' && isQuoted(rest[body] ?? '')
  if (isMarked && answersBelow(rest)) {
    // Between the lines: the announcement goes, the rest is the answer with what it answers.
    const inner = cutTrailingQuote(withoutAttributions(rest))
    return {
      own: [...lines.slice(0, mark.start), ...inner.own],
      quoted: [...lines.slice(mark.start, mark.end), ...inner.quoted],
    }
  }
  return { own: lines.slice(0, mark.start), quoted: lines.slice(mark.start) }
}

/** True when a person wrote under or between the quoted lines; a signature or a list's footer is no answer. */
function answersBelow(rest: readonly string[]): boolean {
  const lastQuoted = rest.findLastIndex(isQuoted)
  const written = (line: string) => line.trim() !== '' && !isQuoted(line)
  const firstQuoted = rest.findIndex(isQuoted)
  if (
    rest.slice(firstQuoted, lastQuoted).some((line, place) => written(line) && isAfterBlank(rest, firstQuoted + place))
  )
    return true
  const tail = rest.slice(lastQuoted + 1)
  const first = tail.findIndex(written)
  return (
    first >= 0 &&
    !isSignatureDelimiter(tail[first] ?? '') &&
    !isSentFrom(tail[first] ?? '') &&
    !isRule(tail[first] ?? '')
  )
}

/** A quoted line that its program folded leaves a rest without a mark: only what stands apart is written. */
function isAfterBlank(lines: readonly string[], place: number): boolean {
  return (lines[place - 1] ?? '').replace(/^[\s>]+/, '') === '' || (lines[place + 1] ?? '').trim() === ''
}

function withoutAttributions(lines: readonly string[]): string[] {
  const kept: string[] = []
  for (let place = 0; place < lines.length; place += 1) {
    const length = attributionLength(lines, place)
    if (length > 0) place += length - 1
    else kept.push(lines[place] ?? '')
  }
  return kept
}

/** No announcement: quoted lines at the end are cut; between the lines they stay, with the answers to them. */
function cutTrailingQuote(lines: readonly string[]): Cut {
  const lastWritten = lines.findLastIndex(line => line.trim() !== '' && !isQuoted(line))
  const end = lines.slice(lastWritten + 1).some(isQuoted) ? lastWritten + 1 : lines.length
  if (lastWritten < 0 || end === lines.length) return { own: [...lines], quoted: [] }
  return { own: lines.slice(0, end), quoted: lines.slice(end) }
}

function nextMark(lines: readonly string[], from: number): Mark | undefined {
  for (let place = from; place < lines.length; place += 1) {
    const mark = markAt(lines, place)
    if (mark) return mark
  }
  return undefined
}

function markAt(lines: readonly string[], place: number): Mark | undefined {
  const line = lines[place] ?? ''
  const unmarked = line.replace(/^\s*>\s?/, '')
  const attribution = attributionLength(
    isQuoted(line) ? [unmarked, ...lines.slice(place + 1, place + 2)] : lines,
    isQuoted(line) ? 0 : place,
  )
  if (attribution > 0) return { start: place, end: place + attribution, kind: 'attribution' }
  if (isAnnouncement(line) || isRule(line)) {
    const next = lines.findIndex((other, at) => at > place && other.trim() !== '')
    const headers = next < 0 ? 0 : headerBlockLength(lines, next)
    if (headers > 0) return { start: place, end: next + headers, kind: 'headers' }
    return isAnnouncement(line) ? { start: place, end: place + 1, kind: 'headers' } : undefined
  }
  if (line.length < 120 && isWeakAttribution(line) && isQuoted(nextWritten(lines, place))) {
    return { start: place, end: place + 1, kind: 'attribution' }
  }
  const headers = headerBlockLength(lines, place)
  return headers > 0 ? { start: place, end: place + headers, kind: 'headers' } : undefined
}

function nextWritten(lines: readonly string[], place: number): string {
  return lines.slice(place + 1, place + 4).find(line => line.trim() !== '') ?? ''
}

function cutSignature(
  own: readonly string[],
  hasQuote: boolean,
): { text: readonly string[]; signature: readonly string[] } {
  const marked = markedSignature(own)
  if (marked >= 0 && !isBlank(own.slice(0, marked))) return { text: own.slice(0, marked), signature: own.slice(marked) }
  const block = contactBlockStart(own)
  if (block < 0) return { text: own, signature: [] }
  return { text: hasQuote ? own.slice(0, block) : own, signature: own.slice(block) }
}

function markedSignature(own: readonly string[]): number {
  const delimiter = own.findIndex(
    (line, place) => isSignatureDelimiter(line) && countWritten(own.slice(place)) <= MAX_SIGNATURE_LINES + 1,
  )
  const phone = own.findIndex((line, place) => isSentFrom(line) && countWritten(own.slice(place)) <= 3)
  return delimiter < 0 ? phone : phone < 0 ? delimiter : Math.min(delimiter, phone)
}

function countWritten(lines: readonly string[]): number {
  return lines.filter(line => line.trim() !== '').length
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every(line => line.trim() === '')
}
