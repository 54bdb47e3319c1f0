// The rows of a table, read in pieces: a small table here, a large one in a thread of its own, so that the next rows are
// read on another core while these are written.
import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../domain/failure.ts'
import { zoneOf } from '../../domain/zone.ts'
import { type CsvPlan, csvReader } from '../../formats/csv/read-csv.ts'
import type { DraftReading } from '../../formats/person/draft.ts'
import { piecesOf, textOf } from './file-text.ts'
import type { ImportFile } from './ports.ts'
import type { SourceRules } from './reading.ts'

/** What a thread needs to know of a table; plain values, since they are copied to it. */
export interface TableRules {
  readonly encoding: string
  readonly plan: CsvPlan
  /** IANA. */
  readonly timeZone: string
  readonly country: string | undefined
}

/** What the thread answers for each piece. */
export type TablePiece = { readonly readings: readonly DraftReading[] } | { readonly failure: string }

/** Below this a thread takes longer to start than it saves. */
const threadedBytes = 4 * 1024 * 1024
/** Pieces on their way: one is read while the one before is written, and one more waits. */
const piecesAhead = 2

export function rowsOf(
  file: ImportFile,
  rules: TableRules,
  onBytes: SourceRules['onBytes'],
): AsyncGenerator<readonly DraftReading[]> {
  const isLarge = file.size !== null && file.size > threadedBytes
  return isLarge ? readInThread(file, rules, onBytes) : readHere(file, rules, onBytes)
}

export function tableReader({ plan, timeZone, country }: TableRules) {
  return csvReader(plan, { zone: zoneOf(timeZone), ...(country && { usualCountry: country }) })
}

async function* readHere(file: ImportFile, rules: TableRules, onBytes: SourceRules['onBytes']) {
  const reader = tableReader(rules)
  for await (const text of textOf(file, rules.encoding, onBytes)) yield reader.write(text)
  yield reader.end()
}

async function* readInThread(file: ImportFile, rules: TableRules, onBytes: SourceRules['onBytes']) {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: rules,
    // What dies young is swept in small pieces, as bin/tend.mjs has it for the process.
    resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 256 },
  })
  try {
    const answers = on(worker, 'message') as AsyncIterator<[TablePiece]>
    const next = async () => readingsIn((await answers.next()).value[0])
    let asked = 0
    for await (const bytes of piecesOf(file, onBytes)) {
      worker.postMessage(bytes)
      asked += 1
      if (asked > piecesAhead) yield await next()
    }
    worker.postMessage(null)
    for (let left = Math.min(asked, piecesAhead) + 1; left > 0; left -= 1) yield await next()
  } finally {
    await worker.terminate()
  }
}

/** @throws Failure bad_input as csvReader */
function readingsIn(piece: TablePiece): readonly DraftReading[] {
  if ('failure' in piece) throw new Failure('bad_input', piece.failure)
  return piece.readings
}
