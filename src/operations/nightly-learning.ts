// Learning by itself: whether it is switched on, when it is due, and whether there is enough that is new. Nobody waits
// for it, so it is done at night on the user's clock, and at most once a day.
import { DAY_MS, HOUR_MS, type Instant } from '../domain/instant.ts'
import { dayOf, fromWallTime, toWallTime, type Zone } from '../domain/zone.ts'
import { type Learned, learn } from './learn-history.ts'
import { newestLearned } from './learned-limits.ts'
import { type LearningNote, readLearnings } from './learning-log.ts'
import type { Reader, Tend, Writer } from './ports.ts'
import { readZone } from './settings.ts'

export interface LearningPlan {
  readonly isOn: boolean
  /** When there was last a look at whether there is enough to learn; null = never. */
  readonly lookedAt: Instant | null
  /** A user asked for it to be done now. */
  readonly isAsked: boolean
}

const settingName = 'learning'
const unchosen: LearningPlan = { isOn: true, lookedAt: null, isAsked: false }

export async function readLearningPlan(reader: Reader): Promise<LearningPlan> {
  return { ...unchosen, ...((await reader.settings.get(settingName)) as Partial<LearningPlan> | undefined) }
}

export async function saveLearningPlan(writer: Writer, change: Partial<LearningPlan>): Promise<LearningPlan> {
  const plan = { ...(await readLearningPlan(writer)), ...change }
  await writer.settings.set(settingName, plan)
  return plan
}

/** When next to nobody waits for an answer of the server. */
const nightFromHour = 3
const nightHours = 3
/** A machine that is off every night learns by day, once so much time has passed. */
const mostMissedMs = 2.5 * DAY_MS

/** When to look next: the coming night, or at once where it was asked for or the nights were missed. */
export function nextLearningAt({ lookedAt, isOn, isAsked }: LearningPlan, zone: Zone, now: Instant): Instant | null {
  if (isAsked) return now
  if (!isOn) return null
  const today = dayOf(toWallTime(zone, now))
  const nightOf = (day: number) => fromWallTime(zone, day * DAY_MS + nightFromHour * HOUR_MS)
  const tonight = nightOf(today)
  const isNight = now >= tonight && now < tonight + nightHours * HOUR_MS
  const isDoneTonight = lookedAt !== null && lookedAt >= tonight
  if (isNight && !isDoneTonight) return now
  if (lookedAt !== null && now - lookedAt > mostMissedMs) return now
  return now < tonight ? tonight : nightOf(today + 1)
}

/** So many more touches at least, and such a share of those that were learned from, make a new look worth while. */
const leastNew = 20
const leastNewShare = 0.01

/** Learns where there is enough that is new, or a user asked for it; undefined = there was too little. */
export async function learnIfNews(tend: Tend, workspace: string, now: Instant): Promise<Learned | undefined> {
  const isAsked = await tend.store.read(workspace, async reader => (await readLearningPlan(reader)).isAsked)
  const isNews = isAsked || (await tend.store.read(workspace, isEnoughNew))
  const by = isAsked ? 'user' : 'timer'
  const learned = isNews ? await learn(tend, { workspace, now, isDry: false, by }) : undefined
  await tend.store.write(workspace, writer => saveLearningPlan(writer, { lookedAt: now, isAsked: false }))
  return learned
}

async function isEnoughNew(reader: Reader): Promise<boolean> {
  const last = await newestLearned(reader)
  const touches = await reader.timelines.countTouches(last?.learnedAt ?? 0)
  return touches >= Math.max(leastNew, (last?.whole.attempts ?? 0) * leastNewShare)
}

export interface LearningState {
  readonly plan: LearningPlan
  /** Null while it is switched off. */
  readonly nextAt: Instant | null
  readonly last: LearningNote | null
  /** The last that changed a limit. */
  readonly lastChange: LearningNote | null
}

export async function readLearningState(reader: Reader, now: Instant): Promise<LearningState> {
  const plan = await readLearningPlan(reader)
  const [last = null] = await readLearnings(reader, { limit: 1 })
  const [lastChange = null] = await readLearnings(reader, { limit: 1, state: 'changed' })
  return { plan, nextAt: nextLearningAt(plan, await readZone(reader), now), last, lastChange }
}
