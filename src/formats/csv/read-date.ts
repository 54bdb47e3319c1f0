// Dates as exports write them, in the order that the column's other dates show.
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, parseInstant } from '../../domain/instant.ts'
import { fromWallTime, type Zone } from '../../domain/zone.ts'

/** Day first (12.3.2024) or month first (3/12/2024). */
export type DateOrder = 'day' | 'month' | 'unknown'

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?(?: ?(?:UTC|Z))?$/
const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ ,-]+(\d{4})(?:,? (\d{1,2}):(\d{2}))?/i
const namedUs = /^([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})(?:,? (\d{1,2}):(\d{2}))?/i
const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? +(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([ap])\.?m\.?)?)?$/i

export function dateOrder(cells: readonly string[]): DateOrder {
  const found = cells.map(cell => numbers.exec(cell.trim())).filter(parts => parts !== null)
  if (found.some(parts => Number(parts[1]) > 12 || parts[2] === '.')) return 'day'
  return found.some(parts => Number(parts[3]) > 12 || parts[7] !== undefined) ? 'month' : 'unknown'
}

/** The instant, read on the zone's clock where the text names none; undefined when it is none or could be two. */
export function readDate(text: string, order: DateOrder, zone: Zone): Instant | undefined {
  const trimmed = text.trim()
  const instant = parseInstant(trimmed)
  if (instant !== undefined) return instant
  const wall = wallTime(trimmed, order)
  return wall === undefined ? undefined : fromWallTime(zone, wall)
}

function wallTime(text: string, order: DateOrder): number | undefined {
  const isoParts = iso.exec(text)
  if (isoParts)
    return wall({ year: isoParts[1], month: isoParts[2], day: isoParts[3], hour: isoParts[4], minute: isoParts[5] })
  const day = named.exec(text)
  if (day) return wall({ year: day[3], month: monthNumber(day[2]), day: day[1], hour: day[4], minute: day[5] })
  const us = namedUs.exec(text)
  if (us) return wall({ year: us[3], month: monthNumber(us[1]), day: us[2], hour: us[4], minute: us[5] })
  const parts = numbers.exec(text)
  if (!parts || order === 'unknown') return undefined
  const [month, dayOfMonth] = order === 'month' ? [parts[1], parts[3]] : [parts[3], parts[1]]
  return wall({ year: parts[4], month, day: dayOfMonth, hour: hour24(parts[5], parts[7]), minute: parts[6] })
}

type Written = Record<'year' | 'month' | 'day' | 'hour' | 'minute', string | number | undefined>

function wall({ year, month, day, hour = 0, minute = 0 }: Written): number | undefined {
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(date).getUTCDate() !== Number(day)) return undefined
  return Math.floor(date / DAY_MS) * DAY_MS + Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS
}

function monthNumber(name = ''): number {
  return monthNames.indexOf(name.toLowerCase()) + 1
}

function hour24(hour: string | undefined, half: string | undefined): number {
  const value = Number(hour ?? 0)
  if (!half) return value
  return (value % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}
