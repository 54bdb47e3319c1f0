// Makes a folder with those above it.
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * As mkdir with `recursive`, which never ends where the system says of a folder that is there that it is not (`/proc/x`
 * on Linux, Node 26.10).
 *
 * @throws the error of the system
 */
export function makeFolder(folder: string, mode = 0o777): void {
  const whole = path.resolve(folder)
  const parent = path.dirname(whole)
  if (isFolder(whole)) return
  // A root that is missing, such as a drive of Windows, is its own parent.
  if (parent !== whole) makeFolder(parent, mode)
  makeOne(whole, mode)
}

function makeOne(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another process made it meanwhile.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(place: string): boolean {
  const found = statSync(place, { throwIfNoEntry: false })
  return found?.isDirectory() ?? false
}
