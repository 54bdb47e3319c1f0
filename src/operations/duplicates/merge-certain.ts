// Merges all pairs that are beyond doubt. Each is weighed again first: what was mended since it was found may have made
// two people of them.

import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Crowd } from '../../formats/person/likeness/crowd.ts'
import { compareProfiles } from '../../formats/person/likeness/likeness.ts'
import { profileOf } from '../../formats/person/likeness/profile.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { crowdOf } from './crowd-of.ts'
import { mergeIn } from './merge-contacts.ts'
import type { LikePair } from './ports.ts'
import { whoStays } from './who-stays.ts'

export interface MergeAllCall {
  readonly workspace: string
  readonly now: Instant
}

export interface MergedAll {
  /** Ids of the contacts who stayed. */
  readonly contacts: readonly string[]
  readonly merged: number
  /** Pairs that are certain no more; they wait as likely ones. */
  readonly left: number
}

const pairsARound = 100

export async function mergeCertain(tend: Tend, { workspace, now }: MergeAllCall): Promise<MergedAll> {
  const contacts = new Set<string>()
  const done = { merged: 0, left: 0 }
  for (;;) {
    // A merge brings pairs along: there may be more after the last than were counted at first.
    const { pairs, crowd } = await tend.store.read(workspace, readRound)
    for (const pair of pairs) {
      const outcome = await tend.store.write(workspace, writer => mergePair(tend, writer, { pair, crowd, now }))
      if (outcome === 'left') done.left += 1
      if (typeof outcome !== 'object') continue
      contacts.add(outcome.kept)
      done.merged += 1
    }
    if (pairs.length === 0) return { contacts: [...contacts], ...done }
  }
}

async function readRound(reader: Reader): Promise<{ pairs: LikePair[]; crowd: Crowd }> {
  const pairs = await reader.pairs.list({ kind: 'certain', limit: pairsARound })
  const records = await reader.many.contacts([...new Set(pairs.flatMap(({ a, b }) => [a, b]))])
  const around = [...records.values()].map(({ contact }) => contact)
  return { pairs, crowd: await crowdOf(reader, around) }
}

/** left: the pair is certain no more. over: it is there no more. */
type Outcome = { readonly kept: string } | 'left' | 'over'

async function mergePair(
  tend: Tend,
  writer: Writer,
  { pair, crowd, now }: { pair: LikePair; crowd: Crowd; now: Instant },
): Promise<Outcome> {
  const records = await writer.many.contacts([pair.a, pair.b])
  const [a, b] = [records.get(pair.a), records.get(pair.b)]
  // One of a pair before this one went into another: the pair went with it.
  if (!a || !b) return 'over'
  const { kind, score } = compareProfiles(profileOf(a.contact), profileOf(b.contact), crowd)
  if (kind !== 'certain') {
    await writer.pairs.save([{ ...pair, kind: 'likely', score }])
    return 'left'
  }
  const [kept, gone] = (await whoStays(writer, a, b)) === 'a' ? [pair.a, pair.b] : [pair.b, pair.a]
  try {
    await mergeIn(tend, writer, { kept, gone, because: 'certain', now })
    return { kept }
  } catch (error) {
    // Refused before anything was written: a mail to them is on its way. A person may merge them later.
    if (!(error instanceof Failure && error.code === 'conflict')) throw error
    await writer.pairs.save([{ ...pair, kind: 'likely' }])
    return 'left'
  }
}
