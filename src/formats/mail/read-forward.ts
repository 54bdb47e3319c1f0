// Reads the mail that a forward carries: who wrote it, to whom, when, and what. Programs repeat its headers in their own
// language above it; some put the whole mail in as a part of its own.
import type { Instant } from '../../domain/instant.ts'
import { isEmailAddress } from '../person/email-address.ts'
import { everyMonth } from './calendar-words.ts'
import { parseMailDate } from './mail-date.ts'
import type { Mailbox } from './message.ts'
import { headerBlockLength, isDateLine, isFromLine } from './quote-mark.ts'

export interface ForwardedMail {
  readonly from: Mailbox
  readonly to: readonly Mailbox[]
  /** When it was written: an instant where the headers name a zone, else what its writer's clock showed; null = unread. */
  readonly date: { readonly at: Instant } | { readonly wall: number } | null
  readonly text: string
}

const forwards = /^\s*(?:fwd?|fw|wg|tr|rv|enc|vl|i|doorst|vb|vs|pd|ynt|转发|轉寄|転送)\s*[:：]/i

/** @param body the text of the forward, and then each mail that it carries as a part */
export function readForward(subject: string, bodies: readonly string[]): ForwardedMail | undefined {
  if (!forwards.test(subject)) return undefined
  for (const body of bodies) {
    const found = readBody(body)
    if (found) return found
  }
  return undefined
}

const toLabel =
  /^[\s*_]*(?:to|an|à|a|para|aan|do|till|til|кому|收件人|宛先|vastaanottaja|kime|címzett|komu|받는 ?사람)\s*[*_]*\s*[:：]/iu

function readBody(body: string): ForwardedMail | undefined {
  // What is forwarded may be marked as a quote.
  const lines = body.split(/\r?\n/).map(line => line.replace(/^(?:> ?)+/, ''))
  const place = lines.findIndex((_, at) => headerBlockLength(lines, at) > 0)
  if (place < 0) return undefined
  const length = headerBlockLength(lines, place)
  const block = lines.slice(place, place + length)
  const from = peopleIn(block.find(isFromLine) ?? '')[0]
  if (!from) return undefined
  const text = lines
    .slice(place + length)
    .join('\n')
    .trim()
  return {
    from,
    to: peopleIn(block.find(line => toLabel.test(line)) ?? ''),
    date: readDate(block.find(isDateLine) ?? ''),
    text,
  }
}

/** `Ana Ruiz <ana@example.com>`, `Ana [mailto:ana@example.com]`, `"Ruiz, Ana" <…>`, or the address alone. */
function peopleIn(line: string): Mailbox[] {
  const value = headerText(line).replaceAll(/\[mailto:([^\]\s]+)\]/gi, '<$1>')
  return [...value.matchAll(/([^<>;]*?)[<(]?([^\s<>()";,]+@[^\s<>()";,]+)[>)]?\s*(?:[;,]|$)/g)].flatMap(
    ([, said, address]) => {
      const name = (said ?? '').replaceAll(/^[\s,;"'*]+|[\s"'*]+$/g, '')
      const found = (address ?? '').toLowerCase()
      return isEmailAddress(found) ? [{ name, address: found }] : []
    },
  )
}

function headerText(line: string): string {
  return line.replace(/^[^:：]*[:：][*_]*\s*/, '').trim()
}

const clock = /(?:^|\D)(\d{1,2})[:.h時시](\d{2})(?:[:.](\d{2}))?\s*(a\.?m|p\.?m|오전|오후)?/iu

function readDate(line: string): ForwardedMail['date'] {
  const value = headerText(line)
  const stated = /[+-]\d{4}|\b(?:GMT|UTC|CES?T|[ECMP][SD]T|BST)\b/.test(value) ? parseMailDate(value) : undefined
  if (stated) return { at: stated.at }
  const day = dayIn(value.toLowerCase())
  const time = clock.exec(value.replaceAll(/\d{1,2}\.\d{1,2}\.\d{2,4}/g, ' '))
  if (day === undefined || !time) return null
  const [, hours, minutes, seconds = '0', half = ''] = time
  const isAfternoon = /^p|오후/i.test(half)
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0)
  const wall = day + ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  return Number.isFinite(wall) ? { wall } : null
}

/** The day at midnight. With points the day stands first, with an American clock (AM, PM) the month. */
function dayIn(text: string): number | undefined {
  const [, isoYear, isoMonth, isoDay] = /(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})/u.exec(text) ?? []
  if (isoYear) return dayOf(isoYear, Number(isoMonth), isoDay)
  const [, first, mark, second, year] = /(\d{1,2})([./-])(\d{1,2})\2(\d{4})/.exec(text) ?? []
  if (first) {
    const isMonthFirst = mark === '/' && (/\d\s*[ap]\.?m\b/.test(text) ? Number(first) <= 12 : Number(second) > 12)
    return isMonthFirst ? dayOf(year, Number(first), second) : dayOf(year, Number(second), first)
  }
  const word = [...text.matchAll(/\p{L}{3,}/gu)].map(([found]) => found).find(found => everyMonth.has(found))
  const [writtenYear] = /\b(?:19|20)\d{2}\b/.exec(text) ?? []
  const [writtenDay] = /(?<![\d:.])\d{1,2}(?![\d:])/.exec(text) ?? []
  return word && writtenYear && writtenDay ? dayOf(writtenYear, everyMonth.get(word) ?? 0, writtenDay) : undefined
}

function dayOf(year: string | undefined, month: number, day: string | undefined): number | undefined {
  const at = Date.UTC(Number(year), month - 1, Number(day))
  return month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31 ? at : undefined
}
