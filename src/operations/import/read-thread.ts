// The thread that reads a large table: bytes come in, drafts go out, piece by piece in the same order; null is the end.
import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '../../domain/failure.ts'
import { decodeStream } from '../../formats/encoding/decode.ts'
import { type TablePiece, type TableRules, tableReader } from './rows-of.ts'

const rules = workerData as TableRules
const decoder = decodeStream(rules.encoding)
const reader = tableReader(rules)

parentPort!.on('message', (bytes: Uint8Array | null) => parentPort!.postMessage(read(bytes)))

function read(bytes: Uint8Array | null): TablePiece {
  try {
    if (bytes) return { readings: reader.write(decoder.write(bytes)) }
    return { readings: [...reader.write(decoder.end()), ...reader.end()] }
  } catch (error) {
    // Only a failure is told; a bug ends the thread, and with it the import.
    if (error instanceof Failure) return { failure: error.message }
    throw error
  }
}
