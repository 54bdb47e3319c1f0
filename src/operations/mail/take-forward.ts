// An old mail that we forwarded to our own address, to have it logged: it counts for whoever wrote it, or got it from us,
// and at the time at which it was written.
import type { Event } from '../../domain/event.ts'
import { type Instant, MINUTE_MS } from '../../domain/instant.ts'
import { fromWallTime } from '../../domain/zone.ts'
import type { ForwardedMail } from '../../formats/mail/read-forward.ts'
import type { Reader, Tend, Writer } from '../ports.ts'
import { findPerson } from './find-people.ts'
import { replyEvent, touchEvent } from './mail-events.ts'
import { meet, nobody, type Taken, type Taking, tell } from './taking.ts'
import { subjectKey } from './thread.ts'

/** Undefined where the mail is no such forward. */
export async function takeForward(tend: Tend, writer: Writer, taking: Taking): Promise<Taken | undefined> {
  const { record, ours } = taking
  const { forwarded } = record
  const isToUs = [...record.to, ...record.cc].every(({ address }) => ours.isOwn(address))
  if (!forwarded || !isToUs) return undefined
  const isTheirs = !ours.isHouse(forwarded.from.address)
  const person = isTheirs ? forwarded.from : forwarded.to.find(({ address }) => !ours.isHouse(address))
  if (!person) return undefined
  const at = writtenAt(taking, forwarded)
  if (await isKnown(writer, taking, { address: person.address, at })) return nobody
  const old = { ...record, at, text: forwarded.text.slice(0, longest), from: person }
  const event: Event = isTheirs ? replyEvent(old) : touchEvent(old, 'inform')
  const contact = await findPerson(writer, person)
  if (contact) return { contacts: [contact], events: await tell(tend, writer, { contact, event, now: taking.now }) }
  const met = await meet(tend, writer, { taking: { ...taking, record: old }, person, event })
  return { contacts: [met.contact], events: met.events }
}

/** As much as of any message. */
const longest = 4000

/** Never later than the forward itself, however its date was read. */
function writtenAt({ record, zone }: Taking, { date }: ForwardedMail): Instant {
  if (date === null) return record.at
  return Math.min(record.at, 'at' in date ? date.at : fromWallTime(zone, date.wall))
}

/** Headers that are repeated show minutes, so that the mail itself may lie beside it by less than one. */
async function isKnown(reader: Reader, { record }: Taking, of: { address: string; at: Instant }): Promise<boolean> {
  const since = of.at - 2 * MINUTE_MS
  const found = await reader.mail.messages.withSubject(subjectKey(record.subject), since)
  return found.some(
    ({ at, from, to, messageId }) =>
      messageId !== record.id &&
      Math.abs(at - of.at) < 2 * MINUTE_MS &&
      (from === of.address || to.includes(of.address)),
  )
}
