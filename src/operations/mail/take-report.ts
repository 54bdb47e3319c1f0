// Reports about our mail: what came back, and who marked it as spam. They come from servers, so the contact is found by
// what the report names: the recipient, the address that we wrote to, the Message-ID of our message.

import type { Address } from '../../domain/channel.ts'
import { addressKey } from '../../domain/channel.ts'
import type { BounceReceived } from '../../domain/event.ts'
import type { BounceResult } from '../../formats/mail/judge-failure.ts'
import { findNoticeByMessageId } from '../notices/queued-notice.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { contactsOfMessage } from './find-people.ts'
import { bounceEvent, complaintEvent } from './mail-events.ts'
import type { DispatchOutcome, Message } from './ports.ts'
import { afterOurs, nobody, type Taken, type Taking, tell, tellAll } from './taking.ts'

interface Failed {
  readonly contact: string
  /** As the contact has it. */
  readonly address: string
  readonly severity: BounceReceived['severity']
  /** Refused for good, whatever for: it counts against the mailbox that sent it. */
  readonly isRefused: boolean
}

export async function takeBounce(
  tend: Tend,
  writer: Writer,
  { taking, results }: { taking: Taking; results: readonly BounceResult[] },
): Promise<Taken> {
  const reported = messagesReported(taking)
  const named = (await Promise.all(results.map(result => failedBy(writer, result, reported)))).flat()
  const failed = named.length > 0 || results.length > 0 ? named : await failedByMessage(writer, reported)
  const record = afterOurs(taking, reported)
  let events = 0
  for (const { contact, address, severity, isRefused } of worstOfEach(failed)) {
    const event = bounceEvent(record, { address, severity })
    events += await tell(tend, writer, { contact, event, now: taking.now })
    if (isRefused) await note(writer, contact, { messageId: messageIdOf(taking), kind: 'bounced', at: record.at })
  }
  return { contacts: [...new Set(failed.map(({ contact }) => contact))], events }
}

function messagesReported({ record, known }: Taking): Message[] {
  const ids = [...record.reported, ...record.answers]
  return known.filter(({ messageId, direction }) => direction === 'out' && ids.includes(messageId))
}

function messageIdOf({ record }: Taking): string | null {
  return record.reported[0] ?? record.answers[0] ?? null
}

async function failedBy(reader: Reader, result: BounceResult, reported: readonly Message[]): Promise<Failed[]> {
  const { recipient, origin, severity, status } = result
  const isRefused = severity === 'hard' || status.startsWith('5')
  for (const value of [recipient, origin]) {
    if (value === undefined) continue
    const address: Address = { channel: 'email', value }
    const found = await reader.contacts.findByAddresses([address])
    if (found.length === 0) continue
    return found.map(match => ({ contact: match.contact, address: match.address.value, severity, isRefused }))
  }
  // An address that ours was forwarded to: nobody has it, but our message names to whom it went.
  const [message] = reported
  if (message?.to.length !== 1) return []
  return (await failedByMessage(reader, [message])).map(failed => ({ ...failed, severity, isRefused }))
}

/** A report that names no recipient says of its message that something failed, which is soft. */
async function failedByMessage(reader: Reader, reported: readonly Message[]): Promise<Failed[]> {
  const [message] = reported
  const [value] = message?.to ?? []
  if (!message || value === undefined) return []
  const contacts = await contactsOfMessage(reader, message)
  return contacts.map(contact => ({ contact, address: addressKey({ channel: 'email', value }), ...unsaid }))
}

const unsaid = { severity: 'soft', isRefused: false } as const

/** One event a contact and report: of two addresses the one that is lost. */
function worstOfEach(failed: readonly Failed[]): Failed[] {
  const softFirst = failed.toSorted((a, b) => Number(a.severity === 'hard') - Number(b.severity === 'hard'))
  return [...new Map(softFirst.map(one => [one.contact, one])).values()]
}

export async function takeComplaint(
  tend: Tend,
  writer: Writer,
  { taking, recipient }: { taking: Taking; recipient: string | undefined },
): Promise<Taken> {
  const reported = messagesReported(taking)
  const contacts = await complainants(writer, recipient, reported)
  if (contacts.length === 0) return nobody
  const record = afterOurs(taking, reported)
  for (const contact of contacts) {
    await note(writer, contact, { messageId: messageIdOf(taking), kind: 'complained', at: record.at })
  }
  return tellAll(tend, writer, { contacts, event: complaintEvent(record), now: taking.now })
}

async function complainants(reader: Reader, recipient: string | undefined, reported: readonly Message[]) {
  const value = recipient ?? ''
  const found = value === '' ? [] : await reader.contacts.findByAddresses([{ channel: 'email', value }])
  if (found.length > 0) return [...new Set(found.map(({ contact }) => contact))]
  const [message] = reported
  return message ? contactsOfMessage(reader, message) : []
}

/** A notice that came back says nothing of the touches that they got. */
async function note(writer: Writer, contact: string, outcome: DispatchOutcome): Promise<void> {
  const { messageId } = outcome
  if (messageId !== null && (await findNoticeByMessageId(writer, messageId))) return
  await writer.mail.dispatches.noteOutcome(contact, outcome)
}
