// Reads from an absence on which day its writer will be back. Every date in the text is weighed by the words around
// it: "back on" beats "until", and a date after "from" says when the absence began.
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { weekdayOf } from '../../domain/zone.ts'
import { namePattern, weekdaysOf } from './calendar-words.ts'
import type { DayContext } from './day-order.ts'
import { findDates } from './found-date.ts'
import type { FoundDate } from './found-day.ts'
import { languageOf } from './language.ts'
import {
  backAfter,
  backBefore,
  backNear,
  beginsBefore,
  lastDay,
  openFrom,
  untilAfter,
  untilBefore,
  untilNear,
} from './return-words.ts'

export interface AbsenceText {
  /** Subject and body; the words that the person wrote, without what they quote. */
  readonly text: string
  readonly sentAt: Instant
  readonly offsetMs: number
  readonly senderDomain: string
}

const BACK = 3
const UNTIL = 2
const NONE = 0
/** A date longer ago than this is no return: a footer's, or a rule that someone forgot to switch off last year. */
const STALE_DAYS = 60

/** The day of return, in days since 1970-01-01 by the writer's calendar; undefined when the text names none. */
export function returnDay(absence: AbsenceText): number | undefined {
  const text = absence.text.toLowerCase().replaceAll(/\s+/g, ' ')
  const today = Math.floor((absence.sentAt + absence.offsetMs) / DAY_MS)
  const context: DayContext = { ...absence, language: languageOf(text), today }
  const dates = findDates(text, context)
  const weekdays = namePattern(weekdaysOf(context.language))
  const weighed = dates.map((date, place) => weigh(date, surroundings(text, dates, place), weekdays))
  const best = Math.max(NONE, ...weighed.map(({ weight }) => weight))
  if (best === NONE) return undefined
  // The last of the same weight: "out 1–5 May and 8–12 May, back after that".
  const chosen = weighed.findLast(({ weight, day }) => weight === best && day >= today - STALE_DAYS)
  return chosen && workingDay(chosen)
}

interface Surroundings {
  readonly before: string
  readonly after: string
}

/** The clause around a date, up to the dates beside it. */
function surroundings(text: string, dates: readonly FoundDate[], place: number): Surroundings {
  const { start, end } = dates[place] as FoundDate
  const before = text.slice(Math.max(dates[place - 1]?.end ?? 0, start - 60), start)
  const after = text.slice(end, Math.min(dates[place + 1]?.start ?? text.length, end + 50))
  // A full stop ends a clause only before a word: "12. August" and "t.o.m." go on.
  const stop = /[!?;。]|(?<!\d|\b\p{L})\.\s+(?=\p{L}{2})/u
  return { before: before.split(stop).at(-1) ?? '', after: after.split(/[!?;。]|\.\s/)[0] ?? '' }
}

interface Weighed {
  readonly day: number
  readonly weight: number
  /** True when the day is the last of the absence, not the first after it. */
  readonly isLastAway: boolean
  readonly isRough: boolean
}

function weigh({ day, isRough }: FoundDate, { before, after }: Surroundings, weekdays: string): Weighed {
  const lead = before.replace(
    new RegExp(`(?:${weekdays})[\\s,.]*(?:the |den |dem |le |el |il |dia |día |der |,)*$`, 'u'),
    '',
  )
  const isUntil = untilBefore.test(lead) || untilAfter.test(after)
  const isBack = backAfter.test(after) || (backBefore.test(lead) && (!isUntil || backNear.test(lead)))
  const isStart = beginsBefore.test(lead) && !isBack && !openFrom.test(before + after)
  const isAway = untilNear.test(lead) && !backNear.test(lead)
  const weight = isStart ? NONE : isBack && !isAway ? BACK : isUntil || isAway ? UNTIL : NONE
  const isLastAway = weight === UNTIL && lastDay.test(lead.slice(-30) + after.slice(0, 20))
  return { day, weight, isLastAway, isRough }
}

/** Weekends end an absence on paper only: after a last day away, or "tomorrow", comes the next working day. */
function workingDay({ day, isLastAway, isRough }: Weighed): number {
  let back = isLastAway ? day + 1 : day
  while ((isLastAway || isRough) && weekdayOf(back) > 5) back += 1
  return back
}
