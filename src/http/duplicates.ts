// /api/duplicates: contacts who may be one person: found, merged, taken apart, dismissed.
import { dismissPair } from '../operations/duplicates/dismiss-pair.ts'
import { findDuplicates } from '../operations/duplicates/find-duplicates.ts'
import { listDuplicates, listMerges } from '../operations/duplicates/list-duplicates.ts'
import { mergeCertain } from '../operations/duplicates/merge-certain.ts'
import { mergeContacts } from '../operations/duplicates/merge-contacts.ts'
import { unmergeContacts } from '../operations/duplicates/unmerge-contacts.ts'
import { theWorkspace as workspace } from '../operations/ports.ts'
import type { duplicatesContract } from './contract/duplicates.ts'
import type { Handlers } from './route.ts'
import type { RouteParts } from './route-parts.ts'

const usualLimit = 20
const mergesShown = 100

export function duplicateRoutes({ tend, changes }: RouteParts): Pick<Handlers, keyof typeof duplicatesContract> {
  const call = () => ({ workspace, now: tend.clock.now() })
  return {
    'GET /api/duplicates': ({ query: { limit = usualLimit, ...query } }) =>
      tend.store.read(workspace, reader => listDuplicates(reader, { ...query, limit })),
    'POST /api/duplicates/search': () => findDuplicates(tend, call()),
    'POST /api/duplicates/merges': async ({ body: { choice = {}, ...two } }) => {
      const { merge, contact } = await mergeContacts(tend, { ...call(), ...two, choice, because: 'asked' })
      changes.announce([two.kept, two.gone])
      return { merge, contact }
    },
    'POST /api/duplicates/certain': async () => {
      const { merged, left } = await mergeCertain(tend, call())
      if (merged > 0) changes.announce(null)
      return { merged, left }
    },
    'POST /api/duplicates/dismissals': async ({ body }) => {
      await dismissPair(tend, { ...call(), ...body })
      return body
    },
    'GET /api/duplicates/merges': () =>
      tend.store.read(workspace, async reader => ({ items: await listMerges(reader, mergesShown) })),
    'DELETE /api/duplicates/merges/{id}': async ({ params }) => {
      const unmerged = await unmergeContacts(tend, { ...call(), merge: params.id as string })
      changes.announce([unmerged.kept, unmerged.restored])
      return unmerged
    },
  }
}
