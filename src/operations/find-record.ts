// The contact of an id, or of one that was merged into them; or the failure that says there is none.
import { Failure } from '../domain/failure.ts'
import { findKept } from './duplicates/merge-record.ts'
import type { ContactRecord } from './kept.ts'
import type { Reader } from './ports.ts'

/** @throws Failure not_found */
export async function findRecord(reader: Reader, contact: string): Promise<ContactRecord> {
  const record = await findKept(reader, contact)
  if (!record) throw new Failure('not_found', `There is no contact with the id ${contact}`)
  return record
}
