// Which addresses are ours: told by the user, or guessed from a mailbox, whose owner is in every message of it.
import type { CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import type { MailRecord } from '../mail/mail-record.ts'
import { type Ours, oursOf, unlabelled } from '../mail/ours.ts'
import type { OwnAddress } from './call.ts'

export interface FoundOwn extends Ours {
  readonly addresses: readonly OwnAddress[]
}

export interface Evidence {
  readonly mail: readonly MailRecord[]
  readonly calendar: readonly CalendarEntry[]
  /** Google writes the owner's address as the calendar's name. */
  readonly calendarNames: readonly string[]
}

/** An address that is in this share of the messages is the mailbox's owner or an alias of theirs. */
const ownerShare = 0.5
const aliasShare = 0.1

export function findOwn(told: readonly string[] | undefined, evidence: Evidence): FoundOwn {
  const counts = occurrences(evidence)
  const addresses = new Set(told ? told.map(address => address.trim().toLowerCase()) : guess(evidence, counts))
  return {
    addresses: [...addresses].map(address => ({ address, isGuessed: !told, messages: counts.get(address) ?? 0 })),
    ...oursOf([...addresses]),
  }
}

/** In how many messages and entries each address occurs. */
function occurrences({ mail, calendar }: Evidence): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (addresses: readonly string[]) => {
    for (const address of new Set(addresses.map(unlabelled))) counts.set(address, (counts.get(address) ?? 0) + 1)
  }
  for (const { from, to, cc, deliveredTo } of mail) {
    count([from.address, ...[...to, ...cc].map(person => person.address), ...deliveredTo])
  }
  for (const { organizer, attendees } of calendar) {
    count([...(organizer ? [organizer] : []), ...attendees].map(person => person.address))
  }
  return counts
}

function guess(evidence: Evidence, counts: ReadonlyMap<string, number>): string[] {
  const { mail, calendar, calendarNames } = evidence
  const named = calendarNames.map(name => name.toLowerCase()).filter(name => counts.has(name))
  const sent = tally(mail.filter(record => record.isMarkedSent).map(record => record.from.address))
  const delivered = tally(mail.flatMap(record => record.deliveredTo))
  const marked = [...named, ...frequent(sent, aliasShare), ...frequent(delivered, aliasShare)]
  if (marked.length > 0) return [...new Set(marked)]
  const items = mail.length + calendar.filter(entry => entry.organizer || entry.attendees.length > 0).length
  // Not by spreading: a large mailbox has more addresses than a call takes arguments.
  const most = [...counts.values()].reduce((top, count) => Math.max(top, count), 0)
  if (most === 0 || most < items * ownerShare) return []
  const weigh = (address: string) => partners(evidence, address) + side(evidence, address) / (items + 1)
  const candidates = [...counts]
    .filter(([, count]) => count === most)
    .map(([address]) => ({ address, weight: weigh(address) }))
  return [candidates.reduce((best, next) => (next.weight > best.weight ? next : best)).address]
}

function tally(addresses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const address of addresses) counts.set(unlabelled(address), (counts.get(unlabelled(address)) ?? 0) + 1)
  return counts
}

function frequent(counts: ReadonlyMap<string, number>, share: number): string[] {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts].filter(([, count]) => count >= all * share).map(([address]) => address)
}

/** In how many messages it stands on the mailbox's side: the recipient of what arrived, the sender of what did not. */
function side({ mail }: Evidence, address: string): number {
  const isThere = ({ hasArrived, from, to }: MailRecord) =>
    hasArrived ? to.some(person => unlabelled(person.address) === address) : unlabelled(from.address) === address
  return mail.filter(isThere).length
}

/** With how many others the address has written: of two who are in every message, the owner is who wrote to more. */
function partners({ mail }: Evidence, address: string): number {
  const others = new Set<string>()
  for (const { from, to } of mail) {
    if (unlabelled(from.address) === address) for (const person of to) others.add(person.address)
    else if (to.some(person => unlabelled(person.address) === address)) others.add(from.address)
  }
  return others.size
}
