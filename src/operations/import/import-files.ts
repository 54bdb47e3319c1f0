// Imports files: reads them page by page, finds out whose they are, and brings what they tell into the store in one
// transaction. A dry run does the same and takes the transaction back, so that its answer is the real one.
import type { LargeLoad } from '../many.ts'
import type { Tend, Writer } from '../ports.ts'
import type { ImportAnswer, ImportCall } from './call.ts'
import { checkChoices } from './check-choices.ts'
import { chooseOwners } from './choose-owners.ts'
import { findPeople } from './find-people.ts'
import type { Finding } from './finding.ts'
import { openJudge } from './judge-people.ts'
import { keepBatch, type NotedLoad, openLoad } from './keep-batch.ts'
import { keepPage } from './keep-page.ts'
import { chosenZone, readAll } from './read-all.ts'
import type { Load, Storing } from './storing.ts'

/**
 * Reads the sources and stores what they tell, all of it or, when it throws, nothing. Rows that can't be read are
 * refused one by one in the answer; they stop nothing else. However large a file is, a page of it is in memory.
 *
 * @throws Failure bad_input for a choice that can't be; not_found for an owner who is none
 */
export async function importFiles(tend: Tend, call: ImportCall): Promise<ImportAnswer> {
  checkChoices(call.choices)
  const { ownerOf } = await chooseOwners(tend, call)
  const timeZone = await chosenZone(tend, call)
  const read = await readAll(call, timeZone)
  const { own, tally, findings } = findPeople(read, { call, timeZone })
  const load = { ...openLoad(call), ownerOf: (finding: Finding) => ownerOf(finding, tally) }
  return unlessDry(tend, call, async writer => {
    const storing = { source: call.choices?.source, timeZone, now: call.now, batch: load.batch, load }
    // Of tables and cards the bytes that were read tell how far it is.
    const isTold = read.every(source => source.readings === undefined)
    const stored = await storeAll(tend, writer, { call, storing, findings: findings(), isTold })
    const told = tally.end()
    const answer = { ...stored, ...told, skipped: stored.skipped + told.skipped, own, batch: load.batch }
    if (stored.created + stored.merged + stored.events === 0) return { ...answer, batch: null }
    await keepBatch(writer, { batch: load.batch, call, answer })
    return answer
  })
}

/** Takes a dry run back; never seen outside. */
class TakenBack extends Error {
  readonly answer: ImportAnswer
  constructor(answer: ImportAnswer) {
    super('taken back')
    this.answer = answer
  }
}

async function unlessDry(
  tend: Tend,
  { workspace, isDryRun }: ImportCall,
  work: (writer: Writer) => Promise<ImportAnswer>,
): Promise<ImportAnswer> {
  try {
    return await tend.store.write(workspace, async writer => {
      const answer = await work(writer)
      if (isDryRun) throw new TakenBack({ ...answer, batch: null })
      return answer
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.answer
    throw error
  }
}

const largeBytes = 1024 * 1024
/** Of a usual table of contacts. */
const bytesARow = 100

type Counts = Record<'created' | 'merged' | 'skipped' | 'events', number>

interface StoreAll {
  readonly call: ImportCall
  readonly storing: Storing & { readonly batch: string; readonly load: NotedLoad & Load }
  readonly findings: AsyncIterable<readonly Finding[]>
  /** Whether to tell how many people were stored. */
  readonly isTold: boolean
}

async function storeAll(tend: Tend, writer: Writer, { call, storing, findings, isTold }: StoreAll): Promise<Counts> {
  const counts: Counts = { created: 0, merged: 0, skipped: 0, events: 0 }
  const judge = await openJudge(tend, writer, storing.now)
  const load = await beginLoad(writer, call)
  let done = 0
  for await (const page of findings) {
    for (const { outcome, events } of await keepPage({ tend, writer, judge, storing }, page)) {
      counts[outcome] += 1
      counts.events += events
    }
    await storing.load.write(writer)
    await load?.afterPage()
    done += page.length
    if (isTold) await call.onProgress?.({ what: 'storing', file: page.at(-1)!.file, done, total: null })
  }
  await load?.end()
  return counts
}

async function beginLoad(writer: Writer, { sources, isOffline = false }: ImportCall): Promise<LargeLoad | undefined> {
  const bytes = sources.reduce((sum, source) => sum + (source.size ?? 0), 0)
  const isLarge = bytes > largeBytes && bytes / bytesARow > (await writer.contacts.count())
  return isLarge ? writer.many.beginLoad({ isOffline }) : undefined
}
