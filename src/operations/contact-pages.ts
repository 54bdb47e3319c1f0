// Visits every contact of a workspace, a page at a time, so that nothing of any size is held or locked for long.
import type { Store } from './ports.ts'

const contactsAPage = 100

/** Pages of ids in order of id. A contact that is removed meanwhile may still be named. */
export async function* contactPages(store: Store, workspace: string): AsyncGenerator<string[]> {
  let after = ''
  for (;;) {
    const ids = await store.read(workspace, reader => reader.contacts.ids({ after, limit: contactsAPage }))
    if (ids.length === 0) return
    yield ids
    after = ids.at(-1)!
  }
}
