// Colleagues: contacts of the same company, by its name or by a mail domain that is not a public provider's. When one of
// them answers, those whose playbook says so are left be: a fact on their own timelines, so that a verdict needs no other.
import type { Event, Snoozed } from '../domain/event.ts'
import type { Instant } from '../domain/instant.ts'
import { foldContact } from './fold-contact.ts'
import type { ContactRecord } from './kept.ts'
import { domainOf } from './mail/ours.ts'
import { isPublicDomain } from './mail/public-domain.ts'
import type { Reader, Tend, Writer } from './ports.ts'

/** A fact that is to be recorded with a colleague. */
export interface ColleagueHold {
  readonly contact: string
  readonly event: Snoozed
}

interface Answered {
  readonly record: ContactRecord
  readonly added: readonly Event[]
  readonly now: Instant
}

/** Whom the replies among the events hold, and until when. A reply of long ago, as an import brings it, holds nobody. */
export async function colleagueHolds(
  tend: Tend,
  reader: Reader,
  { record, added, now }: Answered,
): Promise<ColleagueHold[]> {
  const replies = added.filter(event => event.kind === 'reply_received')
  if (replies.length === 0 || !(await isChosen(tend, reader))) return []
  const holds: ColleagueHold[] = []
  for (const colleague of await findColleagues(reader, record)) {
    const governing = await reader.playbooks.governing(colleague.contact.id, colleague.source)
    const { colleagueHoldMs } = await tend.shelf.take(reader, governing)
    for (const { id, at } of colleagueHoldMs === null ? [] : replies) {
      const until = at + (colleagueHoldMs ?? 0)
      const event: Snoozed = { id: holdId(id), at, kind: 'snoozed', until, colleague: nameOf(record) }
      if (until > now) holds.push({ contact: colleague.contact.id, event })
    }
  }
  return holds
}

/** One fact a reply, however often it is told. */
function holdId(reply: string): string {
  return `colleague:${reply}`
}

function nameOf({ contact }: ContactRecord): string {
  return contact.name ?? contact.addresses[0]?.value ?? contact.id
}

/** Most workspaces choose it nowhere, and pay for no search. */
async function isChosen(tend: Tend, reader: Reader): Promise<boolean> {
  for (const version of await reader.playbooks.newest()) {
    if ((await tend.shelf.take(reader, version)).colleagueHoldMs !== null) return true
  }
  return false
}

/** A company with more contacts than these is a market. */
const mostColleagues = 500

export async function findColleagues(reader: Reader, { contact }: ContactRecord): Promise<ContactRecord[]> {
  const company = companyKey(contact.company)
  const domains = domainsOf(contact.addresses)
  const texts = [...(company ? [company] : []), ...domains.map(domain => `@${domain}`)]
  const found = new Map<string, ContactRecord>()
  for (const text of texts) {
    for (const { record } of await reader.contacts.list({ text, limit: mostColleagues })) {
      const { id, company: theirs, addresses } = record.contact
      const isColleague =
        (company !== '' && companyKey(theirs) === company) ||
        domainsOf(addresses).some(domain => domains.includes(domain))
      if (isColleague && id !== contact.id) found.set(id, record)
    }
  }
  return [...found.values()]
}

function companyKey(company: string | undefined): string {
  return (company ?? '').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function domainsOf(addresses: ContactRecord['contact']['addresses']): string[] {
  const domains = addresses.filter(({ channel }) => channel === 'email').map(({ value }) => domainOf(value))
  return [...new Set(domains)].filter(domain => !isPublicDomain(domain))
}

interface TakenBack {
  readonly record: ContactRecord
  /** The event that was taken back. */
  readonly event: string
  readonly now: Instant
}

/** A reply that was taken back holds nobody any more. */
export async function releaseColleagues(tend: Tend, writer: Writer, { record, event, now }: TakenBack): Promise<void> {
  for (const colleague of await findColleagues(writer, record)) {
    const { id } = colleague.contact
    if (!(await writer.timelines.find(id, holdId(event)))) continue
    const { retractions } = await writer.timelines.whole(id)
    if (retractions.some(retraction => retraction.event === holdId(event))) continue
    await writer.timelines.retract(id, { event: holdId(event), at: now })
    await foldContact(tend, writer, { record: colleague, now })
  }
}

/** Before someone is erased: what their replies left on other timelines names them, and goes too. */
export async function forgetAmongColleagues(
  tend: Tend,
  writer: Writer,
  { record, now }: Omit<TakenBack, 'event'>,
): Promise<void> {
  const replies = (await writer.timelines.whole(record.contact.id)).recorded
    .map(({ event }) => event)
    .filter(({ kind }) => kind === 'reply_received')
  if (replies.length === 0) return
  for (const colleague of await findColleagues(writer, record)) {
    const { id } = colleague.contact
    let isTold = false
    for (const reply of replies) {
      if (!(await writer.timelines.find(id, holdId(reply.id)))) continue
      await writer.timelines.strike(id, holdId(reply.id))
      isTold = true
    }
    if (isTold) await foldContact(tend, writer, { record: colleague, now })
  }
}
