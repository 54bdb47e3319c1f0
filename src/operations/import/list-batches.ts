// The imports that were made, the newest first.
import type { Tend } from '../ports.ts'
import { type BatchDocument, batchNoun } from './batch.ts'

/** More than a year of an import every working day. */
const mostBatches = 500

export function listBatches(tend: Tend, workspace: string): Promise<BatchDocument[]> {
  return tend.store.read(
    workspace,
    async reader => (await reader.documents.list(batchNoun, { limit: mostBatches })) as BatchDocument[],
  )
}
