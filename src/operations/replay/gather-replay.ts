// Replays timelines one by one under several playbooks and gathers counts, so that a history of any length fits in
// memory; of the places that differ it keeps the first few of each kind with what names them.
import type { Instant } from '../../domain/instant.ts'
import type { Timeline } from '../../domain/timeline.ts'
import { dayOf, toWallTime, type Zone } from '../../domain/zone.ts'
import type { Playbook } from '../../engine/playbook.ts'
import type { VerdictKind } from '../../engine/verdict.ts'
import { judgeTouches } from '../../silence/chasing.ts'
import { findOccasions, isCounted } from '../../silence/leakage.ts'
import { isAttempt } from '../../silence/moves.ts'
import { type ReplayedPoint, replay } from '../../silence/replay.ts'
import { weekOf } from '../calendar-words.ts'
import { chasedWords, leakedWords } from '../error-words.ts'
import { type JudgedTimeline, judgeTimeline } from '../judge-timeline.ts'

export interface ReplayFrame {
  readonly playbooks: readonly Playbook[]
  /** Null = from the first event on. */
  readonly from: Instant | null
  readonly to: Instant
  /** The user's, by which days are told. */
  readonly zone: Zone
  /** How many points of each kind are kept for each playbook. */
  readonly kept: number
}

export interface KeptPoint extends ReplayedPoint {
  readonly timeline: Timeline
}

/** What errors are told apart by beside the playbook: where the contact came from, who answers for them, and when. */
export const errorCuts = ['source', 'owner', 'week'] as const
export type ErrorCut = (typeof errorCuts)[number]
type Groups = Readonly<Record<ErrorCut, string>>

export interface KeptError extends Groups {
  readonly contact: string
  readonly at: Instant
  readonly says: string
}

/** Leakage and chasing of one group. */
export interface ErrorRates {
  readonly leakage: Fraction
  readonly chasing: Fraction
}

type PointKind = ReplayedPoint['kind']

export interface PlaybookTally {
  readonly playbook: Playbook
  readonly counts: Record<PointKind, number>
  readonly kept: Record<PointKind, KeptPoint[]>
  readonly kinds: Record<VerdictKind, number>
  readonly leakage: Fraction
  readonly chasing: Fraction
  readonly cuts: Readonly<Record<ErrorCut, Map<string, ErrorRates>>>
  /** The first of those above the line. */
  readonly leaked: KeptError[]
  readonly chased: KeptError[]
  /** Touches that it would have opened, by day. */
  readonly opened: Map<number, number>
}

/** Above and below the line. */
export interface Fraction {
  errors: number
  of: number
}

export interface ReplayTally {
  contacts: number
  events: number
  touches: number
  /** Touches made, by day. */
  readonly made: Map<number, number>
  readonly playbooks: readonly PlaybookTally[]
  /** Per pair of playbooks, in order: after how many events only one would have asked for a touch before the next. */
  readonly apart: number[]
}

export interface Replaying {
  readonly tally: ReplayTally
  add(timeline: Timeline, of: ReplayedContact): void
}

export interface ReplayedContact {
  readonly source: string
  readonly owner: string
  /** As chasing asks for it. */
  readonly learnedLimit: (timeline: Timeline) => number | null
}

export function gatherReplay(frame: ReplayFrame): Replaying {
  const { playbooks } = frame
  const pairs = pairsOf(playbooks.length)
  const tally: ReplayTally = {
    contacts: 0,
    events: 0,
    touches: 0,
    made: new Map(),
    playbooks: playbooks.map(emptyTally),
    apart: pairs.map(() => 0),
  }
  const weeks = new Map<number, string>()
  const isWithin = (at: Instant) => frame.from === null || at >= frame.from
  return {
    tally,
    add(timeline, of) {
      const judged = playbooks.map(playbook => judgeTimeline(timeline, playbook, frame.to))
      const known = judged[0]!.timeline
      tally.contacts += 1
      const asked = judged.map((one, place) => tallyOne(tally.playbooks[place]!, one, { frame, isWithin, of, weeks }))
      for (const [index, event] of known.events.entries()) {
        if (!isWithin(event.at)) continue
        tally.events += 1
        for (const [place, [a, b]] of pairs.entries())
          if (asked[a]![index] !== asked[b]![index]) tally.apart[place]! += 1
        if (!isAttempt(event)) continue
        tally.touches += 1
        countDay(tally.made, frame.zone, event.at)
      }
    },
  }
}

/** The pairs of so many playbooks, the first with each later one. */
export function pairsOf(count: number): (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_, more) => [a, a + more + 1] as const),
  ).flat()
}

interface Counting {
  readonly frame: ReplayFrame
  readonly isWithin: (at: Instant) => boolean
  readonly of: ReplayedContact
  /** The texts of weeks by day: a million occasions fall on some hundred days. */
  readonly weeks: Map<number, string>
}

/** Answers for each event whether the playbook would have asked for a touch before the next. */
function tallyOne(tally: PlaybookTally, judged: JudgedTimeline, counting: Counting): readonly boolean[] {
  const { frame, isWithin } = counting
  const { timeline, before, after, judge } = judged
  const { contact, events } = timeline
  const at = (count: number, instant: Instant) => judge(contact, events.slice(0, count), instant)
  const { points, opened, asked } = replay({ events, before, after, at }, frame.to)
  for (const point of points) {
    if (!isWithin(point.at)) continue
    tally.counts[point.kind] += 1
    const kept = tally.kept[point.kind]
    if (kept.length < frame.kept) kept.push({ ...point, timeline })
  }
  for (const instant of opened) if (isWithin(instant)) countDay(tally.opened, frame.zone, instant)
  for (const [index, { kind }] of after.entries()) if (isWithin(events[index]!.at)) tally.kinds[kind] += 1
  tallyErrors(tally, judged, counting)
  return asked
}

function tallyErrors(tally: PlaybookTally, { timeline, judge }: JudgedTimeline, counting: Counting): void {
  const { frame, isWithin, of } = counting
  for (const occasion of findOccasions(timeline, judge, frame.to)) {
    if (!isCounted(occasion) || !isWithin(occasion.at)) continue
    const groups = groupsOf(of, counting, occasion.at)
    const isError = occasion.ending === 'leaked'
    count(tally, { measure: 'leakage', isError, groups })
    if (!isError || tally.leaked.length >= frame.kept) continue
    const { contact, at } = occasion
    tally.leaked.push({ contact, at, ...groups, says: leakedWords(occasion, frame.zone) })
  }
  for (const touch of judgeTouches(timeline, { judge, learnedLimit: of.learnedLimit }, frame.to)) {
    if (!isWithin(touch.at)) continue
    const groups = groupsOf(of, counting, touch.at)
    const isError = touch.chasedBy !== null
    count(tally, { measure: 'chasing', isError, groups })
    if (!isError || tally.chased.length >= frame.kept) continue
    const { contact, at } = touch
    tally.chased.push({ contact, at, ...groups, says: chasedWords(touch, frame.zone) })
  }
}

function groupsOf({ source, owner }: ReplayedContact, { frame, weeks }: Counting, at: Instant): Groups {
  const day = dayOf(toWallTime(frame.zone, at))
  let week = weeks.get(day)
  if (week === undefined) {
    week = weekOf(frame.zone, at)
    weeks.set(day, week)
  }
  return { source, owner, week }
}

interface Counted {
  readonly measure: keyof ErrorRates
  readonly isError: boolean
  readonly groups: Groups
}

function count(tally: PlaybookTally, { measure, isError, groups }: Counted): void {
  countIn(tally[measure], isError)
  for (const cut of errorCuts) {
    let known = tally.cuts[cut].get(groups[cut])
    if (!known) {
      known = noErrors()
      tally.cuts[cut].set(groups[cut], known)
    }
    countIn(known[measure], isError)
  }
}

function countIn(fraction: Fraction, isError: boolean): void {
  fraction.of += 1
  if (isError) fraction.errors += 1
}

function noErrors(): ErrorRates {
  return { leakage: { errors: 0, of: 0 }, chasing: { errors: 0, of: 0 } }
}

function countDay(days: Map<number, number>, zone: Zone, at: Instant): void {
  const day = dayOf(toWallTime(zone, at))
  days.set(day, (days.get(day) ?? 0) + 1)
}

function emptyTally(playbook: Playbook): PlaybookTally {
  return {
    playbook,
    counts: { as_said: 0, early: 0, not_said: 0, not_done: 0 },
    kept: { as_said: [], early: [], not_said: [], not_done: [] },
    kinds: { reply: 0, follow_up: 0, wait: 0, nurture: 0, stop: 0 },
    ...noErrors(),
    cuts: { source: new Map(), owner: new Map(), week: new Map() },
    leaked: [],
    chased: [],
    opened: new Map(),
  }
}
