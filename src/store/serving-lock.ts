// The right to serve a data folder: one process has it. The lock is SQLite's on a file of its own, so the system gives
// it back when the process ends in whatever way, and no stale one is ever to be recognised.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Failure } from '../domain/failure.ts'
import { makeFolder } from '../operations/make-folder.ts'

/**
 * Takes the right to serve until it is disposed of.
 *
 * @throws Failure already_serving, with the process that has it; storage where the folder can't be made or written
 */
export function lockServing(folder: string): Disposable {
  // A second file tells who: the locked one can't be read.
  const holder = join(folder, 'serving.pid')
  let lock: DatabaseSync | undefined
  try {
    makeFolder(folder, 0o700)
    lock = new DatabaseSync(join(folder, 'serving.lock'), { timeout: 0 })
    lock.exec('begin exclusive')
    writeFileSync(holder, `${process.pid}\n`)
  } catch (cause) {
    lock?.close()
    throw refusal(folder, holder, cause)
  }
  return {
    [Symbol.dispose]() {
      rmSync(holder, { force: true })
      lock.close()
    },
  }
}

/** Whether a process serves the folder now. */
export function isServed(folder: string): boolean {
  const file = join(folder, 'serving.lock')
  if (!existsSync(file)) return false
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return false
  } catch {
    return true
  } finally {
    lock.close()
  }
}

function refusal(folder: string, holder: string, cause: unknown): Failure {
  if (!(cause instanceof Error && cause.message.includes('locked'))) {
    return new Failure('storage', `The folder ${folder} can't be locked: ${(cause as Error).message}`, { cause })
  }
  return new Failure('already_serving', `Process ${readHolder(holder)} serves the data in ${folder} already`, { cause })
}

function readHolder(holder: string): string {
  try {
    return readFileSync(holder, 'utf8').trim()
  } catch {
    // Between its taking the lock and its writing the number.
    return '(just started)'
  }
}
