// Replays the own history under playbooks: what each would have said along it, beside what was done. What would have
// come of it is not known and not said.
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { zoneOf } from '../../domain/zone.ts'
import { decide } from '../../engine/decide.ts'
import { fold } from '../../engine/fold.ts'
import type { Playbook } from '../../engine/playbook.ts'
import { verdictKinds } from '../../engine/verdict.ts'
import { shareOf } from '../../silence/rate.ts'
import { dayText } from '../calendar-words.ts'
import { contactInBrief } from '../contact-document.ts'
import { verdictInBrief } from '../current-verdict.ts'
import { eachTimeline } from '../each-timeline.ts'
import { findRecord } from '../find-record.ts'
import { learnedLimitFor, newestLearned } from '../learned-limits.ts'
import { sourceKey } from '../list-playbooks.ts'
import type { Reader, Tend } from '../ports.ts'
import { readZone } from '../settings.ts'
import { type AskedPlaybook, takePlaybooks } from '../take-playbooks.ts'
import {
  type ErrorCut,
  errorCuts,
  type Fraction,
  gatherReplay,
  type KeptError,
  type KeptPoint,
  type PlaybookTally,
  pairsOf,
  type ReplayTally,
} from './gather-replay.ts'

export interface ReplayQuery {
  readonly playbooks: readonly AskedPlaybook[]
  /** Left out = from the first event on. */
  readonly from?: Instant
  /** Left out = now. */
  readonly to?: Instant
  /** How many are named in each list. */
  readonly limit?: number
}

const usualLimit = 20

const definition =
  'Each playbook is asked at every event of the own past, knowing what had happened by then and nothing later. A touch that was made is as said when the playbook asked for it at that moment, early when it would have asked later, and not said when it planned none. A touch that it asked for and that was not made by its due time is not done. Agreement is the touches made as said, of all four.'
const caveat =
  'A replay says what would have been said. What would have come of it nobody knows: the people answered to what was done, not to what was not. Playbooks speak as they are now, with the limits that were learned up to now.'

export async function replayHistory(tend: Tend, reader: Reader, query: ReplayQuery) {
  const { from = null, to = tend.clock.now(), limit = usualLimit } = query
  const playbooks = await takePlaybooks(tend, reader, query.playbooks)
  const zone = await readZone(reader)
  const learned = await newestLearned(reader)
  const replaying = gatherReplay({ playbooks, from, to, zone, kept: limit })
  for await (const { record, timeline } of eachTimeline(reader)) {
    const source = record.source ? sourceKey(record.source) : 'unknown'
    const learnedLimit = learnedLimitFor(learned, record.source?.kind)
    replaying.add(timeline, { source, owner: record.owner, learnedLimit })
  }
  const { tally } = replaying
  const text = (instant: Instant) => formatInstant(instant, zone.offsetAt(instant))
  return {
    is: 'replay' as const,
    definition,
    caveat,
    from: from === null ? null : text(from),
    to: text(to),
    contacts: tally.contacts,
    events: tally.events,
    touches: tally.touches,
    playbooks: await Promise.all(tally.playbooks.map(one => writeTally(reader, one))),
    apart: writeApart(tally, playbooks),
    days: writeDays(tally),
  }
}

export type ReplayDocument = Awaited<ReturnType<typeof replayHistory>>

async function writeTally(reader: Reader, tally: PlaybookTally) {
  const { playbook, counts, kept, kinds, leakage, chasing } = tally
  const { id, version, title } = playbook
  const list = async (kind: keyof typeof counts) => ({
    count: counts[kind],
    items: await Promise.all(kept[kind].map(point => writePoint(reader, playbook, point))),
  })
  const all = counts.as_said + counts.early + counts.not_said + counts.not_done
  return {
    id,
    version,
    title,
    agreement: writeRate({ errors: counts.as_said, of: all }),
    asSaid: counts.as_said,
    early: await list('early'),
    notSaid: await list('not_said'),
    notDone: await list('not_done'),
    kinds: Object.fromEntries(verdictKinds.map(kind => [kind, kinds[kind]])) as typeof kinds,
    leakage: writeRate(leakage),
    chasing: writeRate(chasing),
    cuts: errorCuts.flatMap(by => writeCut(by, tally)),
    leaked: await Promise.all(tally.leaked.map(error => writeError(reader, error))),
    chased: await Promise.all(tally.chased.map(error => writeError(reader, error))),
  }
}

/** A cut in order of its groups' names; weeks are in order of time so. */
function writeCut(by: ErrorCut, { cuts }: PlaybookTally) {
  return [...cuts[by]]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { leakage, chasing }]) => ({
      ...{ by, group },
      leakage: writeRate(leakage),
      chasing: writeRate(chasing),
    }))
}

async function writeError(reader: Reader, { contact, at, ...error }: KeptError) {
  const record = await findRecord(reader, contact)
  const zone = zoneOf(record.contact.timeZone)
  return { contact: contactInBrief(record), at: formatInstant(at, zone.offsetAt(at)), ...error }
}

function writeRate({ errors, of }: Fraction) {
  return { ...shareOf(errors, of), errors, of }
}

async function writePoint(reader: Reader, playbook: Playbook, point: KeptPoint) {
  const { timeline, index, at, kind } = point
  const isTouch = kind !== 'not_done'
  const { touch, next } = point.judgement
  const standing = fold(timeline.contact, timeline.events.slice(0, isTouch ? index : index + 1))
  // What was not done is best explained by what was said when it opened.
  const now = isTouch ? at : ((touch ?? next)?.opensAt ?? at)
  const verdict = decide(standing, playbook, now)
  const { says, rule } = verdictInBrief({ verdict, standing, playbook, now })
  const zone = zoneOf(timeline.contact.timeZone)
  return {
    contact: contactInBrief(await findRecord(reader, timeline.contact.id)),
    at: formatInstant(at, zone.offsetAt(at)),
    kind: verdict.kind,
    rule,
    says,
    did: isTouch ? didOf(point) : 'no touch by then',
  }
}

function didOf({ timeline, index }: KeptPoint): string {
  const event = timeline.events[index]!
  if (event.kind === 'call_logged') return `a call (${event.disposition.replaceAll('_', ' ')})`
  return event.kind === 'touch_sent' ? `${event.channel}, ${event.intent.replaceAll('_', ' ')}` : event.kind
}

function writeApart({ apart, events }: ReplayTally, playbooks: readonly Playbook[]) {
  return pairsOf(playbooks.length).map(([a, b], place) => ({
    a: playbooks[a]!.id,
    b: playbooks[b]!.id,
    points: events,
    differ: apart[place]!,
  }))
}

function writeDays({ made, playbooks }: ReplayTally) {
  const days = new Set([...made.keys(), ...playbooks.flatMap(({ opened }) => [...opened.keys()])])
  return [...days]
    .sort((a, b) => a - b)
    .map(day => ({
      day: dayText(day),
      made: made.get(day) ?? 0,
      said: Object.fromEntries(playbooks.map(({ playbook, opened }) => [playbook.id, opened.get(day) ?? 0])),
    }))
}
