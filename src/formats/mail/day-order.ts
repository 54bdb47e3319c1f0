// Which of two numbers is the day: 03/01 is 3 January in most of the world and 1 March in the United States.
import { alternatives } from './alternatives.ts'
import type { Language } from './language.ts'

export interface WrittenDate {
  readonly first: number
  readonly second: number
  readonly year: number | undefined
}

export interface DayContext {
  readonly language: Language
  /** The sender's domain and offset tell an American from a Briton. */
  readonly senderDomain: string
  readonly offsetMs: number
  /** Days since 1970-01-01 of the day on which it was written, by the writer's clock. */
  readonly today: number
}

export interface MonthDay {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
}

const HOUR = 3_600_000
// English is written day first everywhere but in the United States and partly in Canada.
const dayFirstDomains = alternatives('i')`
    \.(?:uk|ie|au|nz|za|in|sg|hk|my|ke|ng|eu|de|fr|es|it|nl|be|ch|at|pt|pl|se|dk|no|fi|br|mx|ar|il|ae|tr|gr|cz
    ro|hu)$
  `
const monthFirstDomains = /\.(?:us|gov|mil|edu|ph)$/i

/** The readings of such a date, the likelier first; one that is no date is left out. */
export function readingsOf({ first, second, year }: WrittenDate, context: DayContext): MonthDay[] {
  const dayFirst = { year, month: second, day: first }
  const monthFirst = { year, month: first, day: second }
  const ordered = isMonthFirst(context) ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
  return ordered.filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
}

function isMonthFirst({ language, senderDomain, offsetMs }: DayContext): boolean {
  if (language !== 'en' || dayFirstDomains.test(senderDomain)) return false
  if (monthFirstDomains.test(senderDomain)) return true
  return offsetMs <= -4 * HOUR && offsetMs >= -10 * HOUR
}
