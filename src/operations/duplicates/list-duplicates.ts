// The pairs that wait for a person, each side by side with what speaks for and against; and the merges that were made.

import { badInput } from '../../domain/failure.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Crowd } from '../../formats/person/likeness/crowd.ts'
import { compareProfiles } from '../../formats/person/likeness/likeness.ts'
import { reasonsOf } from '../../formats/person/likeness/likeness-words.ts'
import { profileOf } from '../../formats/person/likeness/profile.ts'
import { contactInBrief } from '../contact-document.ts'
import type { ContactRecord } from '../kept.ts'
import type { Reader } from '../ports.ts'
import { readZone } from '../settings.ts'
import { crowdOf } from './crowd-of.ts'
import { type MergeDocument, mergeNoun } from './merge-record.ts'
import type { LikePair, PairQuery } from './ports.ts'
import { whoStays } from './who-stays.ts'

export interface DuplicatesQuery {
  readonly kind?: LikePair['kind']
  readonly contact?: string
  /** The `next` of the page before. */
  readonly after?: string
  readonly limit: number
}

export async function listDuplicates(reader: Reader, query: DuplicatesQuery) {
  const found = await reader.pairs.list(filterOf(query))
  const page = found.slice(0, query.limit)
  const records = await reader.many.contacts([...new Set(page.flatMap(({ a, b }) => [a, b]))])
  const crowd = await crowdOf(
    reader,
    [...records.values()].map(({ contact }) => contact),
  )
  const last = page.at(-1)
  const ran = (await reader.settings.get('duplicates_found')) as { at: Instant } | undefined
  return {
    items: await Promise.all(page.map(pair => writePair(reader, pair, { records, crowd }))),
    next: found.length > query.limit && last ? [last.score, last.a, last.b].join(' ') : null,
    counts: { certain: await reader.pairs.count('certain'), likely: await reader.pairs.count('likely') },
    /** When all contacts were last gone through; null = never. */
    searchedAt: ran ? await writeAt(reader, ran.at) : null,
  }
}

/** One more than asked for is read: it says whether there is a next page. */
function filterOf({ kind, contact, after, limit }: DuplicatesQuery): PairQuery {
  return {
    ...(kind && { kind }),
    ...(contact && { contact }),
    ...(after && { after: readPlace(after) }),
    limit: limit + 1,
  }
}

function readPlace(after: string): LikePair {
  const [score, a, b] = after.split(' ')
  if (a && b && Number.isFinite(Number(score))) return { score: Number(score), a, b, kind: 'likely', foundAt: 0 }
  throw badInput('The query has faults', [
    { where: 'query', field: 'after', found: after, allowed: 'the next of the page before' },
  ])
}

interface Beside {
  readonly records: ReadonlyMap<string, ContactRecord>
  readonly crowd: Crowd
}

async function writePair(reader: Reader, pair: LikePair, { records, crowd }: Beside) {
  // Both are there: a pair goes with either of its contacts.
  const [a, b] = [records.get(pair.a)!, records.get(pair.b)!]
  const { agreements } = compareProfiles(profileOf(a.contact), profileOf(b.contact), crowd)
  return {
    score: pair.score,
    kind: pair.kind,
    reasons: reasonsOf(agreements),
    a: await writeSide(reader, a),
    b: await writeSide(reader, b),
    /** Who would stay by default: the one of whom more is known. */
    stays: await whoStays(reader, a, b),
  }
}

async function writeSide(reader: Reader, record: ContactRecord) {
  const { country = null, stage = null } = record.contact
  const events = await reader.timelines.events(record.contact.id)
  const last = events.at(-1)
  return {
    ...contactInBrief(record),
    ...{ country, stage, source: record.source },
    addedAt: await writeAt(reader, record.addedAt),
    events: events.length,
    lastEventAt: last ? await writeAt(reader, last.at) : null,
  }
}

export async function listMerges(reader: Reader, limit: number) {
  const documents = (await reader.documents.list(mergeNoun, { state: 'merged', limit })) as MergeDocument[]
  return Promise.all(
    documents.map(async ({ id, contact, at, value }) => {
      const kept = contact === null ? undefined : await reader.contacts.find(contact)
      return {
        merge: id,
        kept: kept ? contactInBrief(kept) : contactInBrief(value.before),
        gone: contactInBrief(value.gone.record),
        at: await writeAt(reader, at),
        because: value.because,
      }
    }),
  )
}

async function writeAt(reader: Reader, at: Instant): Promise<string> {
  return formatInstant(at, (await readZone(reader)).offsetAt(at))
}
