// Sample contacts to look around with: added in one go, told apart from real ones, and taken away without a trace.
import { badInput } from '../domain/failure.ts'
import { formatInstant, type Instant, MINUTE_MS } from '../domain/instant.ts'
import { readTimeline } from '../domain/read-timeline.ts'
import type { Timeline } from '../domain/timeline.ts'
import { addIn } from './add-contact.ts'
import type { ContactRecord } from './kept.ts'
import { type Reader, type Tend, theUser, type Writer } from './ports.ts'
import { castSample } from './sample-cast.ts'
import type { SampleStory } from './sample-stories.ts'

/** ContactRecord.batch of the sample. */
export const sampleBatch = 'sample'

export interface SampleCount {
  readonly contacts: number
  readonly events: number
}

/** Adds the sample with its stories ending now; a sample that is there already is replaced. */
export function addSample(tend: Tend, workspace: string, now: Instant): Promise<SampleCount> {
  return tend.store.write(workspace, async writer => {
    await removeIn(writer)
    let events = 0
    const stories = castSample()
    for (const [place, story] of stories.entries()) {
      const timeline = timelineOf(story, `sample-${place + 1}`, now)
      await addIn(tend, writer, { ...timeline, owner: theUser, batch: sampleBatch, now })
      events += timeline.events.length
    }
    return { contacts: stories.length, events }
  })
}

/** Takes away every sample contact with all that was recorded of them; answers how many there were. */
export function removeSample(tend: Tend, workspace: string): Promise<SampleCount> {
  return tend.store.write(workspace, removeIn)
}

async function removeIn(writer: Writer): Promise<SampleCount> {
  const records = await readSample(writer)
  let events = 0
  for (const { contact } of records) {
    events += (await writer.timelines.whole(contact.id)).recorded.length
    await writer.contacts.remove(contact.id)
  }
  return { contacts: records.length, events }
}

/** How many sample contacts there are. */
export function countSample(reader: Reader): Promise<number> {
  return reader.contacts.countBatch(sampleBatch)
}

async function readSample(reader: Reader): Promise<ContactRecord[]> {
  const limit = await countSample(reader)
  const found = await reader.contacts.list({ batch: sampleBatch, limit })
  return found.map(({ record }) => record)
}

/** The story as a timeline that ends at `now`: what lies ahead in it counts from there. */
function timelineOf({ events, ...person }: SampleStory, id: string, now: Instant): Timeline {
  const minute = Math.floor(now / MINUTE_MS)
  const at = (days: number) => formatInstant((minute + Math.round(days * 24 * 60)) * MINUTE_MS)
  const timeline = readTimeline({
    contact: { id, ...person },
    events: events.map(([days, kind, fields], place) => ({
      id: `${id}-${place + 1}`,
      at: at(days),
      kind,
      ...Object.fromEntries(
        Object.entries(fields ?? {}).map(([name, value]) => [name, isDays(value) ? at(value.days) : value]),
      ),
    })),
  })
  if (Array.isArray(timeline)) throw badInput(`The sample ${id} has faults`, timeline)
  return timeline
}

function isDays(value: unknown): value is { days: number } {
  return typeof value === 'object' && value !== null && 'days' in value
}
