// Imports files: reads all of them, finds out whose they are, and brings what they tell into the store in one
// transaction. A dry run does the same and takes the transaction back, so that its answer is the real one.
import { zoneOf } from '../../domain/zone.ts'
import { countryOfZone } from '../../formats/person/zone-of-place.ts'
import { newId } from '../new-id.ts'
import type { Tend } from '../ports.ts'
import { readSettings } from '../settings.ts'
import type { ImportAnswer, ImportCall } from './call.ts'
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
  const { findings, own, skipped } = findPeople(read, { call, timeZone })
  const stored = await storeAll(tend, findings, { call, timeZone })
  return {
    ...stored,
    skipped: stored.skipped + skipped,
    refused: read.flatMap(source => source.refused),
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
  const mail = read.flatMap(source => source.mail)
  const calendar = read.flatMap(source => source.calendar)
  const calendarNames = read.map(source => source.calendarName)
  const ours = findOwn(call.choices?.ownAddresses, { mail, calendar, calendarNames })
  const byMail = peopleOfMail(mail, { ours, zone: zoneOf(timeZone) })
  const byCalendar = peopleOfCalendar(calendar, { ours, now: call.now })
  const drafts = read.flatMap(({ drafts, answer }) =>
    drafts.map<Finding>(draft => ({
      file: answer.name,
      draft,
      events: [],
      addedAt: draft.connectedOn,
      isContact: true,
    })),
  )
  return {
    findings: joinHistories(drafts, [...byMail.findings, ...byCalendar.findings]),
    own: mail.length + calendar.length > 0 ? ours.addresses : [],
    skipped: read.reduce((sum, source) => sum + source.skipped, 0) + byMail.skipped + byCalendar.skipped,
  }
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
