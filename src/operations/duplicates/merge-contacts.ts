// Merges two contacts who are one person: the one who stays gets the other's timeline, addresses, mail and documents, and
// the other's id leads to them from now on. A record of all that is gone makes it possible to take the merge apart.

import { channels } from '../../domain/channel.ts'
import type { Event, OptedOut } from '../../domain/event.ts'
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/instant.ts'
import { allChannels, bitOf, type Standing } from '../../engine/standing.ts'
import { followMeetings } from '../bookings/follow-meetings.ts'
import { findRecord } from '../find-record.ts'
import { foldContact } from '../fold-contact.ts'
import type { StoredVerdict } from '../kept.ts'
import { newId } from '../new-id.ts'
import type { Holdings, Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import { chooseRecord, type ValueChoice } from './choose-values.ts'
import { followPairs, readBeside } from './follow-pairs.ts'
import { type Joined, joinHoldings } from './join-holdings.ts'
import { type MergeRecord, mergeNoun, mergesOf } from './merge-record.ts'

export interface Merging {
  /** Ids: who stays, and who goes into them. */
  readonly kept: string
  readonly gone: string
  readonly choice?: ValueChoice
  readonly because: MergeRecord['because']
  readonly now: Instant
}

export interface Merged {
  /** Names the merge, to take it apart. */
  readonly merge: string
  readonly contact: string
  readonly verdict: StoredVerdict
}

/**
 * Merges in a transaction of its own.
 *
 * @throws Failure not_found without one of them; bad_input when they are one already; conflict while a mail to one of
 *   them is on its way
 */
export function mergeContacts(tend: Tend, merging: Merging & { readonly workspace: string }): Promise<Merged> {
  return tend.store.write(merging.workspace, writer => mergeIn(tend, writer, merging))
}

/** As mergeContacts, in a transaction that the caller began. */
export async function mergeIn(tend: Tend, writer: Writer, merging: Merging): Promise<Merged> {
  const [kept, gone] = [await holdingsOf(writer, merging.kept), await holdingsOf(writer, merging.gone)]
  if (merging.kept === merging.gone) throw new Failure('bad_input', `${merging.kept} can’t be merged with itself`)
  refuseOnTheirWay([kept, gone])
  const beside = await readBeside(writer, merging.gone)
  const standings = await writer.timelines.standings([merging.kept, merging.gone])
  const record = chooseRecord(kept.record, gone.record, merging.choice ?? {})
  const joined = joinHoldings({ kept, gone, record, now: merging.now })
  const merge = newId(merging.now)
  await writer.holdings.empty(merging.kept)
  await writer.holdings.empty(merging.gone)
  await writer.holdings.put(joined.holdings)
  await writer.contacts.remove(merging.gone)
  await followPairs(writer, beside, { ...merging, merge })
  const folded = await foldContact(tend, writer, { record, now: merging.now })
  const added = await optOutsLost(writer, merging, { merge, before: [...standings.values()] })
  const verdict = added.length === 0 ? folded : await recordAll(tend, writer, { merging, added })
  await keepRecord(writer, { id: merge, merging, kept, gone, joined, added })
  await followMeetings(writer, { contact: merging.kept, now: merging.now })
  return { merge, contact: merging.kept, verdict }
}

async function holdingsOf(writer: Writer, id: string): Promise<Holdings> {
  const found = await writer.holdings.of(id)
  if (found) return found
  const { contact } = await findRecord(writer, id)
  throw new Failure('conflict', `The contact ${id} went into ${contact.id} already`, {
    act: 'Merge that one, if there is more to merge.',
  })
}

/** What sends has read the claim before it calls the server, and writes it afterwards: it must find it where it was. */
export function refuseOnTheirWay(holdings: readonly Holdings[]): void {
  const claimed = holdings.flatMap(({ dispatches }) => dispatches).find(({ state }) => state === 'claimed')
  if (!claimed) return
  throw new Failure('conflict', `A mail to ${claimed.to} is on its way this moment`, {
    act: 'Try again in a minute, once its end is known.',
  })
}

interface Before {
  readonly merge: string
  readonly before: readonly Standing[]
}

/** A later word on one timeline may lift what was said on the other: in doubt, who wanted to hear no more doesn't. */
async function optOutsLost(writer: Writer, { kept, now }: Merging, { merge, before }: Before): Promise<OptedOut[]> {
  const after = await writer.timelines.standing(kept)
  const bound = before.reduce((bits, { optedOut }) => bits | optedOut, 0)
  const lost = bound & ~(after?.optedOut ?? 0)
  if (lost === 0) return []
  const event = { at: now, kind: 'opted_out' } as const
  if (bound === allChannels) return [{ ...event, id: `suppression:${merge}` }]
  const silent = channels.filter(channel => lost & bitOf(channel))
  return silent.map(channel => ({ ...event, id: `suppression:${merge}:${channel}`, channel }))
}

async function recordAll(
  tend: Tend,
  writer: Writer,
  { merging, added }: { merging: Merging; added: readonly Event[] },
): Promise<StoredVerdict> {
  const { verdict } = await recordIn(tend, writer, { contact: merging.kept, events: added, now: merging.now })
  return verdict
}

interface ToKeep {
  readonly id: string
  readonly merging: Merging
  readonly kept: Holdings
  readonly gone: Holdings
  readonly joined: Joined
  readonly added: readonly Event[]
}

async function keepRecord(writer: Writer, { id, merging, kept, gone, joined, added }: ToKeep): Promise<void> {
  const after = await writer.contacts.find(merging.kept)
  // Those of the one who is gone are about the one who stays by now.
  const before = await mergesOf(writer, merging.kept)
  const value: MergeRecord = {
    ...{ kept: merging.kept, gone, before: kept.record, after: after!, keptPlaybook: kept.playbook },
    keptEvents: kept.recorded.map(({ event }) => event.id),
    ...{ names: joined.names, joined: joined.joined, added: added.map(event => event.id) },
    ...{ mergedAt: merging.now, because: merging.because },
    place: Math.max(0, ...before.map(merge => merge.value.place)) + 1,
  }
  await writer.documents.add(mergeNoun, {
    ...{ id, state: 'merged', key: merging.gone, contact: merging.kept, at: merging.now, value },
  })
}
