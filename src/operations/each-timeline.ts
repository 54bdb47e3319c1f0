// Goes through every contact's timeline, for what is learned or reported of the whole history.
import type { Timeline } from '../domain/timeline.ts'
import type { ContactRecord, Reader } from './ports.ts'
import { countSample, sampleBatch } from './sample.ts'

export interface KnownTimeline {
  readonly record: ContactRecord
  readonly timeline: Timeline
}

const contactsAPage = 500

/**
 * In order of id. Sample contacts are told only while there are no others: invented people would bend every number of
 * those who are real.
 */
export async function* eachTimeline(reader: Reader): AsyncGenerator<KnownTimeline> {
  const isSampleTold = (await reader.contacts.count()) === (await countSample(reader))
  for await (const record of eachRecord(reader)) {
    if (record.batch === sampleBatch && !isSampleTold) continue
    const { contact } = record
    yield { record, timeline: { contact, events: await reader.timelines.events(contact.id) } }
  }
}

async function* eachRecord({ contacts }: Reader): AsyncGenerator<ContactRecord> {
  let after: string | undefined
  for (;;) {
    const ids = await contacts.ids({ after, limit: contactsAPage })
    for (const id of ids) {
      const record = await contacts.find(id)
      if (record) yield record
    }
    if (ids.length < contactsAPage) return
    after = ids.at(-1)
  }
}
