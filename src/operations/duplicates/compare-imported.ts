// After an import: looks whether those whom it brought were there already under another address or spelling.
import type { Instant } from '../../domain/instant.ts'
import type { Tend } from '../ports.ts'
import { findDuplicates } from './find-duplicates.ts'
import { noteLikeness } from './note-likeness.ts'
import type { FoundPair } from './pair-up.ts'

export interface Imported {
  readonly workspace: string
  /** The load; null = it brought nothing. */
  readonly batch: string | null
  readonly now: Instant
}

/** Pairs of which one at least was brought by the load. */
export interface BroughtPairs {
  readonly certain: number
  readonly likely: number
}

/** One by one, each takes some 4 ms; a pass reads all contacts, at some 20 µs each. */
const fewNew = 500
const allAsOne = 200
const aWrite = 50
/** A pass over so many takes a minute and half a gigabyte; with more it is for a person to ask for. */
const mostAtOnce = 1_000_000

/** Answers null where there are too many contacts, so that `tend duplicates find` is for a person to call. */
export async function compareImported(tend: Tend, imported: Imported): Promise<BroughtPairs | null> {
  const { workspace, batch, now } = imported
  if (batch === null) return { certain: 0, likely: 0 }
  const [added, all] = await tend.store.read(workspace, async ({ contacts }) => [
    await contacts.countBatch(batch),
    await contacts.count(),
  ])
  if (added! <= Math.max(fewNew, all! / allAsOne)) return compareEach(tend, { workspace, batch, now })
  if (all! > mostAtOnce) return null
  const { certain, likely } = await findDuplicates(tend, { workspace, batch, now })
  return { certain, likely }
}

async function compareEach(
  tend: Tend,
  { workspace, batch, now }: Imported & { readonly batch: string },
): Promise<BroughtPairs> {
  const found = new Map<string, FoundPair['kind']>()
  let after = ''
  for (;;) {
    const page = await tend.store.read(workspace, reader => reader.many.ofBatch(batch, { after, limit: aWrite }))
    if (page.length === 0) break
    const ids = page.map(({ contact }) => contact.id)
    const pairs = await tend.store.write(workspace, writer => noteLikeness(writer, ids, now))
    for (const { a, b, kind } of pairs) found.set(`${a} ${b}`, kind)
    after = ids.at(-1)!
  }
  const certain = [...found.values()].filter(kind => kind === 'certain').length
  return { certain, likely: found.size - certain }
}
