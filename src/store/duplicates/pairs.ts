// Pairs of contacts who may be one person, as rows. They follow from the contacts and are found anew by every pass.
import type { Address } from '../../domain/channel.ts'
import type { LikePair, PairQuery, PairWriter, Traces } from '../../operations/duplicates/ports.ts'
import { writeAddress } from '../contact-row.ts'
import type { Scope } from '../scope.ts'
import type { LikenessTable } from './schema.ts'

/** Six columns a row; SQLite takes 32,766 parameters a statement. */
const rowsAStatement = 1000

export function pairsIn(scope: Scope): PairWriter {
  const { database, workspace } = scope
  const pairs = database.selectFrom('likeness').where('workspace', '=', workspace)
  return {
    async list(query) {
      return (await filtered(scope, query).execute()).map(readPair)
    },
    async count(kind) {
      const counted = pairs.select(({ fn }) => fn.countAll<number>().as('count')).where('kind', '=', kind)
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
    candidates: traces => findCandidates(scope, traces),
    async save(found) {
      const rows = found.map(({ foundAt, ...pair }) => ({ workspace, ...pair, found_at: foundAt }))
      for (let from = 0; from < rows.length; from += rowsAStatement) {
        await database
          .insertInto('likeness')
          .values(rows.slice(from, from + rowsAStatement))
          .onConflict(conflict =>
            conflict.columns(['workspace', 'a', 'b']).doUpdateSet(({ ref }) => ({
              score: ref('excluded.score'),
              kind: ref('excluded.kind'),
              found_at: ref('excluded.found_at'),
            })),
          )
          .execute()
      }
    },
    async remove({ a, b }) {
      const ofPair = database.deleteFrom('likeness').where('workspace', '=', workspace)
      await ofPair.where('a', '=', a).where('b', '=', b).execute()
    },
    async removeOlder(foundBefore) {
      const older = database.deleteFrom('likeness').where('workspace', '=', workspace)
      await older.where('found_at', '<', foundBefore).execute()
    },
  }
}

function filtered({ database, workspace }: Scope, { kind, contact, after, limit }: PairQuery) {
  let rows = database.selectFrom('likeness').selectAll().where('workspace', '=', workspace)
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  if (contact !== undefined) rows = rows.where(({ eb, or }) => or([eb('a', '=', contact), eb('b', '=', contact)]))
  if (after) {
    const { score, a, b } = after
    rows = rows.where(({ eb, or, and }) =>
      or([
        eb('score', '<', score),
        and([eb('score', '=', score), eb('a', '>', a)]),
        and([eb('score', '=', score), eb('a', '=', a), eb('b', '>', b)]),
      ]),
    )
  }
  return rows.orderBy('score', 'desc').orderBy('a').orderBy('b').limit(limit)
}

function readPair({ a, b, score, kind, found_at }: LikenessTable): LikePair {
  return { a, b, score, kind: kind as LikePair['kind'], foundAt: Number(found_at) }
}

/** More of one beginning are a common name, and more of one address an office's: neither tells who somebody is. */
const mostOfATrace = 200

async function findCandidates(scope: Scope, { addresses, locals, numbers, names }: Traces): Promise<string[]> {
  const found = new Set<string>()
  const add = (rows: readonly { id: string }[]) => {
    for (const { id } of rows) found.add(id)
  }
  for (const address of addresses) add(await byAddress(scope, writeAddress(address)))
  for (const value of numbers) add(await byAddress(scope, writeAddress({ channel: 'phone', value } satisfies Address)))
  for (const local of locals) add(await byLocal(scope, local))
  for (const name of names) add(await byName(scope, name))
  return [...found].sort()
}

function byAddress({ database, workspace }: Scope, { family, key }: { family: string; key: string }) {
  const rows = database.selectFrom('address').select('contact as id').where('workspace', '=', workspace)
  return rows.where('family', '=', family).where('key', '=', key).limit(mostOfATrace).execute()
}

/** `@` is followed by `A` in the order of bytes, which both databases compare by. */
function byLocal({ database, workspace }: Scope, local: string) {
  const rows = database.selectFrom('address').select('contact as id').where('workspace', '=', workspace)
  const from = rows.where('family', '=', 'email').where('key', '>=', `${local}@`).where('key', '<', `${local}A`)
  return from.limit(mostOfATrace).execute()
}

function byName({ database, workspace }: Scope, beginning: string) {
  const rows = database.selectFrom('contact').select('id').where('workspace', '=', workspace)
  const from = rows.where('sort_key', '>=', beginning).where('sort_key', '<', `${beginning}\u{10ffff}`)
  return from.limit(mostOfATrace).execute()
}
