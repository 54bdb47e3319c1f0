// Goes through every contact, and through every contact's timeline: for what is learned or reported of the whole
// history, and for what no index answers.
import { setImmediate } from 'node:timers/promises'
import type { Timeline } from '../domain/timeline.ts'
import type { ContactRecord } from './kept.ts'
import type { Reader } from './ports.ts'
import { countSample, sampleBatch } from './sample.ts'

export interface KnownTimeline {
  readonly record: ContactRecord
  readonly timeline: Timeline
}

/** Some 10 ms of judging: whoever asks the server meanwhile waits no longer. */
const contactsAPage = 100

/**
 * Timelines in order of the contacts' ids. Sample contacts are told only while there are no others: invented people
 * would bend every number of those who are real.
 */
export async function* eachTimeline(reader: Reader): AsyncGenerator<KnownTimeline> {
  const isSampleTold = (await reader.contacts.count()) === (await countSample(reader))
  for await (const page of contactPages(reader)) {
    const told = page.filter(({ batch }) => batch !== sampleBatch || isSampleTold)
    const events = await reader.timelines.eventsOf(told.map(({ contact }) => contact.id))
    for (const record of told) {
      const { contact } = record
      yield { record, timeline: { contact, events: events.get(contact.id) ?? [] } }
    }
  }
}

/** Every contact in order of id. */
export async function* eachContact(reader: Reader): AsyncGenerator<ContactRecord> {
  for await (const page of contactPages(reader)) yield* page
}

async function* contactPages({ contacts }: Reader): AsyncGenerator<ContactRecord[]> {
  let after: string | undefined
  for (;;) {
    const page = await contacts.page({ after, limit: contactsAPage })
    yield page
    if (page.length < contactsAPage) return
    after = page.at(-1)!.contact.id
    // The embedded database answers at once, without ever letting anybody else have a turn.
    await setImmediate()
  }
}
