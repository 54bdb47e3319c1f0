// Learns from the own history: per segment the chance of the next attempt, the learned limit, and the minutes that
// touches take; and puts the limits in force as new versions of the playbooks that use them.
import type { Instant } from '../domain/instant.ts'
import { DAY_MS } from '../domain/instant.ts'
import { isFaulty, readPlaybook } from '../engine/read-playbook.ts'
import { gatherHistory, type LearnedHistory, type LearnedPart } from '../silence/learn-history.ts'
import { readRuns } from '../silence/runs.ts'
import { eachTimeline } from './each-timeline.ts'
import type { PlaybookReference } from './kept.ts'
import { type LearnedSegment, type LearnedTable, readLearned, saveLearned, segmentName } from './learned-limits.ts'
import { changesBetween, type LearnedBy, type LimitChange, noteLearning } from './learning-log.ts'
import type { Reader, Tend, Writer } from './ports.ts'
import { sampleBatch } from './sample.ts'
import { saveVersion } from './save-playbook.ts'
import { gatherMinutes } from './touch-minutes.ts'

/** Until the delay of answers can be learned a touch counts as silent after so long; the playbooks wait 7 to 14 days. */
export const ownWaitMs = 10 * DAY_MS

export interface OwnHistory extends LearnedHistory {
  readonly contacts: number
  readonly minutes: LearnedTable['minutes']
}

/** What the own history tells as of an instant. Sample contacts teach nothing: their answers are invented. */
export async function learnOwnHistory(reader: Reader, now: Instant): Promise<OwnHistory> {
  const history = gatherHistory(ownWaitMs)
  const minutes = gatherMinutes()
  let contacts = 0
  for await (const { record, timeline } of eachTimeline(reader)) {
    if (record.batch === sampleBatch) continue
    history.add(run => segmentName(record.source?.kind, run.channel), readRuns(timeline.events, now))
    minutes.add(record.owner, timeline.events)
    contacts += 1
  }
  return { ...history.learn(), contacts, minutes: minutes.learn() }
}

export interface Learning {
  readonly workspace: string
  readonly now: Instant
  /** True = says what would be learned and keeps nothing. */
  readonly isDry: boolean
  /** Left out = user. */
  readonly by?: LearnedBy
}

export interface Learned {
  readonly table: LearnedTable
  /** The limits that are others than those in force; none = nothing of it is news to a verdict. */
  readonly changes: readonly LimitChange[]
  readonly isNews: boolean
  /** The playbooks saved as new versions because of it; their contacts' verdicts are due. */
  readonly renewed: readonly PlaybookReference[]
}

/** The history is read on a view of its own, however long that takes: only the keeping holds up others' writes. */
export async function learn(tend: Tend, { workspace, now, isDry, by = 'user' }: Learning): Promise<Learned> {
  const found = await tend.store.read(workspace, async reader => tableOf(await learnOwnHistory(reader, now), now))
  if (isDry) return tend.store.read(workspace, async reader => ({ ...(await prepare(reader, found)), renewed: [] }))
  return tend.store.write(workspace, async writer => {
    const prepared = await prepare(writer, found)
    const { table, tables, changes } = prepared
    await saveLearned(writer, tables)
    const renewed = prepared.isNews ? await renewPlaybooks(writer, table.inForceFrom) : []
    await noteLearning(writer, { table, by, changes, renewed })
    return { ...prepared, renewed }
  })
}

interface Prepared extends Omit<Learned, 'renewed'> {
  readonly tables: readonly LearnedTable[]
}

async function prepare(reader: Reader, found: LearnedTable): Promise<Prepared> {
  const tables = await readLearned(reader)
  const last = tables.at(-1)
  const changes = changesBetween(last, found)
  const isNews = limitsIn(found) !== limitsIn(last)
  // The limits of a table that versions were compiled with never change; its counts may.
  if (last && !isNews) {
    const table = { ...found, inForceFrom: last.inForceFrom }
    return { table, changes, isNews, tables: [...tables.slice(0, -1), table] }
  }
  const table = { ...found, inForceFrom: await nextVersionAt(reader, found.learnedAt) }
  return { table, changes, isNews, tables: [...tables.map(onlyLimits), table] }
}

/** Of what is superseded only the limits are asked for again, by versions that were compiled with them. */
function onlyLimits(table: LearnedTable): LearnedTable {
  const bare = (segment: LearnedSegment): LearnedSegment => ({ ...segment, chances: [] })
  const segments = Object.entries(table.segments).map(([name, segment]) => [name, bare(segment)] as const)
  return { ...table, whole: bare(table.whole), segments: Object.fromEntries(segments), minutes: {} }
}

/** After every version that there is: none of those may be compiled with what is learned now. */
async function nextVersionAt(reader: Reader, now: Instant): Promise<Instant> {
  const newest = await reader.playbooks.newest()
  return Math.max(now, ...newest.map(({ savedAt }) => savedAt + 1))
}

function tableOf(history: OwnHistory, now: Instant): LearnedTable {
  const segments = [...history.segments].map(([name, part]) => [name, segmentOf(part)] as const)
  return {
    inForceFrom: now,
    learnedAt: now,
    contacts: history.contacts,
    whole: segmentOf(history.whole),
    segments: Object.fromEntries(segments),
    minutes: history.minutes,
  }
}

function segmentOf({ runs, attempts, answered, limit, chances, nextAttempt }: LearnedPart): LearnedSegment {
  return {
    runs,
    attempts,
    answered,
    limit: limit?.limit ?? null,
    low: limit?.low ?? null,
    high: limit?.high ?? null,
    seenTo: limit?.seenTo ?? 0,
    chances: chances ? nextAttempt : [],
  }
}

/** What verdicts depend on, as one text. */
function limitsIn(table: LearnedTable | undefined): string {
  if (!table) return limitsIn({ ...nothing })
  const { whole, segments } = table
  const limited = Object.entries(segments).filter(([, segment]) => segment.limit !== whole.limit)
  return JSON.stringify([whole.limit, limited.map(([name, segment]) => [name, segment.limit])])
}

const nothing = { whole: { limit: null }, segments: {} } as unknown as LearnedTable

/** The newest text of each playbook that takes the learned limit, once more, as a version that knows the new one. */
async function renewPlaybooks(writer: Writer, now: Instant): Promise<PlaybookReference[]> {
  const newest = await writer.playbooks.newest()
  const texts = new Map(newest.map(({ id, text }) => [id, text]))
  const renewed: PlaybookReference[] = []
  for (const { id, text, isShipped } of newest) {
    const file = readPlaybook(text, base => texts.get(base))
    if (isFaulty(file) || !file.silence.learned) continue
    renewed.push(await saveVersion(writer, { id, wanted: file.version, text, isShipped, now }))
  }
  return renewed
}
