// The day list as pages and programs read it: what to do in order and within the minutes that there are, what does not
// fit and what that costs, and how many are left in peace.
import { formatInstant, type Instant, MINUTE_MS } from '../domain/instant.ts'
import type { Zone } from '../domain/zone.ts'
import { type DayItem, planDay } from '../engine/day-list.ts'
import { writeVerdict } from '../engine/write-verdict.ts'
import { contactInBrief } from './contact-document.ts'
import { type Candidate, type DaySurvey, surveyAt, surveyNow } from './day-candidates.ts'
import { overflowWords } from './overflow-words.ts'
import { type Reader, type Tend, theUser } from './ports.ts'
import { countSample } from './sample.ts'
import { readSettings, readZone } from './settings.ts'

export interface TodayQuery {
  /** Left out = now. */
  readonly now?: Instant
  /** Minutes that there are; left out = those of the settings. */
  readonly minutes?: number
  readonly owner?: string
}

/** Of what did not fit, this many are named; the rest is counted. */
const overflowNamed = 10
/** The index holds the list as of now; what is asked for within this time is now. */
const nowToleranceMs = MINUTE_MS

export async function readToday(tend: Tend, reader: Reader, query: TodayQuery) {
  const settings = await readSettings(reader)
  const zone = await readZone(reader)
  const { minutes = settings.minutes, owner = theUser } = query
  const clock = tend.clock.now()
  const now = query.now ?? clock
  // No item costs less than a minute, so this many fill the day and name what is beyond.
  const asking = { owner, now, zone, limit: minutes + overflowNamed }
  const isNow = Math.abs(now - clock) < nowToleranceMs
  const survey = await (isNow ? surveyNow : surveyAt)(tend, reader, asking)
  const plan = planDay(survey.candidates, minutes)
  const reference = await reader.playbooks.governing('', null)
  const { title } = await tend.shelf.take(reader, reference)
  return {
    now: formatInstant(now, zone.offsetAt(now)),
    timeZone: zone.id,
    minutes,
    plannedMinutes: plan.plannedMinutes,
    items: plan.items.map(writeItem),
    overflow: writeOverflow(plan, survey, zone),
    ...countsOf(survey),
    sampleContacts: await countSample(reader),
    playbook: { ...reference, title },
  }
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
    verdict: writeVerdict(candidate),
    meeting: meeting?.meeting ?? null,
    promise: promise ? { id: promise.promise, what: promise.what } : null,
  }
}

function writeOverflow(plan: ReturnType<typeof planDay<Candidate>>, { total }: DaySurvey, zone: Zone) {
  const count = Math.max(total.count - plan.items.length, plan.overflow.length)
  if (count === 0) return null
  const minutes = Math.max(total.minutes - plan.plannedMinutes, 0)
  const items = plan.overflow.slice(0, overflowNamed).map(writeItem)
  return { count, minutes, says: overflowWords({ count, minutes, first: plan.overflow[0] }, zone), items }
}
