// What was known of pairs that a merged contact was in, as it holds for the one who stays: who was not the one is not the
// other, and who may be the one may be the other.
import type { Instant } from '../../domain/instant.ts'
import type { Reader, Writer } from '../ports.ts'
import { dismissedPairs, dismissedWith, dismissIn, forgetMerged } from './dismiss-pair.ts'
import type { LikePair } from './ports.ts'

/** To be read before the contact is removed, whose pairs go with it. */
export interface Beside {
  readonly pairs: readonly LikePair[]
  /** Ids of those who are not the same person. */
  readonly unlike: readonly string[]
}

export interface Following {
  readonly kept: string
  readonly gone: string
  readonly merge: string
  readonly now: Instant
}

/** A person has hardly more pairs than these. */
const mostPairs = 1000

export async function readBeside(reader: Reader, contact: string): Promise<Beside> {
  return {
    pairs: await reader.pairs.list({ contact, limit: mostPairs }),
    unlike: await dismissedWith(reader, contact),
  }
}

export async function followPairs(writer: Writer, { pairs, unlike }: Beside, following: Following): Promise<void> {
  const { kept, gone, merge, now } = following
  for (const other of unlike) {
    if (other !== kept && (await writer.contacts.find(other)))
      await dismissIn(writer, { a: kept, b: other, merge, now })
  }
  const known = await writer.pairs.list({ contact: kept, limit: mostPairs })
  const scores = new Map(known.map(pair => [otherThan(kept, pair), pair.score]))
  const dismissed = await dismissedPairs(writer)
  const moved = pairs
    .map(pair => ({ pair, other: otherThan(gone, pair) }))
    .filter(({ pair, other }) => other !== kept && (scores.get(other) ?? 0) < pair.score)
    .map(({ pair, other }) => ({ ...pair, ...inOrder(kept, other) }))
  await writer.pairs.save(moved.filter(({ a, b }) => !dismissed.has(`${a} ${b}`)))
}

/** What was taken over by a merge is forgotten when it is taken apart. */
export async function unfollowPairs(writer: Writer, { kept, merge }: Pick<Following, 'kept' | 'merge'>): Promise<void> {
  for (const pair of await writer.pairs.list({ contact: kept, limit: mostPairs })) await writer.pairs.remove(pair)
  await forgetMerged(writer, { kept, merge })
}

function otherThan(contact: string, { a, b }: LikePair): string {
  return a === contact ? b : a
}

function inOrder(one: string, other: string): { a: string; b: string } {
  return one < other ? { a: one, b: other } : { a: other, b: one }
}
