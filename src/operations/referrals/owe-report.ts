// What happens to someone who was referred is owed to the referrer: they met us, bought, declined or were stopped. The
// promise of a report is made again with a date near at hand, and so opens on the day list.
import type { Event } from '../../domain/event.ts'
import { DAY_MS, type Instant } from '../../domain/instant.ts'
import { reportPromise } from '../../domain/referral.ts'
import { findKept } from '../duplicates/merge-record.ts'
import type { StoredVerdict } from '../kept.ts'
import type { Writer } from '../ports.ts'
import { referrersOf } from './referrers-of.ts'

export type Outcome = 'met' | 'bought' | 'declined' | 'stopped'

/** The promise, in words to the referrer and without a name: it stays when the person referred is erased. */
const whats: Readonly<Record<Outcome, string>> = {
  met: 'to tell you that I have met the person whom you introduced',
  bought: 'to tell you what your introduction has led to',
  declined: 'to tell you how it went with the person whom you introduced',
  stopped: 'to tell you how it went with the person whom you introduced',
}

const outcomeOf: Partial<Record<Event['kind'], Outcome>> = {
  meeting_held: 'met',
  purchase_made: 'bought',
  declined: 'declined',
}

/** While it is news. */
const reportWithinMs = 2 * DAY_MS
/** What an import tells of long ago is reported to nobody. */
const newsMs = 30 * DAY_MS

export interface Happened {
  readonly contact: string
  readonly added: readonly Event[]
  readonly verdict: StoredVerdict
  readonly now: Instant
}

export interface OwedReport {
  readonly referrer: string
  readonly event: Event
}

/** The promises to record on the timelines of those who referred them; none where they were promised before. */
export async function owedReports(writer: Writer, happened: Happened): Promise<OwedReport[]> {
  const outcome = outcomeIn(happened)
  if (!outcome) return []
  const referrers = await referrersOf(writer, happened.contact)
  const owed = await Promise.all(referrers.map(referrer => owedTo(writer, { ...happened, referrer, outcome })))
  return owed.filter(report => report !== undefined)
}

interface Owing extends Happened {
  readonly referrer: string
  readonly outcome: Outcome
}

async function owedTo(writer: Writer, { contact, now, referrer, outcome }: Owing): Promise<OwedReport | undefined> {
  const isKnown = async (known: Outcome) => (await writer.timelines.find(referrer, idOf(contact, known))) !== undefined
  if (await isKnown(outcome)) return undefined
  // Who declined or bought and is stopped by that has been reported of already.
  if (outcome === 'stopped' && ((await isKnown('declined')) || (await isKnown('bought')))) return undefined
  const event: Event = {
    id: idOf(contact, outcome),
    at: now,
    kind: 'promise_made',
    promise: reportPromise(await referredAs(writer, { referrer, contact })),
    by: 'us',
    what: whats[outcome],
    due: now + reportWithinMs,
  }
  return { referrer, event }
}

/** The id by which they were referred: another one where they have been merged since, so that no second promise is made. */
async function referredAs(
  writer: Writer,
  { referrer, contact }: { referrer: string; contact: string },
): Promise<string> {
  for (const event of await writer.timelines.events(referrer)) {
    if (event.kind !== 'referral_given') continue
    if ((await findKept(writer, event.contact))?.contact.id === contact) return event.contact
  }
  return contact
}

function outcomeIn({ added, verdict, now }: Happened): Outcome | undefined {
  const outcomes = added.filter(({ at }) => at > now - newsMs).map(({ kind }) => outcomeOf[kind])
  const last = outcomes.findLast(outcome => outcome !== undefined)
  return last ?? (verdict.verdict.kind === 'stop' ? 'stopped' : undefined)
}

function idOf(contact: string, outcome: Outcome): string {
  return `report:${contact}:${outcome}`
}
