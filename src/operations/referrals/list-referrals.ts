// The referrals of a contact: who referred them, whom they referred, what became of each, and which report is due.
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { reportPromise } from '../../domain/referral.ts'
import type { Standing } from '../../engine/standing.ts'
import { findKept } from '../duplicates/merge-record.ts'
import { findRecord } from '../find-record.ts'
import type { Reader } from '../ports.ts'
import { type Became, becameOf } from './became.ts'
import { nameSaid } from './name-said.ts'

export async function listReferrals(reader: Reader, contact: string) {
  const { id } = (await findRecord(reader, contact)).contact
  const standing = await reader.timelines.standing(id)
  const events = await reader.timelines.events(id)
  const given = new Map(events.flatMap(event => (event.kind === 'referral_given' ? [[event.contact, event.at]] : [])))
  const items = [...given].map(([said, at]) => referralItem(reader, { said, at, standing }))
  return {
    referredBy: standing?.referrer ? await person(reader, standing.referrer) : null,
    referred: (await Promise.all(items)).toReversed(),
  }
}

/** Without an id for a name that was only typed, and without a name for one who was erased. */
async function person(reader: Reader, said: string) {
  const found = (await findKept(reader, said))?.contact
  return { id: found?.id ?? null, name: (await nameSaid(reader, said)) ?? null }
}

interface Given {
  readonly said: string
  readonly at: Instant
  readonly standing: Standing | undefined
}

async function referralItem(reader: Reader, { said, at, standing }: Given) {
  const who = await person(reader, said)
  const due = standing?.promises.find(({ promise }) => promise === reportPromise(said))?.due
  return {
    ...who,
    givenAt: formatInstant(at),
    became: who.id === null ? null : await becameNow(reader, who.id),
    reportDue: due === undefined ? null : formatInstant(due),
  }
}

async function becameNow(reader: Reader, id: string): Promise<Became | null> {
  const [standing, stored] = [await reader.timelines.standing(id), await reader.verdicts.find(id)]
  return standing && stored ? becameOf(standing, stored.verdict.kind).became : null
}
