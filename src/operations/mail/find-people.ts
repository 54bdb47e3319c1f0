// Whom a message concerns: its sender, and where the sender is an alias or a colleague of someone whom we wrote to, the
// contact of the thread.
import { contactIdOf } from '../import/contact-id.ts'
import { findMatch } from '../import/match-contacts.ts'
import type { Reader } from '../ports.ts'
import { domainOf } from './ours.ts'
import type { Message } from './ports.ts'
import { isPublicDomain } from './public-domain.ts'
import { draftOf, type Taking } from './taking.ts'
import { answeredBySubject, longestAnswerMs, nearestAnswered, subjectKey, tellsThread } from './thread.ts'

export interface People {
  /** The sender as a contact; undefined when they are none. */
  readonly sender: string | undefined
  /** Whom the message counts for, the sender first. */
  readonly contacts: readonly string[]
  /** The message that it answers, where we know it. */
  readonly answered: Message | undefined
}

export async function findPeople(reader: Reader, taking: Taking): Promise<People> {
  const { record, known } = taking
  const sender = await findPerson(reader, record.from)
  const named = nearestAnswered(record.answers, known)
  const answered = named ?? (sender ? undefined : await findBySubject(reader, taking))
  if (!answered) return { sender, contacts: sender ? [sender] : [], answered }
  const thread = await contactsOfMessage(reader, answered)
  if (sender && (thread.includes(sender) || answered.from === record.from.address)) {
    return { sender, contacts: [sender], answered }
  }
  const others = await nearest(reader, thread, record.from.address)
  return { sender, contacts: sender ? [sender, ...others] : others, answered }
}

export async function findPerson(reader: Reader, person: Taking['record']['from']): Promise<string | undefined> {
  const draft = draftOf(person)
  return findMatch(reader, draft, contactIdOf(draft))
}

async function findBySubject(reader: Reader, { record }: Taking): Promise<Message | undefined> {
  if (!tellsThread(record.subject)) return undefined
  const since = record.at - longestAnswerMs
  const candidates = await reader.mail.messages.withSubject(subjectKey(record.subject), since)
  return answeredBySubject(record, candidates)
}

/** All whom a message of ours went to, or who wrote it. */
export async function contactsOfMessage(reader: Reader, message: Message): Promise<string[]> {
  const addresses = message.direction === 'out' ? message.to : [message.from]
  const found = await reader.contacts.findByAddresses(addresses.map(value => ({ channel: 'email', value })))
  return [...new Set([...(message.contact ? [message.contact] : []), ...found.map(({ contact }) => contact)])]
}

/** Of several in a thread, the colleagues of who writes; all of them when none is. */
async function nearest(reader: Reader, contacts: readonly string[], address: string): Promise<readonly string[]> {
  if (contacts.length < 2 || isPublicDomain(domainOf(address))) return contacts
  const records = await Promise.all(contacts.map(id => reader.contacts.find(id)))
  const colleagues = records.filter(record =>
    record?.contact.addresses.some(
      ({ channel, value }) => channel === 'email' && domainOf(value) === domainOf(address),
    ),
  )
  return colleagues.length === 0 ? contacts : colleagues.flatMap(record => record?.contact.id ?? [])
}
