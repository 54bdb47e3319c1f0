// The name behind what an event says of a referral: timelines hold ids, which die with an erasure; people read names.
import type { Event } from '../../domain/event.ts'
import type { Reason, Verdict } from '../../engine/verdict.ts'
import { findKept } from '../duplicates/merge-record.ts'
import type { Reader } from '../ports.ts'

/** Ids as they are made here: of new contacts, and of imported ones. */
const anId = /^(?=.*\d)([0-9a-z]{19}|c[0-9a-f]{20})$/

const erased = 'somebody'

/** A name that was typed comes back as it is; undefined for whoever was erased. */
export async function nameSaid(reader: Reader, said: string): Promise<string | undefined> {
  const found = (await findKept(reader, said))?.contact
  if (found) return found.name ?? found.addresses[0]?.value
  return anId.test(said) ? undefined : said
}

/** The verdict with names in the place of ids, for those who read it. */
export async function withNames(reader: Reader, verdict: Verdict): Promise<Verdict> {
  if (!verdict.because.some(isOfReferral)) return verdict
  return { ...verdict, because: await Promise.all(verdict.because.map(reason => named(reader, reason))) }
}

function isOfReferral({ rule, detail }: Reason): boolean {
  return rule === 'H5' && typeof detail === 'string'
}

async function named(reader: Reader, reason: Reason): Promise<Reason> {
  if (!isOfReferral(reason)) return reason
  return { ...reason, detail: (await nameSaid(reader, reason.detail as string)) ?? erased }
}

/** The events for those who read them: who referred whom is told by name. */
export function withNamedPeople(reader: Reader, events: readonly Event[]): Promise<Event[]> {
  return Promise.all(
    events.map(async event => {
      if (event.kind === 'referral_given')
        return { ...event, contact: (await nameSaid(reader, event.contact)) ?? erased }
      if (event.kind !== 'contact_added' || event.referrer === undefined) return event
      return { ...event, referrer: (await nameSaid(reader, event.referrer)) ?? erased }
    }),
  )
}
