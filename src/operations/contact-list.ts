// The list of contacts, a page at a time, each with its verdict in one line.

import { Failure } from '../domain/failure.ts'
import { formatInstant, type Instant } from '../domain/instant.ts'
import { zoneOf } from '../domain/zone.ts'
import { type VerdictKind, verdictKinds } from '../engine/verdict.ts'
import { contactInBrief } from './contact-document.ts'
import { currentOf, currentVerdict, verdictInBrief } from './current-verdict.ts'
import type { ContactFilter, ContactSummary, Reader, Tend } from './ports.ts'

export interface ListQuery {
  readonly search?: string
  readonly kind?: VerdictKind
  readonly owner?: string
  /** The `next` of the page before. */
  readonly after?: string
  readonly limit: number
}

export async function listContacts(tend: Tend, reader: Reader, { query, now }: { query: ListQuery; now: Instant }) {
  const found = await reader.contacts.list(await filterOf(reader, query))
  const page = found.slice(0, query.limit)
  const standings = await reader.timelines.standings(page.map(({ record }) => record.contact.id))
  const counts = await reader.verdicts.countByKind()
  return {
    items: await Promise.all(
      page.map(async ({ record, verdict: stored }) => {
        const standing = standings.get(record.contact.id)
        const current =
          stored && standing
            ? await currentOf(tend, reader, { stored, standing, now })
            : await currentVerdict(tend, reader, { record, now })
        const { timeZone } = record.contact
        return {
          ...contactInBrief(record),
          verdict: verdictInBrief(current),
          lastEventAt: writeInstant(current.standing.lastEventAt, timeZone),
        }
      }),
    ),
    next: found.length > query.limit ? (page.at(-1)?.record.contact.id ?? null) : null,
    counts: Object.fromEntries(verdictKinds.map(kind => [kind, counts[kind] ?? 0])) as Record<VerdictKind, number>,
  }
}

/** One more than asked for is read: it says whether there is a next page. */
async function filterOf(reader: Reader, { search, kind, owner, after, limit }: ListQuery): Promise<ContactFilter> {
  return { text: search, verdict: kind, owner, limit: limit + 1, ...(after && { after: await lastOf(reader, after) }) }
}

async function lastOf(reader: Reader, id: string): Promise<ContactSummary> {
  const record = await reader.contacts.find(id)
  if (!record) throw new Failure('not_found', `The contact ${id}, after which this page begins, is there no more.`)
  return { record, verdict: undefined }
}

function writeInstant(instant: Instant, timeZone: string): string | null {
  // A contact with no event yet has none.
  return Number.isFinite(instant) && instant > 0 ? formatInstant(instant, zoneOf(timeZone).offsetAt(instant)) : null
}
