// Bytes that are in memory already, an upload's or a pipe's, as a file of an import.
import type { ImportFile } from './ports.ts'

const pieceBytes = 64 * 1024

export function memoryFile(name: string, bytes: Uint8Array): ImportFile {
  return { name, size: bytes.length, open: () => pieces(bytes) }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let place = 0; place < bytes.length; place += pieceBytes) yield bytes.subarray(place, place + pieceBytes)
}
