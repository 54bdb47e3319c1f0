// Ids for what is made here: unguessable enough never to meet, and in the order of time, so that new rows lie together.
import { randomBytes } from 'node:crypto'
import type { Instant } from '../domain/instant.ts'

/** 9 characters of time and 10 of chance, in lower case letters and digits. */
export function newId(now: Instant): string {
  const chance = randomBytes(8).readBigUInt64BE().toString(36)
  return now.toString(36).padStart(9, '0') + chance.padStart(13, '0').slice(-10)
}
