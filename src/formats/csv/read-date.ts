// Dates as exports write them: in figures, in the order that the column's other dates show, or with the month's name in
// any language; with or without a time of day; as the numbers that spreadsheets and programs keep them as.
import { DAY_MS, type Instant, parseInstant } from '../../domain/instant.ts'
import { fromWallTime, type WallTime, type Zone } from '../../domain/zone.ts'
import { everyMonth } from '../mail/calendar-words.ts'
import { readTimeOfDay } from './time-of-day.ts'

/** Day first (12.3.2024) or month first (3/12/2024). */
export type DateOrder = 'day' | 'month' | 'unknown'

const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d\d)(\d\d))(?!\d)/
const figures = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/
const namedMonth = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:de |of )?(\p{L}+)\.?,?[ -](?:del? )?(\d{4}|\d\d)(?!\d)/iu
const monthFirst = /^(\p{L}+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})/iu
const leadingWord = /^(\p{L}+)\.?,? /u

export function dateOrder(cells: readonly string[]): DateOrder {
  const found = cells.map(cell => figures.exec(cell.trim())).filter(parts => parts !== null)
  if (found.some(parts => Number(parts[1]) > 12 || parts[2] === '.')) return 'day'
  return found.some(parts => Number(parts[3]) > 12 || /\d ?[ap]\.?m\b/i.test(parts.input)) ? 'month' : 'unknown'
}

/** The instant, read on the zone's clock where the text names none; undefined when it is none or could be two. */
export function readDate(text: string, order: DateOrder, zone: Zone): Instant | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const instant = parseInstant(trimmed) ?? ofNumber(trimmed, zone)
  if (instant !== undefined) return instant
  const found = dayOf(trimmed, order)
  const time = found && readTimeOfDay(found.rest)
  if (!found || !time) return undefined
  const wall = found.day + time.ofDay
  return time.offset === undefined ? fromWallTime(zone, wall) : wall - time.offset
}

/** Seconds or milliseconds since 1970, or a spreadsheet's days since 1899-12-30; of the last fifty years or so. */
function ofNumber(text: string, zone: Zone): Instant | undefined {
  if (/^1\d{9}$/.test(text)) return Number(text) * 1000
  if (/^1\d{12}$/.test(text)) return Number(text)
  if (!/^[34]\d{4}([.,]\d+)?$/.test(text)) return undefined
  const days = Number(text.replace(',', '.')) - 25569
  // The clock is a fraction of a day, so a whole second is met by a hair only.
  return fromWallTime(zone, Math.round(days * 86_400) * 1000)
}

interface FoundDay {
  readonly day: WallTime
  /** What stands behind it: a time of day, or nothing. */
  readonly rest: string
}

function dayOf(text: string, order: DateOrder): FoundDay | undefined {
  const iso = yearFirst.exec(text)
  if (iso) return foundDay(iso, [iso[1], iso[3] ?? iso[5] ?? iso[7], iso[4] ?? iso[6] ?? iso[8]])
  const parts = figures.exec(text)
  if (parts) {
    if (order === 'unknown') return undefined
    return foundDay(parts, order === 'day' ? [parts[4], parts[3], parts[1]] : [parts[4], parts[1], parts[3]])
  }
  // `Tue, 12 Mar 2024`
  const plain = text.replace(leadingWord, (whole, word: string) => (monthOf(word) ? whole : ''))
  const day = namedMonth.exec(plain)
  if (day) return foundDay(day, [day[3], monthOf(day[2]!), day[1]])
  const month = monthFirst.exec(plain)
  return month ? foundDay(month, [month[3], monthOf(month[1]!), month[2]]) : undefined
}

type YearMonthDay = readonly (string | number | undefined)[]

/** Undefined for a day that does not exist, such as 0000-00-00. */
function foundDay(match: RegExpExecArray, written: YearMonthDay): FoundDay | undefined {
  const [year, month, day] = written.map(Number) as [number, number, number]
  const date = new Date(Date.UTC(fullYear(year), month - 1, day))
  if (year === 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return { day: Math.floor(date.getTime() / DAY_MS) * DAY_MS, rest: match.input.slice(match[0].length) }
}

function fullYear(year: number): number {
  if (year > 99) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function monthOf(name: string): number | undefined {
  return everyMonth.get(name.toLowerCase())
}
