// Keeps what an import was and what it changed, in its own transaction, so that it can be shown and taken back.
import { createHash } from 'node:crypto'
import { newId } from '../new-id.ts'
import { theUser, type Writer } from '../ports.ts'
import { type Batch, batchNoun, changeNoun, type KeptChange } from './batch.ts'
import type { BatchChange } from './batch-change.ts'
import type { ImportAnswer, ImportCall } from './call.ts'
import type { ImportSource } from './ports.ts'
import type { Load } from './storing.ts'

export interface NotedLoad extends Omit<Load, 'ownerOf'> {
  readonly batch: string
  /** Writes what was noted since the last time. */
  write(writer: Writer): Promise<void>
}

export function openLoad({ now }: ImportCall): NotedLoad {
  const batch = `import-${newId(now)}`
  const first = newId(now)
  const noted: BatchChange[] = []
  let ids = 0
  let notes = 0
  return {
    batch,
    // In the order in which they are given, which is that of the rows.
    nextId: () => `c${first}${(ids++).toString(36).padStart(5, '0')}`,
    note: change => void noted.push(change),
    async write(writer) {
      const documents = noted.splice(0).map(({ contact, filling, events }) => ({
        id: `${batch}:${(notes++).toString(36).padStart(5, '0')}`,
        ...{ state: '', key: batch, contact: contact.id, at: now },
        value: keptChange({ contact, filling, events }),
      }))
      await writer.many.addDocuments(changeNoun, documents)
    },
  }
}

function keptChange({ contact, filling, events }: BatchChange): KeptChange {
  return {
    ...(filling?.addresses && { before: { addresses: contact.addresses } }),
    filling,
    events: events.map(event => event.id),
  }
}

type Counted = Pick<ImportAnswer, 'created' | 'merged' | 'skipped' | 'events' | 'refusedCount' | 'files'>

export async function keepBatch(
  writer: Writer,
  { batch, call, answer }: { batch: string; call: ImportCall; answer: Counted },
): Promise<void> {
  const { created, merged, skipped, events, refusedCount: refused } = answer
  const hashes = new Map<string, string | null>()
  for (const source of call.sources) hashes.set(source.name, await hashOf(source))
  const value: Batch = {
    files: answer.files.map(({ name, kind, bytes, rows, columns }) => {
      return { name, kind, bytes, rows, columns: columns.map(withoutGroup), hash: hashes.get(name) ?? null }
    }),
    by: call.by ?? theUser,
    source: call.choices?.source ?? null,
    counts: { created, merged, skipped, events, refused },
    undone: null,
  }
  const at = call.now
  await writer.documents.add(batchNoun, { id: batch, state: 'done', key: '', contact: null, at, value })
}

function withoutGroup({ name, field }: ImportAnswer['files'][number]['columns'][number]) {
  return { name, field }
}

async function hashOf(source: ImportSource): Promise<string | null> {
  if ('messages' in source) return null
  const hash = createHash('sha256')
  for await (const bytes of source.open()) hash.update(bytes)
  return hash.digest('hex')
}
