// Rebuilds every standing and verdict from the events alone.
import type { Instant } from '../domain/instant.ts'
import { contactPages } from './contact-pages.ts'
import { foldContact } from './fold-contact.ts'
import type { Tend, Writer } from './ports.ts'

export interface RebuildCall {
  readonly workspace: string
  readonly now: Instant
  /** Called after each page with how many contacts are done. */
  readonly onProgress?: (contacts: number) => void
}

/** Folds every contact anew and decides at `now`; answers how many there were. */
export async function rebuild(tend: Tend, { workspace, now, onProgress }: RebuildCall): Promise<number> {
  let contacts = 0
  for await (const ids of contactPages(tend.store, workspace)) {
    contacts += await tend.store.write(workspace, writer => foldAll(tend, writer, { ids, now }))
    onProgress?.(contacts)
  }
  await tend.store.write(workspace, writer => writer.verdicts.recount())
  return contacts
}

interface FoldAll {
  readonly ids: readonly string[]
  readonly now: Instant
}

async function foldAll(tend: Tend, writer: Writer, { ids, now }: FoldAll): Promise<number> {
  let folded = 0
  for (const id of ids) {
    const record = await writer.contacts.find(id)
    if (!record) continue
    await foldContact(tend, writer, { record, now })
    folded += 1
  }
  return folded
}
