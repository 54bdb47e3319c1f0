// The own history in the numbers that a simulation's model is made of, and the first approaches that its past is told by.
import type { Event, SourceKind } from '../domain/event.ts'
import { DAY_MS, type Instant } from '../domain/instant.ts'
import { gatherHistory } from '../silence/learn-history.ts'
import { isAttempt, responseOf } from '../silence/moves.ts'
import { noOutcomes } from '../silence/outcomes.ts'
import { readRuns } from '../silence/runs.ts'
import type { OwnNumbers } from '../silence/simulation/model.ts'
import type { Approach } from '../silence/simulation/past.ts'
import { eachTimeline } from './each-timeline.ts'
import { ownWaitMs } from './learn-history.ts'
import type { Reader } from './ports.ts'
import { sampleBatch } from './sample.ts'

export interface OwnPast {
  readonly numbers: OwnNumbers
  /** Of the contacts whose first approach is over. */
  readonly approaches: readonly Approach[]
}

/** A silence of so long is no pause between two touches: the approach is over. */
const overMs = 30 * DAY_MS

export async function readOwnPast(reader: Reader, now: Instant): Promise<OwnPast> {
  const history = gatherHistory(ownWaitMs)
  const approaches: Approach[] = []
  const sources = new Map<SourceKind, number>()
  const zones = new Map<string, number>()
  const counts = { contacts: 0, responses: 0, purchases: 0, cameAlone: 0 }
  for await (const { record, timeline } of eachTimeline(reader)) {
    if (record.batch === sampleBatch) continue
    const { events } = timeline
    const read = readRuns(events, now)
    history.add(({ isWarm }) => (isWarm ? 'warm' : 'cold'), read)
    counts.contacts += 1
    counts.responses += events.filter(event => responseOf(event) === 'positive').length
    counts.purchases += events.some(({ kind }) => kind === 'purchase_made') ? 1 : 0
    counts.cameAlone += cameAlone(events) ? 1 : 0
    if (record.source) sources.set(record.source.kind, (sources.get(record.source.kind) ?? 0) + 1)
    const { timeZone } = timeline.contact
    zones.set(timeZone, (zones.get(timeZone) ?? 0) + 1)
    const approach = approachOf(events, now, read.runs[0])
    if (approach) approaches.push(approach)
  }
  const { segments, delay } = history.learn()
  const of = (name: string) => segments.get(name)?.counts ?? noOutcomes()
  return { numbers: { ...counts, cold: of('cold'), warm: of('warm'), delay, sources, zones }, approaches }
}

/** The first approach, once it is over: answered, refused, or silent for long. Who was never touched got none. */
function approachOf(
  events: readonly Event[],
  now: Instant,
  first: ReturnType<typeof readRuns>['runs'][number] | undefined,
): Approach | undefined {
  if (first && !first.isWarm) return first.outcome !== null || first.waitedMs >= overMs ? first : undefined
  const added = events[0]
  if (first || !added || now - added.at < overMs) return undefined
  const isAnswered = events.some(event => responseOf(event) === 'positive')
  return { attempts: 0, outcome: isAnswered ? 'positive' : null }
}

/** True when they came to us more than a day after they were added, and nothing of ours had called for it. */
function cameAlone(events: readonly Event[]): boolean {
  const added = events[0]
  const first = events.find(event => isAttempt(event) || (responseOf(event) === 'positive' && event !== added))
  return added !== undefined && first !== undefined && !isAttempt(first) && first.at - added.at > DAY_MS
}
