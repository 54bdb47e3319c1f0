// The day list as pages and programs read it: what to do in order and within the minutes that there are, what does not
// fit and what that costs, and how many are left in peace.
import { DAY_MS, formatInstant, type Instant, MINUTE_MS } from '../domain/instant.ts'
import { dayOf, toWallTime } from '../domain/zone.ts'
import { type DayItem, type DayPlan, minutesOf, planDay } from '../engine/day-list.ts'
import { writeVerdict } from '../engine/write-verdict.ts'
import { contactInBrief } from './contact-document.ts'
import { type Candidate, type DayAsking, type DaySurvey, surveyAt, surveyNow } from './day-candidates.ts'
import { newestLearned } from './learned-limits.ts'
import { minutesBy } from './learned-minutes.ts'
import { type DayFrame, overflowCost, overflowWords } from './overflow-words.ts'
import { type Reader, type Tend, theUser } from './ports.ts'
import { countSample } from './sample.ts'
import { takeUser } from './team/save-user.ts'
import { backOn, dayOff, minutesOn, zoneOfOwner } from './team/user.ts'

export interface TodayQuery {
  /** Left out = now. */
  readonly now?: Instant
  /** Minutes that there are; left out = those of the owner's day, none on a day off. */
  readonly minutes?: number
  /** By id, name or email; left out = the first user. */
  readonly owner?: string
}

/** Of what did not fit, this many are named; the rest is counted. */
const overflowNamed = 10
/** The index holds the list as of now; what is asked for within this time is now. */
const nowToleranceMs = MINUTE_MS
/** What most items take. Candidates are read for a day of such items, and again when the day has more room. */
const usualMinutes = 5

export async function readToday(tend: Tend, reader: Reader, query: TodayQuery) {
  const { now = tend.clock.now() } = query
  const user = await takeUser(reader, query.owner ?? theUser)
  const owner = user.id
  const zone = await zoneOfOwner(reader, owner)
  const day = dayOf(toWallTime(zone, now))
  const { minutes = minutesOn(user, day) } = query
  const learned = await newestLearned(reader)
  const touchMinutes = { ...minutesOf, ...minutesBy(learned) }
  const { survey, plan } = await planFor(tend, reader, { owner, now, zone, minutes, touchMinutes, learned })
  const reference = await reader.playbooks.governing('', null)
  const { title } = await tend.shelf.take(reader, reference)
  return {
    now: formatInstant(now, zone.offsetAt(now)),
    timeZone: zone.id,
    owner: { id: owner, name: user.name },
    off: dayOff(user, day),
    backOn: backOn(user, day),
    minutes,
    plannedMinutes: plan.plannedMinutes,
    items: plan.items.map(writeItem),
    overflow: writeOverflow(plan, survey, { minutes, now, zone }),
    ...countsOf(survey),
    ahead: isNow(tend, now) ? await aheadOf(reader, { owner, now, zone }) : null,
    sampleContacts: await countSample(reader),
    playbook: { ...reference, title },
  }
}

interface Day extends Omit<DayAsking, 'limit'> {
  readonly minutes: number
}

async function planFor(tend: Tend, reader: Reader, { minutes, ...day }: Day) {
  const read = isNow(tend, day.now) ? surveyNow : surveyAt
  // No item takes less than a minute, so the second reading fills any day.
  for (const items of [Math.ceil(minutes / usualMinutes), minutes]) {
    const limit = items + overflowNamed
    const survey = await read(tend, reader, { ...day, limit })
    const plan = planDay(survey.candidates, { minutes, touchMinutes: day.touchMinutes })
    const isFull = minutes - plan.plannedMinutes < usualMinutes
    if (isFull || survey.total.count <= limit || items === minutes) return { survey, plan }
  }
  throw new Error('the second reading is the last')
}

function isNow(tend: Tend, instant: Instant): boolean {
  return Math.abs(instant - tend.clock.now()) < nowToleranceMs
}

/** What the index holds of the days after this one: the first on which anything opens. */
async function aheadOf(reader: Reader, { owner, now, zone }: Pick<DayAsking, 'owner' | 'now' | 'zone'>) {
  const next = await reader.verdicts.nextDay({ owner, day: dayOf(toWallTime(zone, now)) })
  return next && { day: new Date(next.day * DAY_MS).toISOString().slice(0, 10), count: next.count }
}

export type TodayDocument = Awaited<ReturnType<typeof readToday>>

function countsOf({ byKind }: DaySurvey) {
  const contacts = Object.values(byKind).reduce((sum, count) => sum + count, 0)
  return { waiting: byKind.wait ?? 0, stopped: byKind.stop ?? 0, contacts }
}

function writeItem({ candidate, section, minutes }: DayItem<Candidate>) {
  const { record, verdict, standing, now } = candidate
  const evidence = new Set(verdict.because.flatMap(reason => reason.evidence))
  const meeting = section === 'meeting_outcome' ? standing.meetings.find(open => open.endsAt <= now) : undefined
  const promise =
    section === 'promise' ? standing.promises.find(open => open.by === 'us' && evidence.has(open.id)) : undefined
  return {
    contact: contactInBrief(record),
    section,
    minutes,
    chance: candidate.chance ?? null,
    verdict: writeVerdict(candidate),
    meeting: meeting?.meeting ?? null,
    promise: promise ? { id: promise.promise, what: promise.what } : null,
  }
}

function writeOverflow(plan: DayPlan<Candidate>, { total }: DaySurvey, day: DayFrame) {
  const count = Math.max(total.count - plan.items.length, plan.overflow.length)
  if (count === 0) return null
  const minutes = Math.max(total.minutes - plan.plannedMinutes, 0)
  const items = plan.overflow.slice(0, overflowNamed).map(writeItem)
  const cost = overflowCost(plan, day)
  return {
    count,
    minutes,
    says: overflowWords({ count, minutes, cost, first: plan.overflow[0] }, day.zone),
    cost,
    items,
  }
}
