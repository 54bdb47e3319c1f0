// A batch: what one import brought, kept so that it can be shown and taken back.
import type { Address } from '../../domain/channel.ts'
import type { Source } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Document, DocumentReader } from '../documents.ts'
import type { Filling } from './batch-change.ts'
import type { ImportAnswer } from './call.ts'

/** The noun of the documents, one an import; its states are done and undone. */
export const batchNoun = 'batch'
/** The noun of what an import changed in a contact who was known. */
export const changeNoun = 'batch_change'

export interface BatchFile {
  readonly name: string
  readonly kind: string
  readonly bytes: number
  /** SHA-256 in hexadecimal; null for a folder. */
  readonly hash: string | null
  readonly rows: number
  readonly columns: ImportAnswer['files'][number]['columns']
}

export type BatchCounts = Pick<ImportAnswer, 'created' | 'merged' | 'skipped' | 'events'> & { readonly refused: number }

export interface Batch {
  readonly files: readonly BatchFile[]
  /** The user who imported. */
  readonly by: string
  /** As it was told; null = what the files say. */
  readonly source: Source | null
  readonly counts: BatchCounts
  /** Null until it was taken back. */
  readonly undone: { readonly at: Instant; readonly removed: number; readonly kept: number } | null
}

/** A change as its document keeps it. */
export interface KeptChange {
  /** The addresses, where the import added one. */
  readonly before?: { readonly addresses?: readonly Address[] } | undefined
  readonly filling?: Filling | undefined
  /** Ids of the events that it added. */
  readonly events: readonly string[]
}

export type BatchDocument = Document<Batch>

export async function findBatch(reader: { readonly documents: DocumentReader }, id: string) {
  return (await reader.documents.find(batchNoun, id)) as BatchDocument | undefined
}
