// After an import: looks whether those whom it brought were there already under another address or spelling.
import type { Instant } from '../../domain/instant.ts'
import type { Tend } from '../ports.ts'
import { findDuplicates } from './find-duplicates.ts'
import { noteLikeness } from './note-likeness.ts'

export interface Imported {
  readonly workspace: string
  /** The load; null = it brought nothing. */
  readonly batch: string | null
  readonly now: Instant
}

/** So many are compared one by one; more are cheaper in a pass over all. */
const fewNew = 1000
const aWrite = 50
/** A pass over so many takes some twenty seconds; more wait for whoever asks for it. */
const mostAtOnce = 200_000

/** Answers how many pairs wait since; null = too many came, so that `tend duplicates find` is for a person to call. */
export async function compareImported(tend: Tend, { workspace, batch, now }: Imported): Promise<number | null> {
  if (batch === null) return 0
  const [added, all] = await tend.store.read(workspace, async ({ contacts }) => [
    await contacts.countBatch(batch),
    await contacts.count(),
  ])
  if (added! <= fewNew) return compareEach(tend, { workspace, batch, now })
  if (all! > mostAtOnce) return null
  const { certain, likely } = await findDuplicates(tend, { workspace, now })
  return certain + likely
}

async function compareEach(
  tend: Tend,
  { workspace, batch, now }: Imported & { readonly batch: string },
): Promise<number> {
  let found = 0
  let after = ''
  for (;;) {
    const page = await tend.store.read(workspace, reader => reader.many.ofBatch(batch, { after, limit: aWrite }))
    if (page.length === 0) return found
    const ids = page.map(({ contact }) => contact.id)
    found += await tend.store.write(workspace, writer => noteLikeness(writer, ids, now))
    after = ids.at(-1)!
  }
}
