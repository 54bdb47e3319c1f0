// Writes the rows that an import refused into the file that the call names.
import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { finished } from 'node:stream/promises'
import { badInput } from '../domain/failure.ts'

/**
 * Answers whether there were any; where there were none, no file is left, so that an old one is not taken for new.
 *
 * @throws Failure bad_input when the file can't be written
 */
export async function writeRefused(file: string, pieces: AsyncIterable<string>): Promise<boolean> {
  let hasRows = false
  const out = createWriteStream(file)
  try {
    const ended = finished(out)
    // Told below, or it would be an error that nobody waits for.
    ended.catch(() => {})
    for await (const piece of pieces) {
      hasRows = true
      if (!out.write(piece)) await Promise.race([once(out, 'drain'), ended])
    }
    out.end()
    await ended
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : String(cause)
    throw badInput('The refused rows can’t be written', [
      { where: '--refused', field: file, found, allowed: 'a file that can be written' },
    ])
  }
  if (!hasRows) rmSync(file)
  return hasRows
}
