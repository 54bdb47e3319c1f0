// Goes through all contacts and keeps the pairs that may be one person, in place of those that were kept before.
import type { Contact } from '../../domain/contact.ts'
import type { Instant } from '../../domain/instant.ts'
import { eachContact } from '../each-timeline.ts'
import type { Reader, Tend } from '../ports.ts'
import { dismissedPairs } from './dismiss-pair.ts'
import { savePairs } from './keep-pairs.ts'
import { type FoundPair, gather, pairsAmong } from './pair-up.ts'

export interface FindCall {
  readonly workspace: string
  readonly now: Instant
  /** Called now and then with how many contacts are read. */
  onProgress?(contacts: number): void
}

export interface FoundDuplicates {
  readonly contacts: number
  readonly certain: number
  readonly likely: number
}

/** So many rows a transaction, that others who write wait for little. */
const pairsAWrite = 1000

export async function findDuplicates(tend: Tend, { workspace, now, onProgress }: FindCall): Promise<FoundDuplicates> {
  const { gathered, dismissed } = await tend.store.read(workspace, async reader => {
    const count = await reader.contacts.count()
    const progress = onProgress ? { onProgress } : {}
    return {
      gathered: await gather({ contacts: contactsOf(reader), count, ...progress }),
      dismissed: await dismissedPairs(reader),
    }
  })
  const found = { contacts: gathered.ids.length, certain: 0, likely: 0 }
  let page: FoundPair[] = []
  for await (const pair of pairsAmong(gathered)) {
    if (dismissed.has(`${pair.a} ${pair.b}`)) continue
    found[pair.kind] += 1
    page.push(pair)
    if (page.length < pairsAWrite) continue
    await keepPairs(tend, { workspace, now }, page)
    page = []
  }
  await keepPairs(tend, { workspace, now }, page)
  await tend.store.write(workspace, async writer => {
    await writer.pairs.removeOlder(now)
    await writer.settings.set('duplicates_found', { at: now, contacts: found.contacts })
  })
  return found
}

async function* contactsOf(reader: Reader): AsyncGenerator<Contact> {
  for await (const { contact } of eachContact(reader)) yield contact
}

function keepPairs(
  tend: Tend,
  { workspace, now }: { workspace: string; now: Instant },
  pairs: readonly FoundPair[],
): Promise<void> {
  return tend.store.write(workspace, writer => savePairs(writer, pairs, now))
}
