// The day list: in which order the open verdicts come, what each costs in minutes, and what fits into a person's day.
// Promises and clocks come first; what does not fit is told with its cost (P7, A5).
import type { Channel } from '../domain/channel.ts'
import type { Instant } from '../domain/instant.ts'
import type { Money } from '../domain/money.ts'
import type { Verdict } from './verdict.ts'
import { type WorthOf, worthAmong } from './worth.ts'

/** Why an item is on the list. */
export type DaySection = 'reply' | 'promise' | 'follow_up' | 'meeting_outcome' | 'mend' | 'nurture'

// Lower is sooner. People who wait for us come before people whom we would like to hear from; a step that was left
// for weeks comes after the fresh ones, since its chance is smaller.
const ranks = {
  reply: 0,
  promise: 1,
  meeting_outcome: 2,
  desire: 3,
  reciprocity: 4,
  first_touch: 5,
  step: 6,
  late: 7,
  mend: 8,
  nurture: 9,
} as const

const rankOfStep: Readonly<Record<string, keyof typeof ranks>> = {
  reply: 'reply',
  late_reply: 'late',
  promise: 'promise',
  our_miss: 'promise',
  report_back: 'promise',
  next_step: 'reciprocity',
  courtesy: 'reciprocity',
  reschedule: 'reciprocity',
  date: 'reciprocity',
  reopened: 'reciprocity',
  desire: 'desire',
  stall: 'desire',
  customer: 'desire',
  first_touch: 'first_touch',
  late_first_touch: 'late',
  interest: 'first_touch',
}

/** The place of a verdict on any day list: lower is sooner; equal ranks go by when they are due. */
export function rankOf(verdict: Verdict): number {
  if (verdict.rule === 'MEETING_OUTCOME') return ranks.meeting_outcome
  if (verdict.rule === 'P2') return ranks.mend
  if (verdict.kind === 'nurture') return ranks.nurture
  const step = (verdict.touch ?? verdict.next)?.step ?? ''
  return ranks[rankOfStep[step] ?? 'step']
}

export function sectionOf(verdict: Verdict): DaySection {
  if (verdict.rule === 'MEETING_OUTCOME') return 'meeting_outcome'
  if (verdict.rule === 'P2') return 'mend'
  if (verdict.kind === 'reply' || verdict.kind === 'nurture') return verdict.kind
  return rankOf(verdict) === ranks.promise ? 'promise' : 'follow_up'
}

/** Minutes that a touch usually takes, until the own log says otherwise. */
export const minutesOf: Readonly<Record<Channel, number>> = {
  email: 5,
  phone: 8,
  sms: 2,
  letter: 12,
  meeting: 30,
  social: 3,
}
const minutesToRecord = 1
const minutesToMend = 3

export type TouchMinutes = Readonly<Record<Channel, number>>

/** What a verdict asks for: `channel` null = nothing is sent, something is recorded or mended. */
interface Asked {
  readonly rule: string
  readonly channel: Channel | null
}

/** Minutes that a verdict asks for. */
export function minutesFor({ rule, channel }: Asked, touchMinutes: TouchMinutes = minutesOf): number {
  if (rule === 'MEETING_OUTCOME') return minutesToRecord
  if (rule === 'P2') return minutesToMend
  return channel ? touchMinutes[channel] : minutesToRecord
}

export interface DayCandidate {
  readonly contact: string
  readonly verdict: Verdict
  /** The chance that the touch is answered; null or left out where none was learned. */
  readonly chance?: number | null
  /** What an answer may be worth; null or left out where nothing was said of it. */
  readonly value?: Money | null
}

export interface DayItem<Candidate extends DayCandidate> {
  readonly candidate: Candidate
  readonly section: DaySection
  readonly minutes: number
}

export interface DayPlan<Candidate extends DayCandidate> {
  readonly items: readonly DayItem<Candidate>[]
  readonly plannedMinutes: number
  /** What did not fit, in order. */
  readonly overflow: readonly DayItem<Candidate>[]
}

/** The minutes that there are, and what a touch takes of them. */
export interface DayBudget {
  readonly minutes: number
  /** Left out = the usual ones. */
  readonly touchMinutes?: TouchMinutes
}

/**
 * Fits the candidates into the minutes, in their order, each that still fits. A short call may pass a long letter that
 * no longer does, but never another item of its own length.
 */
export function planDay<Candidate extends DayCandidate>(
  candidates: readonly Candidate[],
  { minutes, touchMinutes = minutesOf }: DayBudget,
): DayPlan<Candidate> {
  const items: DayItem<Candidate>[] = []
  const overflow: DayItem<Candidate>[] = []
  let plannedMinutes = 0
  const worthOf = worthAmong(candidates)
  const order = (a: DayItem<Candidate>, b: DayItem<Candidate>) => compareItems(a, b, worthOf)
  for (const item of candidates.map(candidate => itemOf(candidate, touchMinutes)).sort(order)) {
    if (plannedMinutes + item.minutes > minutes) overflow.push(item)
    else {
      items.push(item)
      plannedMinutes += item.minutes
    }
  }
  return { items, plannedMinutes, overflow }
}

function itemOf<Candidate extends DayCandidate>(candidate: Candidate, touchMinutes: TouchMinutes): DayItem<Candidate> {
  const { rule, touch, next } = candidate.verdict
  const minutes = minutesFor({ rule, channel: (touch ?? next)?.channel ?? null }, touchMinutes)
  return { candidate, section: sectionOf(candidate.verdict), minutes }
}

/** Ranks in which nobody waits and no clock runs: there the minutes go where most answers are to be expected. */
const ranksByGain: readonly number[] = [ranks.step, ranks.late, ranks.nurture]

function compareItems(a: DayItem<DayCandidate>, b: DayItem<DayCandidate>, worthOf: WorthOf): number {
  const [ours, theirs] = [a.candidate, b.candidate]
  const rank = rankOf(ours.verdict)
  return (
    rank - rankOf(theirs.verdict) ||
    (ranksByGain.includes(rank) ? gainOf(b, worthOf) - gainOf(a, worthOf) : 0) ||
    dueOf(ours.verdict) - dueOf(theirs.verdict) ||
    (ours.contact < theirs.contact ? -1 : 1)
  )
}

/** Expected answers a minute, weighed by worth; those whose chance is not known come after those whose chance is. */
function gainOf({ candidate: { chance, value }, minutes }: DayItem<DayCandidate>, worthOf: WorthOf): number {
  return chance === undefined || chance === null ? 0 : (chance * worthOf(value)) / minutes
}

function dueOf(verdict: Verdict): Instant {
  return (verdict.touch ?? verdict.next)?.dueAt ?? 0
}
