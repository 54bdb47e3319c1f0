// Opens what a call names as sources of an import: files, folders of messages (maildir), folders of files, and `-` for
// what is piped in. Bytes are read when they are asked for, so that a file may be larger than the memory.
import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { badInput, Failure } from '../domain/failure.ts'
import { memoryFile } from '../operations/import/memory-file.ts'
import type { ImportSource } from '../operations/import/ports.ts'

/** Some five hundred rows of a table: what is in memory of a file at a time. */
const pieceBytes = 64 * 1024

/**
 * The sources in the order of the names; the files of a folder in the order of theirs.
 *
 * @throws Failure bad_input for a name that can't be read
 */
export async function openSources(names: readonly string[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = []
  for (const name of names) sources.push(...(await openName(name)))
  return sources
}

async function openName(name: string): Promise<ImportSource[]> {
  if (name === '-') return [memoryFile('stdin', await buffer(process.stdin))]
  try {
    const { size } = await stat(name)
    const isFolder = (await stat(name)).isDirectory()
    if (!isFolder) return [fileSource(name, size)]
    return await openFolder(name)
  } catch (cause) {
    throw unreadable(name, cause)
  }
}

function fileSource(name: string, size: number): ImportSource {
  const open = () => createReadStream(name, { highWaterMark: pieceBytes })
  return { name: path.basename(name), size, open }
}

/** A maildir where there is a `cur` in it; else every file in it, and in the folders in it. */
async function openFolder(name: string): Promise<ImportSource[]> {
  const entries = (await readdir(name, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
  const isMaildir = entries.some(entry => entry.isDirectory() && entry.name === 'cur')
  const sources: ImportSource[] = isMaildir ? [maildirSource(name)] : []
  for (const entry of entries) sources.push(...(await openEntry(path.join(name, entry.name), entry, isMaildir)))
  return sources
}

async function openEntry(name: string, entry: Dirent, isInMaildir: boolean): Promise<ImportSource[]> {
  const isMailboxPart = ['cur', 'new', 'tmp'].includes(entry.name)
  if (entry.isDirectory()) return isInMaildir && isMailboxPart ? [] : openFolder(name)
  // Beside its folders a maildir holds files of its server (dovecot-uidlist), and systems hide files of theirs.
  if (isInMaildir || !entry.isFile() || entry.name.startsWith('.')) return []
  return [fileSource(name, (await stat(name)).size)]
}

function maildirSource(name: string): ImportSource {
  return { name: path.basename(path.resolve(name)), size: null, messages: () => messagesOf(name) }
}

async function* messagesOf(name: string): AsyncGenerator<Uint8Array> {
  for (const part of ['cur', 'new']) {
    const files = await readdir(path.join(name, part)).catch(() => [])
    for (const file of files.sort()) {
      // Flags stand after ":2,": T is thrown away, D is a draft.
      if (!/:2,[A-Z]*[TD]/.test(file) && !file.startsWith('.')) yield await readFile(path.join(name, part, file))
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
}

function unreadable(name: string, cause: unknown): Failure {
  if (cause instanceof Failure) return cause
  const found = reasons[(cause as NodeJS.ErrnoException).code ?? ''] ?? String(cause)
  const allowed = 'a file, a folder of messages or files, or - for stdin'
  return badInput(`${name} can’t be read`, [{ where: name, field: '', found, allowed }])
}
