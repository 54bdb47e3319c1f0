// Reports that were made lately, kept by a server: a click must not read a million timelines anew. One is made again when
// the data have changed and making it costs little, or when what it took to make it has been spent in waiting.
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { type Reader, type Tend, theWorkspace } from '../ports.ts'
import { type MadeReport, makeNamed, type PeopleQuery, type ReportCut, reportDocument } from './read-report.ts'
import { type ReportName, reportNames } from './report.ts'

export interface KeptReports {
  read(name: ReportName, cut: ReportCut, people: PeopleQuery): ReturnType<typeof reportDocument>
  take(name: ReportName, cut: ReportCut): Promise<MadeReport>
}

interface Kept {
  readonly mark: string
  readonly at: Instant
  made: Promise<MadeReport[]>
  /** What making it took; undefined while it is being made. */
  tookMs: number | undefined
}

/** Making one that takes no longer holds up nobody, so it is always of the data as they are. */
const quickMs = 300
/** Of its time a server gives so much to making reports anew: one in so many parts. */
const partOfTime = 10
/** However long making it takes, it is no older than this once the data have changed. */
const mostStaleMs = 10 * MINUTE_MS
/** Clocks run on while nobody writes: what was due then may have leaked by now. */
const leastFreshMs = MINUTE_MS
/** The people behind the numbers take the room: some 200 bytes each. */
const mostPeople = 500_000

export function keepReports(tend: Tend): KeptReports {
  const kept = new Map<string, Kept>()
  const take = async (name: ReportName, cut: ReportCut): Promise<MadeReport> => {
    const names = namesBeside(name, cut)
    const key = JSON.stringify([names, cut.by ?? 'source', cut.from ?? null, cut.to ?? null])
    const mark = await tend.store.dataMark()
    const known = kept.get(key)
    const made = known && holds(known, mark, tend.clock.now()) ? known : begin(tend, { names, cut }, mark)
    // The one last asked for is the last to be let go.
    kept.delete(key)
    kept.set(key, made)
    try {
      const reports = await made.made
      letGo(kept, await countPeople(kept))
      return reports[names.indexOf(name)]!
    } catch (error) {
      if (kept.get(key) === made) kept.delete(key)
      throw error
    }
  }
  return {
    take,
    async read(name, cut, people) {
      const made = await take(name, cut)
      return tend.store.read(theWorkspace, reader => reportDocument(reader, made, people))
    },
  }
}

/** The page of all reports asks for every one of them as they usually are: one reading of the history makes them all. */
function namesBeside(name: ReportName, { by = 'source', from, to }: ReportCut): readonly ReportName[] {
  return by === 'source' && from === undefined && to === undefined ? reportNames : [name]
}

function begin(tend: Tend, asked: { names: readonly ReportName[]; cut: ReportCut }, mark: string): Kept {
  const made = tend.store.read(theWorkspace, (reader: Reader) => makeNamed(tend, reader, asked))
  const kept: Kept = { mark, at: tend.clock.now(), made, tookMs: undefined }
  made.then(
    () => {
      kept.tookMs = tend.clock.now() - kept.at
    },
    () => {},
  )
  return kept
}

function holds({ mark, at, tookMs }: Kept, now: string, instant: Instant): boolean {
  // Whoever asks while it is made waits for the same one.
  if (tookMs === undefined) return true
  const age = instant - at
  if (mark === now) return age < Math.max(leastFreshMs, tookMs * partOfTime)
  return tookMs > quickMs && age < Math.min(tookMs * partOfTime, mostStaleMs)
}

/** In the order of keeping, how many people each holds; 0 of those still being made. */
async function countPeople(kept: ReadonlyMap<string, Kept>): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const [key, { made, tookMs }] of kept) {
    const reports = tookMs === undefined ? [] : await made
    counts.set(
      key,
      reports.reduce((sum, { report }) => sum + report.people.length, 0),
    )
  }
  return counts
}

/** Lets the longest unasked go, until the others fit; the last one stays however large it is. */
function letGo(kept: Map<string, Kept>, counts: ReadonlyMap<string, number>): void {
  let people = [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (const [key, count] of [...counts].slice(0, -1)) {
    if (people <= mostPeople) return
    kept.delete(key)
    people -= count
  }
}
