// Imports files: reads all of them, finds out whose they are, and brings what they tell into the store in one
// transaction. A dry run does the same and takes the transaction back, so that its answer is the real one.
import { zoneOf } from '../../domain/zone.ts'
import type { CalendarEntry } from '../../formats/ics/calendar-entry.ts'
import { countryOfZone } from '../../formats/person/zone-of-place.ts'
import { newId } from '../new-id.ts'
import type { Tend } from '../ports.ts'
import { readSettings } from '../settings.ts'
import type { FileRefusal, ImportAnswer, ImportCall } from './call.ts'
import { checkChoices } from './check-choices.ts'
import type { Finding } from './finding.ts'
import { joinHistories } from './join-histories.ts'
import { findOwn } from './own-addresses.ts'
import { peopleOfCalendar } from './people-of-calendar.ts'
import { peopleOfMail } from './people-of-mail.ts'
import { readSource } from './read-source.ts'
import type { ReadSource } from './reading.ts'
import { type Storing, storeFinding } from './store-finding.ts'

/**
 * Reads the sources and stores what they tell, all of it or, when it throws, nothing. Rows that can't be read are
 * refused one by one in the answer; they stop nothing else.
 *
 * @throws Failure bad_input for a choice that can't be
 */
export async function importFiles(tend: Tend, call: ImportCall): Promise<ImportAnswer> {
  checkChoices(call.choices)
  const timeZone = await chosenZone(tend, call)
  const read = await readAll(call, timeZone)
  const { findings, own, skipped, refused } = findPeople(read, { call, timeZone })
  const stored = await storeAll(tend, findings, { call, timeZone })
  return {
    ...stored,
    skipped: stored.skipped + skipped,
    refused: [...read.flatMap(source => source.refused), ...refused],
    doubtful: read.flatMap(source => source.doubtful),
    own,
    files: read.map(source => source.answer),
  }
}

async function chosenZone(tend: Tend, { workspace, choices }: ImportCall): Promise<string> {
  const told = choices?.timeZone
  return told ?? tend.store.read(workspace, async reader => (await readSettings(reader)).timeZone)
}

async function readAll(call: ImportCall, timeZone: string): Promise<ReadSource[]> {
  const country = call.choices?.country ?? countryOfZone(timeZone)
  const read: ReadSource[] = []
  for (const source of call.sources) {
    const progress = { what: 'reading', file: source.name, total: source.size } as const
    const onBytes = (done: number) => call.onProgress?.({ ...progress, done })
    read.push(await readSource(source, { call, zone: zoneOf(timeZone), country, onBytes }))
  }
  return read
}

interface Chosen {
  readonly call: ImportCall
  readonly timeZone: string
}

function findPeople(read: readonly ReadSource[], { call, timeZone }: Chosen) {
  const calendarNames = read.map(source => source.calendarName)
  const mail = read.flatMap(source => source.mail)
  const calendar = read.flatMap(source => source.calendar).filter(hasOthers)
  const ours = findOwn(call.choices?.ownAddresses, { mail, calendar, calendarNames })
  const isKnown = ours.addresses.length > 0
  const byMail = peopleOfMail(isKnown ? mail : [], { ours, zone: zoneOf(timeZone) })
  const byCalendar = peopleOfCalendar(isKnown ? calendar : [], { ours, now: call.now })
  const drafts = read.flatMap(draftFindings)
  // The user's own card stands in many an address book.
  const people = drafts.filter(({ draft }) => !draft.addresses.some(({ value }) => ours.isOwn(value)))
  const unnamed = read.reduce((sum, source) => sum + source.skipped + source.calendar.length, 0) - calendar.length
  return {
    findings: joinHistories(people, [...byMail.findings, ...byCalendar.findings]),
    own: mail.length + calendar.length > 0 ? ours.addresses : [],
    skipped: unnamed + drafts.length - people.length + byMail.skipped + byCalendar.skipped,
    refused: isKnown
      ? []
      : read.filter(source => source.mail.length + source.calendar.filter(hasOthers).length > 0).map(unowned),
  }
}

function draftFindings({ drafts, answer }: ReadSource): Finding[] {
  return drafts.map(draft => ({
    ...{ file: answer.name, draft, events: [] },
    addedAt: draft.connectedOn,
    isContact: true,
  }))
}

function hasOthers({ organizer, attendees }: CalendarEntry): boolean {
  return organizer !== undefined || attendees.length > 0
}

/** Without knowing which side is ours, what they wrote and what we wrote can't be told apart. */
function unowned({ answer }: ReadSource): FileRefusal {
  const allowed = 'an address of yours: tell it (on the command line with --own)'
  return { file: answer.name, row: 0, field: 'own', found: 'no address that is in most of the messages', allowed }
}

/** Takes a dry run back; never seen outside. */
class TakenBack extends Error {}

type Counts = Record<'created' | 'merged' | 'skipped' | 'events', number>

async function storeAll(tend: Tend, findings: readonly Finding[], { call, timeZone }: Chosen): Promise<Counts> {
  const { now, choices, workspace } = call
  const counts: Counts = { created: 0, merged: 0, skipped: 0, events: 0 }
  const storing: Storing = { source: choices?.source, timeZone, now, batch: `import-${newId(now)}`, created: new Set() }
  if (findings.length === 0) return counts
  try {
    await tend.store.write(workspace, async writer => {
      for (const [place, finding] of findings.entries()) {
        const { outcome, events } = await storeFinding(tend, writer, { finding, storing })
        counts[outcome] += 1
        counts.events += events
        await call.onProgress?.({ what: 'storing', file: finding.file, done: place + 1, total: findings.length })
      }
      if (call.isDryRun) throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  return counts
}
