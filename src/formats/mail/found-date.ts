// Finds the dates that a text names, in numbers and in words, and the days they mean seen from the day of writing.

import { weekdayOf } from '../../domain/zone.ts'
import { alternatives } from './alternatives.ts'
import { monthsOf, namePattern, weekdaysOf } from './calendar-words.ts'
import { type DayContext, type MonthDay, readingsOf } from './day-order.ts'
import type { FoundDate } from './found-day.ts'
import { relativeDates } from './relative-date.ts'

const DAY = 86_400_000
// An absence that names a day without its year means one that lies ahead; a mail rule left on may be some weeks stale.
const STALE_DAYS = 60
// An ambiguous day that lies this far ahead gives way to a nearer reading: absences are weeks, not seasons.
const FAR_DAYS = 75

/** All dates of a text in lower case with single spaces, in order, overlapping ones resolved to the fuller. */
export function findDates(text: string, context: DayContext): FoundDate[] {
  const weekdays = weekdaysOf(context.language)
  const found = [...wordDates(text, context), ...numberDates(text, context), ...japaneseDates(text, context)]
  const rough = [...weekdayDates(text, weekdays, context), ...relativeDates(text, context)]
  const apart = rough.filter(date => !found.some(other => isBeside(date, other, text)))
  const bare = dayOnlyDates(text, context).filter(date => !found.some(other => overlaps(date, other)))
  return dropOverlaps([...found, ...apart, ...bare].sort((a, b) => a.start - b.start || b.end - a.end))
}

function wordDates(text: string, context: DayContext): FoundDate[] {
  const months = monthsOf(context.language)
  const names = namePattern(months)
  const ordinal = '(?:st|nd|rd|th|er|º|ª|°|\\.|:e|e|:a)?'
  const year = '(?:,? (?:de |del |r\\. )?(\\d{4})(?![\\d:]))?'
  const dayFirst = new RegExp(
    `(?<![\\d.:/])(\\d{1,2})${ordinal} ?(?:of |de |di |d'|den )?(${names})(?![\\p{L}])\\.?${year}`,
    'gu',
  )
  const monthFirst = new RegExp(
    `(?<![\\p{L}])(${names})\\.? (?:the )?(\\d{1,2})${ordinal}(?![\\d:.]\\d|\\d|\\p{L})${year}`,
    'gu',
  )
  return [
    ...matches(dayFirst, text, ([, day, month, yearText]) => named(months, [day, month, yearText])),
    ...matches(monthFirst, text, ([, month, day, yearText]) => named(months, [day, month, yearText])),
  ].flatMap(({ start, end, value }) => resolve([value], context).map(day => ({ day, start, end, isRough: false })))
}

function named(months: ReadonlyMap<string, number>, [day, month, year]: readonly (string | undefined)[]): MonthDay {
  return { day: Number(day), month: months.get(month ?? '') ?? 0, year: year ? Number(year) : undefined }
}

function numberDates(text: string, context: DayContext): FoundDate[] {
  const iso = /(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g
  const short = /(?<![\d.:/-])(?!24\/7)(\d{1,2})([./-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2})(?![\d:]))?(?![\d/]|:\d)\.?/g
  const isos = matches(iso, text, ([, year, month, day]) => [
    { year: Number(year), month: Number(month), day: Number(day) },
  ])
  const shorts = matches(short, text, ([, first, mark, second, year]) => {
    const written = { first: Number(first), second: Number(second), year: fullYear(year) }
    // "5-6" is a count. With points the day always stands first, and "9.30" is a time.
    if (!year && mark === '-') return []
    const readings = readingsOf(written, context)
    return mark === '.' ? readings.filter(({ day }) => day === written.first) : readings
  })
  return [...isos, ...shorts].flatMap(({ start, end, value }) =>
    resolve(fittingWeekday(text.slice(0, start), value, context), context).map(day => ({
      day,
      start,
      end,
      isRough: false,
    })),
  )
}

function japaneseDates(text: string, context: DayContext): FoundDate[] {
  const pattern = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g
  return matches(pattern, text, ([, year, month, day]) => ({
    year: year ? Number(year) : undefined,
    month: Number(month),
    day: Number(day),
  })).flatMap(({ start, end, value }) => resolve([value], context).map(day => ({ day, start, end, isRough: false })))
}

function weekdayDates(text: string, names: ReadonlyMap<string, number>, { today, language }: DayContext): FoundDate[] {
  const pattern =
    language === 'ja' ? /([月火水木金土日])曜/g : new RegExp(`(?<![\\p{L}])(${namePattern(names)})(?![\\p{L}])`, 'gu')
  return matches(pattern, text, ([, name = '']) => names.get(name) ?? '月火水木金土日'.indexOf(name) + 1).map(
    ({ start, end, value }) => ({
      day: today + (((value - weekdayOf(today) + 6) % 7) + 1),
      start,
      end,
      isRough: true,
    }),
  )
}

const dayOnly = alternatives('gu')`
    (?<![\p{L}])(?:the |zum |am |au |le |el (?:día |dia )?|al |dia |den |il )(\d{1,2})(?:st|nd|rd|th|\.
    er)?(?![\d:.,/%]*[\d%€$]| ?(?:h|uhr|%|days|tage|jours|días|giorni|hours|am|pm)\b|\p{L})
  `

/** "until the 15th", "bis zum 15.", "jusqu'au 15", "hasta el día 15": the next day of that number. */
function dayOnlyDates(text: string, context: DayContext): FoundDate[] {
  return matches(dayOnly, text, ([, day]) => Number(day)).flatMap(({ start, end, value }) => {
    const now = new Date(context.today * DAY)
    const month = now.getUTCMonth() + 1 + (value <= now.getUTCDate() ? 1 : 0)
    const day = dayNumber({
      year: now.getUTCFullYear() + (month > 12 ? 1 : 0),
      month: ((month - 1) % 12) + 1,
      day: value,
    })
    return day === undefined ? [] : [{ day, start, end, isRough: false }]
  })
}

/** Where the weekday stands before the numbers, only the reading that falls on it is taken. */
function fittingWeekday(before: string, readings: readonly MonthDay[], context: DayContext): readonly MonthDay[] {
  if (readings.length < 2) return readings
  const names = weekdaysOf(context.language)
  const named = new RegExp(`(${namePattern(names)})[ ,.]*(?:(?:the|den|dem|le|el|il|dia|día|,) )*$`, 'u').exec(before)
  const weekday = names.get(named?.[1] ?? '')
  const fitting = readings.filter(reading => resolve([reading], context).some(day => weekdayOf(day) === weekday))
  return fitting.length === 1 ? fitting : readings
}

function resolve(readings: readonly MonthDay[], context: DayContext): number[] {
  const days = readings.map(reading => dayFrom(reading, context.today)).filter(day => day !== undefined)
  const [likely, other] = days
  if (likely === undefined) return []
  const ahead = likely - context.today
  const isOdd = ahead > FAR_DAYS || ahead < -STALE_DAYS / 4
  if (other === undefined || !isOdd) return [likely]
  return other >= context.today && other - context.today < FAR_DAYS ? [other] : [likely]
}

function dayFrom(written: MonthDay, today: number): number | undefined {
  if (written.year !== undefined) return dayNumber({ ...written, year: written.year })
  const year = new Date(today * DAY).getUTCFullYear()
  const candidates = [year - 1, year, year + 1].map(guess => dayNumber({ ...written, year: guess }))
  return candidates.find(day => day !== undefined && day >= today - STALE_DAYS)
}

function dayNumber({ year, month, day }: { year: number; month: number; day: number }): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : undefined
}

function fullYear(year: string | undefined): number | undefined {
  if (!year) return undefined
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

interface Match<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
}

function matches<Value>(pattern: RegExp, text: string, read: (groups: readonly string[]) => Value): Match<Value>[] {
  return [...text.matchAll(pattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    value: read(match),
  }))
}

function overlaps(a: FoundDate, b: FoundDate): boolean {
  return a.start < b.end && b.start < a.end
}

/** "Monday, 12 August" names one day: the weekday gives way to the date beside it. */
function isBeside(rough: FoundDate, date: FoundDate, text: string): boolean {
  if (overlaps(rough, date)) return true
  const gap = rough.end <= date.start ? text.slice(rough.end, date.start) : text.slice(date.end, rough.start)
  return gap.length < 14 && /^[\s,.()（）曜日-]*(?:the|den|dem|le|el|il|dia|día|de|d\.|,)?[\s,.()（）-]*$/.test(gap)
}

function dropOverlaps(sorted: readonly FoundDate[]): FoundDate[] {
  return sorted.filter((date, place) => !sorted.slice(0, place).some(earlier => overlaps(earlier, date)))
}
