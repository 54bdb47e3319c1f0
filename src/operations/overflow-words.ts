// What it costs to leave out what does not fit into the day, and what would make room (P7, A5).
import { DAY_MS, formatInstant, type Instant } from '../domain/instant.ts'
import { dayOf, fromWallTime, toWallTime, type Zone } from '../domain/zone.ts'
import type { DayItem, DayPlan } from '../engine/day-list.ts'
import { minuteOf } from './calendar-words.ts'
import type { Candidate } from './day-candidates.ts'

export interface DayFrame {
  readonly minutes: number
  readonly now: Instant
  readonly zone: Zone
}

/** Of what was left out and looked at: the list reads no further than a day is long. */
export interface OverflowCost {
  /** Promises of ours that are broken tomorrow if they are not kept today. */
  readonly breaks: readonly {
    readonly contact: string
    readonly what: string
    readonly due: string
    /** It was due before now: it is broken already. */
    readonly isOverdue: boolean
  }[]
  /** Answers that the touches left out were expected to bring, and on how many of them that is known. */
  readonly expectedAnswers: number
  readonly chancesKnown: number
  /** So many more minutes, and the first of them fits. */
  readonly minutesForFirst: number
  /** Names of those on the list who would make room for the first, were they left out in its place: lower in rank. */
  readonly roomFrom: readonly string[]
}

export function overflowCost({ items, overflow, plannedMinutes }: DayPlan<Candidate>, day: DayFrame): OverflowCost {
  const known = overflow.flatMap(({ candidate: { chance } }) => (typeof chance === 'number' ? [chance] : []))
  const short = Math.max(0, (overflow[0]?.minutes ?? 0) - (day.minutes - plannedMinutes))
  return {
    breaks: overflow.flatMap(item => brokenIn(item, day)),
    expectedAnswers: known.reduce((sum, chance) => sum + chance, 0),
    chancesKnown: known.length,
    minutesForFirst: short,
    roomFrom: roomIn(items, short, overflow[0]),
  }
}

function brokenIn({ candidate }: DayItem<Candidate>, { now, zone }: DayFrame): OverflowCost['breaks'] {
  const tomorrow = fromWallTime(zone, (dayOf(toWallTime(zone, now)) + 1) * DAY_MS)
  const evidence = new Set(candidate.verdict.because.flatMap(reason => reason.evidence))
  return candidate.standing.promises
    .filter(({ id, by, due }) => by === 'us' && evidence.has(id) && due < tomorrow)
    .map(({ what, due }) => {
      const text = formatInstant(due, zone.offsetAt(due))
      return { contact: nameOf(candidate), what, due: text, isOverdue: due < now }
    })
}

/** From the end of the list, as many as are needed; none when they would not do, or come before it in rank. */
function roomIn(
  items: readonly DayItem<Candidate>[],
  short: number,
  first: DayItem<Candidate> | undefined,
): readonly string[] {
  const names: string[] = []
  let gained = 0
  // Only what is kept in mind or mended waits a day without cost.
  for (const item of items.toReversed()) {
    if (gained >= short) break
    if (item.section !== 'nurture' && item.section !== 'mend') break
    names.push(nameOf(item.candidate))
    gained += item.minutes
  }
  const isLower = first !== undefined && first.section !== 'nurture' && first.section !== 'mend'
  return isLower && gained >= short ? names : []
}

interface Left {
  readonly count: number
  readonly minutes: number
  readonly cost: OverflowCost
  /** The first that did not fit. */
  readonly first: DayItem<Candidate> | undefined
}

export function overflowWords({ count, minutes, cost, first }: Left, zone: Zone): string {
  const amount = `${count === 1 ? '1 does' : `${count} do`} not fit and would take ${moreInWords(minutes)}.`
  return [amount, ...firstWords(first, zone), ...costWords(cost)].join(' ')
}

function firstWords(first: DayItem<Candidate> | undefined, zone: Zone): string[] {
  const due = first && (first.candidate.verdict.touch ?? first.candidate.verdict.next)?.dueAt
  if (!first || due === undefined) return []
  const late = due <= first.candidate.now ? 'late since' : 'late after'
  return [`The first of them is ${nameOf(first.candidate)}, ${late} ${minuteOf(zone, due)}.`]
}

function costWords({ breaks, expectedAnswers, chancesKnown, minutesForFirst, roomFrom }: OverflowCost): string[] {
  const words = promiseWords(breaks)
  if (chancesKnown > 0) {
    words.push(`Expected answers put off: ${expectedAnswers.toFixed(1)}, by the learned chances of ${chancesKnown}.`)
  }
  if (minutesForFirst === 0) return words
  const instead = roomFrom.length > 0 ? `, or leaving ${roomFrom.join(' and ')} for tomorrow,` : ''
  return [...words, `${moreInWords(minutesForFirst)}${instead} would make room for the first.`]
}

/** Of many promises so many are named. */
const promisesNamed = 3

function promiseWords(breaks: OverflowCost['breaks']): string[] {
  const [late, soon] = [breaks.filter(({ isOverdue }) => isOverdue), breaks.filter(({ isOverdue }) => !isOverdue)]
  const named = soon.slice(0, promisesNamed).map(({ contact, what }) => `A promise to ${contact} breaks: ${what}.`)
  const more = soon.length - named.length
  const [first] = late
  return [
    ...named,
    ...(more > 0 ? [`${more} more ${more === 1 ? 'promise breaks' : 'promises break'}.`] : []),
    ...(first && late.length === 1 ? [`A promise to ${first.contact} stays overdue: ${first.what}.`] : []),
    ...(first && late.length > 1 ? [`${late.length} promises stay overdue, the first to ${first.contact}.`] : []),
  ]
}

/** `45 more minutes`, `26 h 42 min more`: what is longer than two hours nobody counts in minutes. */
function moreInWords(minutes: number): string {
  if (minutes < 120) return `${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ''} more`
}

function nameOf({ record: { contact } }: Candidate): string {
  return contact.name ?? contact.addresses[0]?.value ?? contact.id
}
