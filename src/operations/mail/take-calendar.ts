// Takes in what a calendar says by mail about a meeting: an answer to ours, another time proposed, a cancellation, an
// invitation. What is older than what was said before, by SEQUENCE and stamp, changes nothing (RFC 5546 §2.1.5).
import { readTalk, type Talk } from '../../formats/ics/read-talk.ts'
import { seriesSpan } from '../import/read-calendar.ts'
import type { Tend, Writer } from '../ports.ts'
import { findPeople } from './find-people.ts'
import { takeCancellation, takeCounter, takeReply } from './take-answer.ts'
import { takeRequest } from './take-request.ts'
import { nobody, type Taken, type Taking } from './taking.ts'
import type { TalkTaking } from './talk-order.ts'

/** A series of a year of days fits; a mail that says more is not a person's. */
const mostTalks = 500

type Take = (tend: Tend, writer: Writer, of: TalkTaking) => Promise<Taken>

/** REFRESH and DECLINECOUNTER ask for nothing that a person has to know. */
const takes: Readonly<Record<string, Take>> = {
  REPLY: takeReply,
  COUNTER: takeCounter,
  CANCEL: takeCancellation,
  REQUEST: takeRequest,
  ADD: takeRequest,
  // A part without a method beside one that has it is the same meeting as a file to save.
  PUBLISH: async () => nobody,
}

export async function takeCalendar(tend: Tend, writer: Writer, taking: Taking): Promise<Taken> {
  if (taking.folder.role === 'junk') return nobody
  const contacts = new Set<string>()
  let events = 0
  for (const talk of talksOf(taking)) {
    const taken = await (takes[talk.method] ?? takes.PUBLISH!)(tend, writer, { taking, talk })
    for (const contact of taken.contacts) contacts.add(contact)
    events += taken.events
  }
  const { contacts: people } = await findPeople(writer, taking)
  return { contacts: [...new Set([...people, ...contacts])], events }
}

/** The same is often there twice: as a part to be shown and as a file. */
function talksOf({ record, zone, now }: Taking): Talk[] {
  const { classification, calendars } = record
  const methods = classification.class === 'calendar' ? classification.methods : []
  const talks = calendars.flatMap((text, place) => readTalk(text, methods[place] ?? '', { zone, ...seriesSpan(now) }))
  return [
    ...new Map(talks.slice(0, mostTalks).map(talk => [`${talk.method} ${talk.sequence} ${talk.id}`, talk])).values(),
  ]
}
