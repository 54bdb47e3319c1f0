// Compiles a playbook's text into the form that the engine decides with: durations in milliseconds, clocks in minutes,
// hours by zone and country, kept once worked out.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../domain/instant.ts'
import { zoneOf } from '../domain/zone.ts'
import { type Hours, type HoursSpec, makeHours } from './hours.ts'
import type { Clock, Playbook, Step } from './playbook.ts'
import { dayNumber, type PlaybookFile } from './playbook-schema.ts'
import type { Standing } from './standing.ts'

/** Public holidays of a country (ISO 3166-1 alpha-2) in a year, as days since 1970-01-01. */
export type Holidays = (country: string, year: number) => readonly number[]
/** The country that a time zone lies in; null when it lies in none or in several. */
export type CountryOfZone = (timeZone: string) => string | null

export interface Surroundings {
  readonly holidays: Holidays
  readonly countryOf: CountryOfZone
  /** The limit of attempts learned for contacts such as this one; null = none was, so the playbook's own holds. */
  readonly learnedLimit?: (standing: Standing) => number | null
}

export const noHolidays: Surroundings = { holidays: () => [], countryOf: () => null }

export function compilePlaybook(file: PlaybookFile, around: Surroundings): Playbook {
  const { reply, start, desire, meeting, no_show, silence, customer, nurture } = file
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    philosophy: file.philosophy,
    promiseOpensMs: ms(file.promise.opens),
    reply: { clock: clockOf(reply), lapsesMs: ms(reply.lapses), rule: reply.rule },
    start: {
      clock: { ...clockOf(start), latestMs: ms(start.latest) },
      referralClock: referralClock(start),
      who: start.who,
      intent: start.intent,
      channel: start.channel,
      rule: start.rule,
      send: start.send,
    },
    desire: {
      clock: clockOf(desire),
      answers: desire.answers,
      cartDelayMs: ms(desire.cart_delay),
      rule: desire.rule ?? null,
    },
    meeting: { clock: clockOf(meeting), intent: meeting.intent },
    noShow: { clock: clockOf(no_show), answerWithinMs: ms(no_show.answer_within), afterwards: no_show.afterwards },
    stallAfterMs: ms(file.stall.after),
    silence: { answerWithinMs: ms(silence.answer_within), afterwards: silence.afterwards },
    ...limitsOf(file.silence, around),
    negative: file.negative_reply,
    gapMs: ms(file.gap),
    caps: file.caps.map(cap => ({ touches: cap.touches, perMs: ms(cap.per) })),
    next: file.next,
    steps: file.steps.map(compileStep),
    allowed: file.stages,
    asksReason: file.ask_reason,
    asksReferralOf: file.ask_referral,
    customer: { clock: clockOf(customer), isThanked: customer.thanks, referralAfterMs: ms(customer.referral_after) },
    nurture:
      nurture === 'none'
        ? null
        : { everyMs: ms(nurture.every), intent: nurture.intent, channel: nurture.channel, dueMs: ms(nurture.due) },
    nurtureRule: file.nurture_rule,
    awayMs: file.away.days * DAY_MS,
    colleagueHoldMs: file.colleague_reply === 'none' ? null : ms(file.colleague_reply.holds),
    dormantMs: ms(file.dormant.after),
    hoursFor: hoursByZone(file.hours, around),
  }
}

function compileStep(step: PlaybookFile['steps'][number]): Step {
  return {
    id: step.id,
    channel: step.channel,
    intent: step.intent,
    rule: step.rule,
    afterMs: ms(step.after),
    send: step.send,
    clock: {
      targetMs: 0,
      dueMs: ms(step.due),
      latestMs: Number.POSITIVE_INFINITY,
      atMinute: step.at === undefined ? null : minuteOf(step.at),
      onDays: (step.on ?? []).map(day => dayNumber[day]!),
    },
  }
}

function limitsOf(
  silence: PlaybookFile['silence'],
  { learnedLimit }: Surroundings,
): Pick<Playbook, 'limitFor' | 'learnedLimitFor'> {
  const own = silence.attempts === 'unlimited' ? Number.POSITIVE_INFINITY : silence.attempts
  if (!silence.learned || !learnedLimit) return { limitFor: () => own, learnedLimitFor: () => null }
  return { limitFor: standing => learnedLimit(standing) ?? own, learnedLimitFor: learnedLimit }
}

function hoursByZone(hours: PlaybookFile['hours'], around: Surroundings): Playbook['hoursFor'] {
  const spec: HoursSpec = {
    days: hours.days.map(day => dayNumber[day]!),
    window: { from: minuteOf(hours.from), to: minuteOf(hours.to) },
    quiet: hours.quiet ? { from: minuteOf(hours.quiet.from), to: minuteOf(hours.quiet.to) } : null,
  }
  const known = new Map<string, Hours>()
  return (timeZone, country) => {
    const key = country === null ? timeZone : `${timeZone} ${country}`
    const found = known.get(key)
    if (found) return found
    const of = country ?? around.countryOf(timeZone)
    const isHoliday = of && hours.holidays === 'skip' ? holidayTest(of, around.holidays) : () => false
    const made = makeHours(spec, zoneOf(timeZone), isHoliday)
    known.set(key, made)
    return made
  }
}

function holidayTest(country: string, holidays: Holidays): (day: number) => boolean {
  const years = new Map<number, ReadonlySet<number>>()
  return day => {
    const year = new Date(day * DAY_MS).getUTCFullYear()
    const known = years.get(year) ?? new Set(holidays(country, year))
    years.set(year, known)
    return known.has(day)
  }
}

const unitMs: Readonly<Record<string, number>> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS }

function ms(duration: string): number {
  return Math.round(Number(duration.slice(0, -1)) * unitMs[duration.slice(-1)]!)
}

function clockOf(part: { target: string; due: string }): Clock {
  const latestMs = Number.POSITIVE_INFINITY
  return { targetMs: ms(part.target), dueMs: ms(part.due), latestMs, atMinute: null, onDays: [] }
}

function referralClock(start: PlaybookFile['start']): Clock {
  const dueMs = ms(start.referral_due)
  return { ...clockOf(start), targetMs: Math.min(ms(start.target), dueMs), dueMs, latestMs: ms(start.latest) }
}

function minuteOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return hour * 60 + minute
}
