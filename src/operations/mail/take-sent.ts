// Our own mail, from whichever folder: never a reply. What was sent by hand is a touch of everyone outside whom it went
// to, and re-anchors their rhythm; what Tend sent is on the timeline already.
import type { Mailbox as Person } from '../../formats/mail/message.ts'
import { findNoticeByMessageId } from '../notices/queued-notice.ts'
import type { Tend, Writer } from '../ports.ts'
import { findPerson } from './find-people.ts'
import { touchEvent } from './mail-events.ts'
import { mostRecipients } from './mail-record.ts'
import { takeForward } from './take-forward.ts'
import { meet, nobody, type Taken, type Taking, tell } from './taking.ts'
import { nearestAnswered } from './thread.ts'

export async function takeSent(tend: Tend, writer: Writer, taking: Taking): Promise<Taken> {
  const { record, ours } = taking
  const dispatch = await writer.mail.dispatches.findByMessageId(record.id)
  if (dispatch) return { contacts: [dispatch.contact], events: 0 }
  const queued = await findNoticeByMessageId(writer, record.id)
  if (queued) return { contacts: queued.notice.contact === null ? [] : [queued.notice.contact], events: 0 }
  const forwarded = await takeForward(tend, writer, taking)
  if (forwarded) return forwarded
  const outside = (people: readonly Person[]) => people.filter(({ address }) => !ours.isHouse(address))
  const [to, copied] = [outside(record.to), outside(record.cc)]
  const isTouch =
    record.classification.class === 'human' && !record.isBulk && to.length + copied.length <= mostRecipients
  if (!isTouch) return nobody
  const contacts = new Set<string>()
  let events = 0
  for (const person of [...to, ...copied]) {
    const told = await touch(tend, writer, { taking, person, isMet: to.includes(person) })
    events += told.events
    for (const contact of told.contacts) contacts.add(contact)
  }
  return { contacts: [...contacts], events }
}

interface Touching {
  readonly taking: Taking
  readonly person: Person
  /** False for someone in copy, who becomes no contact by that. */
  readonly isMet: boolean
}

async function touch(tend: Tend, writer: Writer, { taking, person, isMet }: Touching): Promise<Taken> {
  const { record, now, known } = taking
  const contact = await findPerson(writer, person)
  const isAnswer =
    nearestAnswered(record.answers, known)?.direction === 'in' || (await isAsked(writer, contact, taking))
  const event = touchEvent(record, isAnswer ? 'answer' : 'inform')
  if (contact) return { contacts: [contact], events: await tell(tend, writer, { contact, event, now }) }
  if (!isMet) return nobody
  const met = await meet(tend, writer, { taking, person, event })
  return { contacts: [met.contact], events: met.events }
}

/** Whoever wrote last and waits is answered by what we write, even where no header says so. */
async function isAsked(writer: Writer, contact: string | undefined, { record }: Taking): Promise<boolean> {
  const standing = contact === undefined ? undefined : await writer.timelines.standing(contact)
  const ask = standing?.ask
  return ask !== null && ask !== undefined && ask.at <= record.at
}
