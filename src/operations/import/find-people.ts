// Finds out of all that was read who is in it: whose mail and calendars they are, what these tell of each person, and
// page by page who stands in the tables and cards.
import { zoneOf } from '../../domain/zone.ts'
import type { CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import type { FileRefusal, ImportCall } from './call.ts'
import type { Finding } from './finding.ts'
import { historyJoiner } from './join-histories.ts'
import { findOwn } from './own-addresses.ts'
import { peopleOfCalendar } from './people-of-calendar.ts'
import { peopleOfMail } from './people-of-mail.ts'
import type { ReadSource } from './reading.ts'
import { countReadings, type Tally } from './tally.ts'

/** Rows at a time: enough that what each page asks and writes costs little beside its rows. */
const pageRows = 1000

export function findPeople(read: readonly ReadSource[], { call, timeZone }: { call: ImportCall; timeZone: string }) {
  const calendarNames = read.map(source => source.calendarName)
  const mail = read.flatMap(source => source.mail)
  const calendar = read.flatMap(source => source.calendar).filter(hasOthers)
  const ours = findOwn(call.choices?.ownAddresses, { mail, calendar, calendarNames })
  const isKnown = ours.addresses.length > 0
  const byMail = peopleOfMail(isKnown ? mail : [], { ours, zone: zoneOf(timeZone) })
  const byCalendar = peopleOfCalendar(isKnown ? calendar : [], { ours, now: call.now })
  const unnamed = read.reduce((sum, source) => sum + source.skipped + source.calendar.length, 0) - calendar.length
  const tally = countReadings(read, {
    skipped: unnamed + byMail.skipped + byCalendar.skipped,
    refused: isKnown ? [] : read.filter(isOfOthers).map(unowned),
  })
  const histories = [...byMail.findings, ...byCalendar.findings]
  return {
    own: mail.length + calendar.length > 0 ? ours.addresses : [],
    tally,
    findings: () => inPages(findingsOf(read, { histories, isOwn: ours.isOwn, tally })),
  }
}

interface Finds {
  readonly histories: readonly Finding[]
  isOwn(address: string): boolean
  readonly tally: Tally
}

async function* findingsOf(
  read: readonly ReadSource[],
  { histories, isOwn, tally }: Finds,
): AsyncGenerator<readonly Finding[]> {
  const joiner = historyJoiner(histories)
  for (const { answer, readings = [] } of read) {
    for await (const page of readings) {
      const drafts = tally.take(answer, page)
      // The user's own card stands in many an address book.
      const others = drafts.filter(draft => !draft.addresses.some(({ value }) => isOwn(value)))
      tally.skip(drafts.length - others.length)
      yield others.map(draft =>
        joiner.join({ file: answer.name, draft, events: [], addedAt: draft.connectedOn, isContact: true }),
      )
    }
  }
  yield joiner.rest()
}

async function* inPages(pieces: AsyncIterable<readonly Finding[]>): AsyncGenerator<Finding[]> {
  let page: Finding[] = []
  for await (const piece of pieces) {
    for (const finding of piece) {
      if (page.push(finding) < pageRows) continue
      yield page
      page = []
    }
  }
  if (page.length > 0) yield page
}

function hasOthers({ organizer, attendees }: CalendarEntry): boolean {
  return organizer !== undefined || attendees.length > 0
}

function isOfOthers({ mail, calendar }: ReadSource): boolean {
  return mail.length > 0 || calendar.some(hasOthers)
}

/** Without knowing which side is ours, what they wrote and what we wrote can't be told apart. */
function unowned({ answer }: ReadSource): FileRefusal {
  const allowed = 'an address of yours: tell it (on the command line with --own)'
  return { file: answer.name, row: 0, field: 'own', found: 'no address that is in most of the messages', allowed }
}
