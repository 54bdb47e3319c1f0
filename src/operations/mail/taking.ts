// One message on its way in: what is known of it and of where it lies, and how what it tells reaches a timeline.
import type { Event } from '../../domain/event.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Zone } from '../../domain/zone.ts'
import type { Mailbox as Person } from '../../formats/mail/message.ts'
import { nameOfText } from '../../formats/person/person-name.ts'
import { storeFinding } from '../import/store-finding.ts'
import type { Tend, Writer } from '../ports.ts'
import { recordIn } from '../record-event.ts'
import type { MailRecord } from './mail-record.ts'
import type { Ours } from './ours.ts'
import type { Mailbox, MailFolder, Message, Vault } from './ports.ts'

export interface Taking {
  readonly record: MailRecord
  readonly mailbox: Mailbox
  readonly folder: Pick<MailFolder, 'path' | 'role'>
  readonly uid: number
  readonly ours: Ours
  /** Of the user: of contacts whose own is not known, and of days of return. */
  readonly zone: Zone
  readonly timeZone: string
  readonly now: Instant
  /** Knows the tokens that we signed; left out = none is believed. */
  readonly vault?: Pick<Vault, 'sign'> | undefined
  /** The messages that it names and that are known. */
  readonly known: readonly Message[]
}

/** What became of a message. */
export interface Taken {
  /** Whom it concerned, the nearest first; empty = nobody to follow up. */
  readonly contacts: readonly string[]
  /** Events that were news. */
  readonly events: number
}

export const nobody: Taken = { contacts: [], events: 0 }

interface Telling {
  readonly contact: string
  readonly event: Event
  readonly now: Instant
}

/** Puts the event on the timeline, unless it is there: also one that was taken back stays as it is. */
export async function tell(tend: Tend, writer: Writer, { contact, event, now }: Telling): Promise<number> {
  if (await writer.timelines.find(contact, event.id)) return 0
  await recordIn(tend, writer, { contact, events: [event], now })
  return 1
}

export async function tellAll(
  tend: Tend,
  writer: Writer,
  { contacts, event, now }: { contacts: readonly string[]; event: Event; now: Instant },
): Promise<Taken> {
  let events = 0
  for (const contact of contacts) events += await tell(tend, writer, { contact, event, now })
  return { contacts, events }
}

/** What an import would know of the person. */
export function draftOf({ address, name }: Person) {
  return { row: 0, name: nameOfText(name), addresses: [{ channel: 'email', value: address } as const], optedOut: [] }
}

/** A person who is news becomes a contact; those who wrote first came to us. */
export async function meet(
  tend: Tend,
  writer: Writer,
  { taking, person, event }: { taking: Taking; person: Person; event: Event },
): Promise<{ readonly contact: string; readonly events: number }> {
  const { mailbox, now, timeZone, record } = taking
  const kind = event.kind === 'touch_sent' ? 'import' : 'inbound'
  const storing = {
    ...{ timeZone, now, batch: `mailbox-${mailbox.id}` },
    source: { kind, name: mailbox.address } as const,
  }
  const finding = {
    ...{ file: mailbox.address, draft: draftOf(person), events: [event] },
    ...{ addedAt: Math.min(record.at, event.at), isContact: true },
  }
  const { contact, outcome } = await storeFinding(tend, writer, { finding, storing })
  return { contact: outcome === 'created' ? contact! : '', events: 1 }
}

/**
 * The instant of what answers a message of ours: after it, however wrong the other clock is, or the answer would lie
 * before what it answers and be taken for silence.
 */
export function afterOurs({ record, now }: Taking, ours: readonly Message[]): MailRecord {
  const last = Math.max(...ours.filter(({ direction }) => direction === 'out').map(({ at }) => at + 1), record.at)
  return { ...record, at: Math.min(last, now) }
}
