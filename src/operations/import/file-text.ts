// The text of a file: its encoding found over all of it, then decoded as it streams.
import { writtenHeaderWords } from '../../formats/csv/header-words.ts'
import { decodeStream } from '../../formats/encoding/decode.ts'
import { guessEncoding, utf8Check } from '../../formats/encoding/guess-encoding.ts'
import type { ImportFile } from './ports.ts'

const sampleBytes = 64 * 1024
const windowBytes = 4 * 1024

/**
 * The encoding, as guessEncoding names it. The first letter that is not ASCII may stand far down, so the whole file is
 * looked through, and the guess is made of its start and of the places where such letters are.
 */
export async function encodingOf(file: ImportFile): Promise<string> {
  const check = utf8Check()
  const windows: Uint8Array[] = []
  let length = 0
  let isUtf8 = true
  for await (const bytes of file.open()) {
    isUtf8 = check.write(bytes)
    if (length >= sampleBytes) continue
    const telling = tellingPlace(bytes, length === 0)
    if (!telling) continue
    windows.push(telling)
    length += telling.length
  }
  return guessEncoding(joined(windows, length), { words: writtenHeaderWords, isUtf8 })
}

/** Of the first piece its start, of any other the surroundings of its first letter that is not ASCII. */
function tellingPlace(bytes: Uint8Array, isFirst: boolean): Uint8Array | undefined {
  if (isFirst) return bytes.slice(0, sampleBytes / 2)
  const place = bytes.findIndex(byte => byte > 127)
  return place < 0 ? undefined : bytes.slice(Math.max(0, place - windowBytes / 2), place + windowBytes)
}

export async function* textOf(
  file: ImportFile,
  encoding: string,
  onBytes?: (done: number) => void | Promise<void>,
): AsyncGenerator<string> {
  const decoder = decodeStream(encoding)
  for await (const bytes of piecesOf(file, onBytes)) yield decoder.write(bytes)
  yield decoder.end()
}

/** The bytes, telling after each piece how many were taken. */
export async function* piecesOf(
  file: ImportFile,
  onBytes?: (done: number) => void | Promise<void>,
): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const bytes of file.open()) {
    yield bytes
    done += bytes.length
    await onBytes?.(done)
  }
}

export async function startOf(file: ImportFile, length: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let found = 0
  for await (const bytes of file.open()) {
    pieces.push(bytes.subarray(0, length - found))
    found += Math.min(bytes.length, length - found)
    if (found >= length) break
  }
  return joined(pieces, found)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let place = 0
  for (const piece of pieces) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole
}
