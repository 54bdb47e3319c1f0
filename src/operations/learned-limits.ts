// What was learned of the own history and is in force: kept as data, so that a verdict stays a pure function. A version
// of a playbook is compiled with the limits that were in force when it was saved, and no other, so learning anew saves
// the playbooks that use it as new versions.
import type { Channel } from '../domain/channel.ts'
import type { Instant } from '../domain/instant.ts'
import type { Timeline } from '../domain/timeline.ts'
import type { Surroundings } from '../engine/compile-playbook.ts'
import type { Standing } from '../engine/standing.ts'
import { readRuns } from '../silence/runs.ts'
import type { Reader, Writer } from './ports.ts'

/** A chance with its 95 % interval and what it was seen on. */
export interface LearnedChance {
  readonly attempt: number
  readonly chance: number
  readonly low: number
  readonly high: number
  readonly atRisk: number
  readonly answered: number
}

export interface LearnedSegment {
  /** Runs of attempts that it was learned on. */
  readonly runs: number
  readonly attempts: number
  readonly answered: number
  /** The last attempt that gains at least what it harms; null when none that was seen harms more. */
  readonly limit: number | null
  readonly low: number | null
  readonly high: number | null
  /** The last attempt with data enough to judge by. */
  readonly seenTo: number
  /** Empty while there is too little to fit. */
  readonly chances: readonly LearnedChance[]
}

/** The median of the minutes that a touch took, and on how many it was counted. */
export interface LearnedMinutes {
  readonly minutes: number
  readonly n: number
}

export interface LearnedTable {
  /** From then on its limits are in force; a version saved earlier does not know them. */
  readonly inForceFrom: Instant
  /** When its numbers were last counted: later, where counting again changed no limit. */
  readonly learnedAt: Instant
  readonly contacts: number
  readonly whole: LearnedSegment
  /** By segmentName. */
  readonly segments: Readonly<Record<string, LearnedSegment>>
  readonly minutes: Partial<Readonly<Record<Channel, LearnedMinutes>>>
}

const settingName = 'learned'

/** Every table that a saved version may be compiled with, the oldest first. */
export async function readLearned(reader: Reader): Promise<readonly LearnedTable[]> {
  return ((await reader.settings.get(settingName)) as readonly LearnedTable[] | undefined) ?? []
}

export function saveLearned(writer: Writer, tables: readonly LearnedTable[]): Promise<void> {
  return writer.settings.set(settingName, tables)
}

/** The table in force at an instant. */
export async function learnedAsOf(reader: Reader, at: Instant): Promise<LearnedTable | undefined> {
  return (await readLearned(reader)).findLast(table => table.inForceFrom <= at)
}

/** The newest: what was learned last, in force from now on. */
export async function newestLearned(reader: Reader): Promise<LearnedTable | undefined> {
  return (await readLearned(reader)).at(-1)
}

/** Contacts of one kind of source, first approached on one channel. */
export function segmentName(source: string | null | undefined, channel: Channel): string {
  return `${source ?? 'unknown'}/${channel}`
}

/** What was learned for contacts such as this one; one without a segment of their own has the whole's. */
export function segmentFor(table: LearnedTable, { added, firstAttempt }: Standing): LearnedSegment {
  const own = firstAttempt && table.segments[segmentName(added?.name, firstAttempt.channel)]
  return own ?? table.whole
}

/** The chance that the next touch is answered; null where nothing was fitted yet. */
export function chanceOfNext(table: LearnedTable | undefined, standing: Standing, channel: Channel): number | null {
  if (!table) return null
  const { added, firstAttempt, attempts } = standing
  const { chances } = table.segments[segmentName(added?.name, firstAttempt?.channel ?? channel)] ?? table.whole
  // Beyond what was fitted the last chance holds: chances fall, so it is the most that may be hoped for.
  return (chances[attempts] ?? chances.at(-1))?.chance ?? null
}

/** The limit as playbooks are compiled with it. */
export function limitBy(table: LearnedTable | undefined): Pick<Surroundings, 'learnedLimit'> {
  if (!table) return {}
  return {
    learnedLimit: standing => {
      const { limit } = segmentFor(table, standing)
      // Silence can't forbid the first touch, however little it gains: it has not begun.
      return limit === null ? null : Math.max(1, limit)
    },
  }
}

/** The limit as chasing asks for it: of the run that a contact of this source is in. */
export function learnedLimitFor(
  table: LearnedTable | undefined,
  source: string | undefined,
): (timeline: Timeline) => number | null {
  if (!table) return () => null
  return ({ events }) => {
    const run = readRuns(events, Number.POSITIVE_INFINITY).runs.at(-1)
    const own = run?.outcome === null ? table.segments[segmentName(source, run.channel)] : undefined
    const { limit } = own ?? table.whole
    return limit === null ? null : Math.max(1, limit)
  }
}
