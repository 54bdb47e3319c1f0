// Writes a consistent copy of a workspace into a file while others go on working: lines of JSON, gzipped, the same from
// each database. What follows from the events (standings, verdicts) is left out: a restore makes it again.
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/instant.ts'
import type { BackupLine } from './backup-line.ts'
import { findRecord } from './find-record.ts'
import type { Reader, Tend } from './ports.ts'

export interface BackupCall {
  readonly workspace: string
  /** Replaced where it is there already, and only once the copy is whole. */
  readonly file: string
  readonly now: Instant
}

export interface BackupTotals {
  readonly contacts: number
  readonly events: number
}

/** @throws Failure storage when the file can't be written */
export async function backup(tend: Tend, { workspace, file, now }: BackupCall): Promise<BackupTotals> {
  const partial = `${file}.partial`
  const totals = { contacts: 0, events: 0 }
  try {
    await tend.store.read(workspace, reader => {
      // With `flush`, the copy is on the disk before it gets its name.
      const copy = createWriteStream(partial, { flush: true })
      // Told apart here: to the store an error of the system is one of the way to the database.
      const writing = new Promise<never>((_, reject) => {
        copy.once('error', error => reject(unwritable(file, error)))
      })
      return Promise.race([writing, pipeline(Readable.from(linesOf(reader, now, totals)), createGzip(), copy)])
    })
    await rename(partial, file)
  } catch (cause) {
    // Where nothing can be written, nothing can be taken away either.
    await rm(partial, { force: true }).catch(() => {})
    if (cause instanceof Failure || !(cause instanceof Error && 'code' in cause)) throw cause
    throw unwritable(file, cause)
  }
  return totals
}

function unwritable(file: string, cause: Error): Failure {
  const act = 'Name a file in a folder that this user may write, on a disk with room.'
  return new Failure('storage', `The copy ${file} can't be written: ${cause.message}`, { cause, act })
}

type Counting = { -readonly [Name in keyof BackupTotals]: number }

async function* linesOf(reader: Reader, now: Instant, totals: Counting): AsyncGenerator<string> {
  yield line({ format: 'tend-backup', version: 1, takenAt: now })
  for (const [name, value] of Object.entries(await reader.settings.all())) yield line({ setting: { name, value } })
  for (const { id } of await reader.playbooks.newest()) {
    for (const playbook of await reader.playbooks.versions(id)) yield line({ playbook })
  }
  for (const assignment of await reader.playbooks.assignments()) yield line({ assignment })
  for (const suppression of await reader.suppressions.all()) yield line({ suppression })
  for (const mailbox of await reader.mail.mailboxes.all()) yield line({ mailbox })
  yield* templateLines(reader)
  yield* contactLines(reader, totals)
  yield* documentLines(reader)
  yield line({ end: totals })
}

/** Those that a person wrote, every version: the shipped ones come with Tend. */
async function* templateLines(reader: Reader): AsyncGenerator<string> {
  const own = (await reader.mail.templates.all()).filter(({ isShipped }) => !isShipped)
  for (const { id } of own) for (const template of await reader.mail.templates.versions(id)) yield line({ template })
}

const contactsAPage = 500
const documentsAPage = 500

async function* contactLines(reader: Reader, totals: Counting): AsyncGenerator<string> {
  let after = ''
  for (;;) {
    const ids = await reader.contacts.ids({ after, limit: contactsAPage })
    if (ids.length === 0) return
    for (const id of ids) {
      const { recorded, retractions } = await reader.timelines.whole(id)
      totals.contacts += 1
      totals.events += recorded.length
      const dispatches = await reader.mail.dispatches.ofContact(id)
      const mail = dispatches.length > 0 ? { dispatches } : {}
      yield line({ contact: await findRecord(reader, id), recorded, retractions, ...mail })
    }
    after = ids.at(-1)!
  }
}

async function* documentLines(reader: Reader): AsyncGenerator<string> {
  let after: { noun: string; id: string } | undefined
  for (;;) {
    const page = await reader.documents.page({ ...(after && { after }), limit: documentsAPage })
    for (const named of page) yield line(named)
    const last = page.at(-1)
    if (!last) return
    after = { noun: last.noun, id: last.document.id }
  }
}

function line(value: BackupLine): string {
  return `${JSON.stringify(value)}\n`
}
