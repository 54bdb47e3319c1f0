// Keeps uploads beside the data until they are imported, dropped or forgotten, each for the user who sent it.
import { randomUUID } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import { Failure } from '../domain/failure.ts'
import type { NewUpload, Uploads } from '../operations/import/ports.ts'
import { type NamelessFile, writeNameless } from './nameless-file.ts'

/** Some twenty million rows; what is larger takes longer to send than to import on the machine itself. */
const mostBytes = 2 * 1024 ** 3
/** Of the disk, so that what is kept already can still be written. */
const leftBytes = 200 * 1024 ** 2
/** A folder of messages or cards. Each takes one of the files that a process may have open. */
const mostKept = 300
/** Of a page that was left without a word; another is looked at in the morning and imported in the evening. */
const longestMs = 24 * 60 * 60 * 1000

interface Kept {
  readonly name: string
  readonly by: string
  readonly file: NamelessFile
  readonly expiry: NodeJS.Timeout
  /** Who reads it; it is closed by the last of them. */
  readers: number
}

/** @param limitBytes of one upload, where the disk has room for it */
export function makeUploads(folder: string, limitBytes = mostBytes): Uploads & AsyncDisposable {
  const uploads = new Map<string, Kept>()
  const find = (id: string, by: string): Kept => {
    const kept = uploads.get(id)
    if (kept?.by !== by) throw gone(id)
    return kept
  }
  const remove = async (id: string, kept: Kept) => {
    clearTimeout(kept.expiry)
    if (uploads.delete(id) && kept.readers === 0) await kept.file.close()
  }
  const largest = async () => Math.min(limitBytes, await roomIn(folder))
  return {
    mostBytes: largest,
    async take({ name, by, size, bytes }) {
      if (uploads.size >= mostKept) throw tooMany()
      const file = await writeWithin(folder, { name, by, size, bytes }, await largest())
      const id = randomUUID()
      const expiry = setTimeout(() => void remove(id, kept), longestMs).unref()
      const kept = { name, by, file, expiry, readers: 0 }
      uploads.set(id, kept)
      return { id, name, bytes: file.bytes }
    },
    hold(ids, by) {
      const held = [...new Set(ids)].map(id => [id, find(id, by)] as const)
      for (const [, kept] of held) {
        kept.readers += 1
        kept.expiry.refresh()
      }
      return {
        sources: held.map(([, { name, file }]) => ({ name, size: file.bytes, open: file.read })),
        async [Symbol.asyncDispose]() {
          for (const [id, kept] of held) {
            kept.readers -= 1
            if (kept.readers === 0 && !uploads.has(id)) await kept.file.close()
          }
        },
      }
    },
    async drop(id, by) {
      const kept = uploads.get(id)
      if (kept?.by === by) await remove(id, kept)
    },
    async [Symbol.asyncDispose]() {
      for (const [id, kept] of uploads) await remove(id, kept)
    },
  }
}

async function roomIn(folder: string): Promise<number> {
  // Where that can't be asked, writing will tell why.
  const disk = await statfs(folder).catch(() => undefined)
  return disk ? Math.max(0, disk.bavail * disk.bsize - leftBytes) : Number.MAX_SAFE_INTEGER
}

function writeWithin(folder: string, { name, size, bytes }: NewUpload, most: number): Promise<NamelessFile> {
  const check = (length: number) => {
    if (length > most) throw tooLarge(name, most)
  }
  // Refused before it is sent, where its length is told.
  check(size ?? 0)
  return writeNameless(folder, bytes, check)
}

function tooLarge(name: string, most: number): Failure {
  const megabytes = Math.floor(most / 1024 ** 2)
  const act = 'Import it with `tend import` on the machine that Tend runs on, or in parts.'
  return new Failure('too_large', `${name} is larger than the ${megabytes} MB that can be taken here.`, { act })
}

function tooMany(): Failure {
  const act = 'Import these first, or the others with `tend import` on the machine that Tend runs on.'
  return new Failure('too_large', `${mostKept} files wait to be imported already.`, { act })
}

function gone(id: string): Failure {
  const why = 'it was imported or dropped, lay here for a day, or Tend was started anew since'
  return new Failure('not_found', `The upload ${id} is not here: ${why}.`, { act: 'Send the file again.' })
}
