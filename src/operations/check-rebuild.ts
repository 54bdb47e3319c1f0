// Checks that the standings and verdicts that are kept are what the events give, byte for byte: each verdict at the
// instant, and by the playbook version, that decided it.
import { decide } from '../engine/decide.ts'
import { fold } from '../engine/fold.ts'
import type { Standing } from '../engine/standing.ts'
import { contactPages } from './contact-pages.ts'
import { dayPlace } from './day-place.ts'
import { sourceOf } from './fold-contact.ts'
import type { VerdictRow } from './kept.ts'
import type { Reader, Tend } from './ports.ts'
import { zoneOfOwner } from './team/user.ts'

export interface Difference {
  /** null where the whole workspace is meant. */
  readonly contact: string | null
  readonly what: 'source' | 'standing' | 'verdict' | 'place on the day list' | 'totals of the day list'
  /** JSON. */
  readonly kept: string
  readonly rebuilt: string
}

export interface RebuildCheck {
  readonly contacts: number
  readonly differences: readonly Difference[]
}

export interface CheckCall {
  readonly workspace: string
  /** Called after each page with how many contacts are done. */
  readonly onProgress?: (contacts: number) => void
}

export async function checkRebuild(tend: Tend, { workspace, onProgress }: CheckCall): Promise<RebuildCheck> {
  const differences: Difference[] = []
  let contacts = 0
  for await (const ids of contactPages(tend.store, workspace)) {
    await tend.store.read(workspace, async reader => {
      for (const id of ids) differences.push(...(await checkContact(tend, reader, id)))
    })
    contacts += ids.length
    onProgress?.(contacts)
  }
  const isCounted = await tend.store.read(workspace, reader => reader.verdicts.isCounted())
  return { contacts, differences: [...differences, ...compare(null, 'totals of the day list', [isCounted, true])] }
}

async function checkContact(tend: Tend, reader: Reader, id: string): Promise<Difference[]> {
  const record = await reader.contacts.find(id)
  if (!record) return []
  const events = await reader.timelines.events(id)
  const standing = fold(record.contact, events)
  const kept = await reader.verdicts.find(id)
  return [
    ...compare(id, 'source', [record.source, sourceOf(events)]),
    ...compare(id, 'standing', [await reader.timelines.standing(id), standing]),
    ...(kept ? await checkVerdict(tend, reader, { kept, standing }) : compare(id, 'verdict', [null, 'one'])),
  ]
}

interface Kept {
  readonly kept: VerdictRow
  readonly standing: Standing
}

async function checkVerdict(tend: Tend, reader: Reader, { kept, standing }: Kept): Promise<Difference[]> {
  const verdict = decide(standing, await tend.shelf.take(reader, kept.playbook), kept.decidedAt)
  const place = dayPlace(verdict, kept.decidedAt, await zoneOfOwner(reader, kept.owner))
  return [
    ...compare(kept.contact, 'verdict', [kept.verdict, verdict]),
    ...compare(kept.contact, 'place on the day list', [kept.place, place]),
  ]
}

function compare(contact: string | null, what: Difference['what'], both: readonly [unknown, unknown]): Difference[] {
  const [kept, rebuilt] = both.map(value => JSON.stringify(value ?? null)) as [string, string]
  return kept === rebuilt ? [] : [{ contact, what, kept, rebuilt }]
}
