// A file that loses its name as soon as it is made: the operating system frees it when it is closed or this process ends,
// however it ends, so that nothing is left to sweep and nobody else finds it.
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../domain/failure.ts'

/** Some five hundred rows of a table: what is in memory of a file at a time. */
const pieceBytes = 64 * 1024

export interface NamelessFile {
  readonly bytes: number
  /** The bytes from the start, as often as it is called. */
  read(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/**
 * Writes the bytes as they come. When they break off, or `onBytes` throws, nothing is left.
 *
 * @throws Failure storage when the disk doesn't take them
 */
export async function writeNameless(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (done: number) => void,
): Promise<NamelessFile> {
  const handle = await openNameless(folder)
  try {
    let done = 0
    for await (const piece of bytes) {
      done += piece.length
      onBytes(done)
      await handle.writeFile(piece).catch(cause => refuse(folder, cause))
    }
    return { bytes: done, read: () => piecesOf(handle), close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openNameless(folder: string): Promise<FileHandle> {
  const name = path.join(folder, `upload-${randomUUID()}`)
  try {
    const handle = await open(name, 'wx+', 0o600)
    await unlink(name)
    return handle
  } catch (cause) {
    return refuse(folder, cause)
  }
}

function refuse(folder: string, cause: unknown): never {
  throw new Failure('storage', `The upload can’t be written to ${folder}: ${(cause as Error).message}`, { cause })
}

async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (let place = 0; ; ) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(pieceBytes), 0, pieceBytes, place)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    place += bytesRead
  }
}
