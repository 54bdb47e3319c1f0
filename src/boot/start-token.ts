// The token of the printed address. It is kept in the data folder, readable by its owner only, so that open pages and
// bookmarks live through a restart; who can read that folder has the data anyway.
import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../domain/failure.ts'
import { makeFolder } from '../operations/make-folder.ts'

/**
 * @param isRenewed true = a new one, so that the old one opens nothing any more
 * @throws Failure storage where it can't be kept
 */
export async function startToken(folder: string, isRenewed = false): Promise<string> {
  const file = path.join(folder, 'start-token')
  const kept = isRenewed ? '' : (await readFile(file, 'utf8').catch(() => '')).trim()
  if (/^[\w-]{43}$/.test(kept)) return kept
  const token = randomBytes(32).toString('base64url')
  try {
    makeFolder(folder, 0o700)
    await writeFile(`${file}.new`, `${token}\n`, { mode: 0o600 })
    await rename(`${file}.new`, file)
  } catch (cause) {
    throw new Failure('storage', `The token ${file} can't be kept: ${(cause as Error).message}`, { cause })
  }
  return token
}
