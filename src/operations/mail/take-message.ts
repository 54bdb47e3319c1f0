// Takes one message in: what it is decides whose timeline it reaches and as what. Each message counts once, in however
// many folders and mailboxes it lies.
import { findZone, type Zone } from '../../domain/zone.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { findPeople, type People } from './find-people.ts'
import { absenceEvent, eventIdOf, optOutEvent, replyEvent } from './mail-events.ts'
import type { MailRecord } from './mail-record.ts'
import { keepOffers } from './signature-offers.ts'
import { takeCalendar } from './take-calendar.ts'
import { takeBounce, takeComplaint } from './take-report.ts'
import { takeSent } from './take-sent.ts'
import { afterOurs, meet, nobody, type Taken, type Taking, tell, tellAll } from './taking.ts'
import { subjectKey, threadOf } from './thread.ts'
import { readUnsubscribeToken } from './unsubscribe.ts'

// A thread of years names hundreds; the nearest tell where it belongs.
const mostNamed = 50

/** @returns whom it concerned, and how many events were news: none for a message that is known */
export async function takeMessage(tend: Tend, writer: Writer, message: Omit<Taking, 'known'>): Promise<Taken> {
  const { record, mailbox } = message
  const named = [record.id, ...record.answers.slice(0, mostNamed), ...record.reported]
  const known = await writer.mail.messages.findByIds(named)
  const before = known.filter(({ messageId }) => messageId === record.id)
  if (before.some(of => of.mailbox === mailbox.id)) return nobody
  const taking = { ...message, known }
  const taken = await tellOf(tend, writer, taking)
  // What concerns nobody whom we follow up leaves no trace: it is not ours to keep.
  if (taken.contacts.length > 0) await keep(writer, taking, taken)
  return taken
}

async function tellOf(tend: Tend, writer: Writer, taking: Taking): Promise<Taken> {
  const { record, ours, folder } = taking
  // Spam likes to come from the address that it goes to.
  if (ours.isHouse(record.from.address)) return folder.role === 'junk' ? nobody : takeSent(tend, writer, taking)
  const { classification } = record
  switch (classification.class) {
    case 'bounce':
      return takeBounce(tend, writer, { taking, results: classification.results })
    case 'complaint':
      if (!classification.isWish) return nobody
      return takeComplaint(tend, writer, { taking, recipient: classification.recipient })
    case 'calendar':
      return takeCalendar(tend, writer, taking)
    case 'auto_reply':
      return takeAbsence(tend, writer, { taking, returnsAt: classification.returnsAt })
    case 'unsubscribe':
      return takeWish(tend, writer, taking)
    case 'human':
      return takeReply(tend, writer, taking)
  }
}

async function takeReply(tend: Tend, writer: Writer, taking: Taking): Promise<Taken> {
  const { record, folder, now } = taking
  const people = await findPeople(writer, taking)
  // A newsletter by someone whom we know answers nothing.
  if (record.isBulk && !people.answered) return nobody
  const event = replyEvent(answering(taking, people))
  if (people.contacts.length === 0) {
    return folder.role === 'junk' ? nobody : meetSender(tend, writer, { taking, event })
  }
  if (people.sender) await keepOffers(writer, { contact: people.sender, record })
  return tellAll(tend, writer, { contacts: people.contacts, event, now })
}

async function meetSender(
  tend: Tend,
  writer: Writer,
  { taking, event }: { taking: Taking; event: ReturnType<typeof replyEvent> },
): Promise<Taken> {
  const { contact, events } = await meet(tend, writer, { taking, person: taking.record.from, event })
  await keepOffers(writer, { contact, record: taking.record })
  return { contacts: [contact], events }
}

async function takeAbsence(
  tend: Tend,
  writer: Writer,
  { taking, returnsAt }: { taking: Taking; returnsAt: string | undefined },
): Promise<Taken> {
  const people = await findPeople(writer, taking)
  const record = answering(taking, people)
  let events = 0
  for (const contact of people.contacts) {
    const event = absenceEvent(record, returnsAt, await zoneOfContact(writer, contact, taking.zone))
    events += await tell(tend, writer, { contact, event, now: taking.now })
  }
  return { contacts: people.contacts, events }
}

/** A day of return is one of their own calendar. */
async function zoneOfContact(reader: Reader, contact: string, otherwise: Zone): Promise<Zone> {
  const record = await reader.contacts.find(contact)
  return (record && findZone(record.contact.timeZone)) ?? otherwise
}

/** Who wants no more mail is kept even where nobody knew them: the wish holds for their address. */
async function takeWish(tend: Tend, writer: Writer, taking: Taking): Promise<Taken> {
  const { folder, now } = taking
  const found = await findPeople(writer, taking)
  const named = await namedByToken(writer, taking)
  const people = named ? { ...found, contacts: [named] } : found
  const event = optOutEvent(answering(taking, people))
  if (people.contacts.length > 0) return tellAll(tend, writer, { contacts: people.contacts, event, now })
  return folder.role === 'junk' ? nobody : meetSender(tend, writer, { taking, event })
}

/** Mail programs send the subject of our List-Unsubscribe header, in which we named the contact. */
async function namedByToken(reader: Reader, { record, vault }: Taking): Promise<string | undefined> {
  const token = /\bunsubscribe\s+([\w-]+\.[\w-]+)/i.exec(record.subject)?.[1]
  const named = token && vault ? readUnsubscribeToken(vault, token) : undefined
  if (named?.workspace !== reader.workspace) return undefined
  return (await reader.contacts.find(named.contact))?.contact.id
}

function answering(taking: Taking, { answered }: People): MailRecord {
  return answered ? afterOurs(taking, [answered]) : afterOurs(taking, [])
}

async function keep(writer: Writer, taking: Taking, { contacts }: Taken): Promise<void> {
  const { record, mailbox, folder, uid, ours, known } = taking
  await writer.mail.messages.save({
    mailbox: mailbox.id,
    messageId: record.id,
    inReplyTo: record.answers[0] ?? null,
    references: record.answers.slice(0, mostNamed).toReversed(),
    thread: threadOf(record, known),
    contact: contacts[0] ?? null,
    event: eventIdOf(record),
    direction: ours.isHouse(record.from.address) ? 'out' : 'in',
    class: record.classification.class,
    folder: folder.path,
    uid,
    at: record.at,
    from: record.from.address,
    to: [...record.to, ...record.cc].map(({ address }) => address),
    subject: record.subject,
    subjectKey: subjectKey(record.subject),
  })
}
