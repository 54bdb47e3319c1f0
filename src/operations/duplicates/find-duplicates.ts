// Goes through all contacts and keeps the pairs that may be one person: all such pairs, in place of those that were kept
// before; or those that an import brought, beside them.
import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../domain/instant.ts'
import type { Reader, Tend } from '../ports.ts'
import { dismissedPairs } from './dismiss-pair.ts'
import { type Comparing, gather } from './gather.ts'
import { savePairs } from './keep-pairs.ts'
import { type FoundPair, pairUp } from './pair-up.ts'

export interface FindCall {
  readonly workspace: string
  /** Only pairs of which one at least came with this load. */
  readonly batch?: string
  readonly now: Instant
  /** Called now and then with how many contacts are read. */
  onProgress?(contacts: number): void
}

export interface FoundDuplicates {
  readonly contacts: number
  readonly certain: number
  readonly likely: number
}

/** Some 10 ms of reading, after which everybody else has a turn. */
const contactsAPage = 500
/** So many rows a transaction, that others who write wait for little. */
const pairsAWrite = 1000

export async function findDuplicates(tend: Tend, call: FindCall): Promise<FoundDuplicates> {
  const { workspace, batch, now } = call
  const { gathered, dismissed } = await tend.store.read(workspace, reader => readAll(reader, call))
  const found = { contacts: gathered.ids.length, certain: 0, likely: 0 }
  let page: FoundPair[] = []
  const keep = () => tend.store.write(workspace, writer => savePairs(writer, page, now))
  for await (const pair of pairUp(gathered)) {
    if (dismissed.has(`${pair.a} ${pair.b}`)) continue
    found[pair.kind] += 1
    page.push(pair)
    if (page.length < pairsAWrite) continue
    await keep()
    page = []
  }
  await keep()
  if (batch === undefined) await markSearched(tend, call, found.contacts)
  return found
}

async function readAll(reader: Reader, { batch, onProgress }: FindCall) {
  const progress = onProgress ? { onProgress } : {}
  return {
    gathered: await gather({ pages: comparing(reader, batch), count: await reader.contacts.count(), ...progress }),
    dismissed: await dismissedPairs(reader),
  }
}

async function* comparing({ contacts }: Reader, batch: string | undefined): AsyncGenerator<Comparing[]> {
  let after: string | undefined
  for (;;) {
    const page = await contacts.page({ after, limit: contactsAPage })
    yield page.map(({ contact, batch: own }) => ({ contact, isNew: batch === undefined || own === batch }))
    if (page.length < contactsAPage) return
    after = page.at(-1)!.contact.id
    await setImmediate()
  }
}

async function markSearched(tend: Tend, { workspace, now }: FindCall, contacts: number): Promise<void> {
  await tend.store.write(workspace, async writer => {
    await writer.pairs.removeOlder(now)
    await writer.settings.set('duplicates_found', { at: now, contacts })
  })
}
