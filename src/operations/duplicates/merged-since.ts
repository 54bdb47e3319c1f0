// Whom a load brought and who is one with somebody else by now: a load that is taken back leaves them, and says so.
import type { Reader } from '../ports.ts'
import { type MergeDocument, mergeNoun } from './merge-record.ts'

export interface MergedSince {
  /** Who stayed. */
  readonly contact: string
  readonly name: string
  readonly because: string
}

const mostMerges = 100_000

/** Those of the load who went into somebody, or into whom somebody of another load or hand went. */
export async function mergedSince(reader: Reader, batch: string): Promise<MergedSince[]> {
  const merges = (await reader.documents.list(mergeNoun, { state: 'merged', limit: mostMerges })) as MergeDocument[]
  return merges.filter(isApart(batch)).map(({ id, contact, value: { gone, before } }) => {
    const [went, stayed] = [gone.record.contact, before.contact]
    const nameOf = ({ name, addresses, id }: typeof went) => name ?? addresses[0]?.value ?? id
    return {
      contact: contact ?? stayed.id,
      name: nameOf(stayed),
      because: `${nameOf(went)} went into ${nameOf(stayed)}: to take back the import of one, first \`tend duplicates unmerge ${id}\``,
    }
  })
}

/** One of the two came with the load, and the other didn't. */
function isApart(batch: string): (merge: MergeDocument) => boolean {
  return ({ value: { gone, before } }) => (gone.record.batch === batch) !== (before.batch === batch)
}
